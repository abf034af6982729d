"""Nobody works with demonstration data as a real site, and no demonstration is open to others."""

import os
import sqlite3
import subprocess
import sys
from importlib import import_module
from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from reports.apps import no_demonstration_data
from reports.management.demonstration.units import ADMINISTRATOR, PASSWORD, REVIEWER, UNITS
from reports.models import Account, Agency, Demonstration
from reports.workflow.site.demonstration_data import REFUSAL, mark_demonstration
from reportsite.environment import hosts_of
from tests import factories

ROOT = Path(__file__).parents[1]
MARKING = import_module("reports.migrations.0004_demonstration_data_is_marked")
WORD = "a-word-from-home"
REAL = {"SECRET_KEY": "0Jk4bq9Zr2mXw7uTf1sYc6vPe3hGd8nLa5oRi", "ALLOWED_HOSTS": "nianbao.example"}


def _run(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    kept |= {"DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "reportsite.settings"}
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env=kept | variables,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory on which a demonstration has run once."""
    folder = tmp_path_factory.mktemp("demonstrated")
    done = _run(folder, "manage.py", "migrate", "-v0", DEMO="true")
    assert done.returncode == 0, done.stderr
    with sqlite3.connect(folder / "db.sqlite3") as database:
        database.execute("insert into reports_demonstration (loaded_at) values ('2026-01-01')")
    database.close()
    return folder


@pytest.mark.parametrize(
    "words",
    [
        ("-c", "import reportsite.wsgi"),
        ("manage.py", "check", "--deploy"),
        ("manage.py", "runserver", "--noreload", "0"),
        ("manage.py", "operator", "open", "boss", "吴平"),
    ],
    ids=lambda words: words[1],
)
def test_the_program_never_starts_on_demonstration_data_as_a_real_site(
    marked: Path, words: tuple[str, ...]
) -> None:
    done = _run(marked, *words, **REAL)
    assert done.returncode != 0
    assert REFUSAL in done.stderr
    assert "Traceback" not in done.stderr


def test_a_demonstration_starts_on_its_own_data(marked: Path) -> None:
    done = _run(marked, "-c", "import reportsite.wsgi", DEMO="true")
    assert done.returncode == 0, done.stderr
    assert REFUSAL not in done.stderr


def test_a_new_data_directory_is_the_way_out(tmp_path: Path) -> None:
    done = _run(tmp_path, "manage.py", "check", **REAL)
    assert done.returncode == 0, done.stderr
    assert not (tmp_path / "db.sqlite3").exists(), "a look must not make a database"
    assert _run(tmp_path, "manage.py", "migrate", "-v0", **REAL).returncode == 0
    assert _run(tmp_path, "-c", "import reportsite.wsgi", **REAL).returncode == 0


@pytest.mark.parametrize("page", ["/login/", "/login/code/", "/login/again/"])
def test_nobody_signs_in_to_demonstration_data_on_a_real_site(
    client: Client, wang: Account, settings: Settings, page: str
) -> None:
    wang.set_password(WORD)
    wang.save()
    mark_demonstration()
    settings.DEMO = False
    answer = client.post(page, {"username": "wang", "password": WORD})
    assert answer.status_code == 503
    assert answer.content.decode() == REFUSAL
    assert "_auth_user_id" not in client.session
    assert [one.msg for one in no_demonstration_data()] == [REFUSAL]


def test_a_real_database_is_never_taken_for_a_demonstration(
    client: Client, wang: Account, settings: Settings
) -> None:
    for name in ("guanli", "shenhe", "liming"):
        factories.AccountFactory(username=name, email=f"{name}@linshui.example", password="!")
    wang.set_password(WORD)
    wang.save()
    MARKING.mark(apps, None)
    settings.DEMO = False
    assert no_demonstration_data() == []
    assert client.post("/login/", {"username": "wang", "password": WORD}).status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize("kept", ["people", "password", "one more"])
def test_a_demonstration_of_an_earlier_release_is_recognised(kept: str) -> None:
    """Though its people were given new addresses, or new passwords, or were renamed."""
    names = [REVIEWER[0], ADMINISTRATOR[0], *(one.account for one in UNITS)]
    known = make_password(PASSWORD)
    for number, name in enumerate(names):
        factories.AccountFactory(
            username=f"new{number}" if kept == "one more" else name,
            email=f"{name}@example.org" if kept == "people" else "",
            password=f"!{number}" if kept == "people" else known,
        )
    MARKING.mark(apps, None)
    MARKING.mark(apps, None)
    assert Demonstration.objects.count() == 1


@pytest.mark.django_db
def test_demonstration_data_are_never_loaded_into_a_real_site(settings: Settings) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError, match="DEMO=true"):
        call_command("demo", stdout=StringIO())
    assert not Agency.objects.exists()


@pytest.mark.parametrize("host", ["nianbao.example", "*", "192.168.1.5", ".example", "0.0.0.0"])
@pytest.mark.parametrize("mode", ["DEMO", "DEBUG"])
def test_a_demonstration_never_answers_to_a_public_name(
    tmp_path: Path, mode: str, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOSTS", f"localhost,{host}")
    with pytest.raises(ImproperlyConfigured, match="只能在本机使用"):
        hosts_of("HOSTS", is_shown_only=True)
    assert hosts_of("HOSTS", is_shown_only=False) == ["localhost", host]
    if host == "*":
        done = _run(tmp_path, "manage.py", "check", ALLOWED_HOSTS=host, **{mode: "true"})
        assert done.returncode != 0
        assert "只能在本机使用" in done.stderr


@pytest.mark.parametrize("hosts", ["", "localhost", "127.0.0.2,[::1]", "nianbao.localhost"])
def test_a_demonstration_answers_on_this_machine(
    hosts: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOSTS", hosts)
    assert hosts_of("HOSTS", is_shown_only=True)
