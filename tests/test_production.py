"""The settings of a public site: `check --deploy` has no objection, and logs hold no secret."""

import json
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.views.debug import ExceptionReporter

from reports.document.json_form import dumps
from reports.models import Account
from reports.web.sign_in import failed
from reports.web.watched.failure_line import FailureLine
from tests.documents import sound

ROOT = Path(__file__).parents[1]
SECRET = "a-secret-that-nobody-may-read"


def _manage(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """A command with the settings of a public site, and nothing of this test's environment."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env=kept
        | {"DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "reportsite.settings"}
        | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def _public(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return _manage(
        folder,
        *words,
        SECRET_KEY="0Jk4bq9Zr2mXw7uTf1sYc6vPe3hGd8nLa5oRi-QxUzBt_WyMjKlE",
        ALLOWED_HOSTS="nianbao.example",
        BEHIND_HTTPS_PROXY="true",
    )


def test_check_deploy_has_nothing_to_object_to(tmp_path: Path) -> None:
    done = _public(tmp_path, "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr
    assert "security" not in done.stdout + done.stderr


def test_without_a_key_nothing_starts(tmp_path: Path) -> None:
    done = _manage(tmp_path, "check")
    assert done.returncode != 0
    assert "SECRET_KEY 没有设" in done.stderr


def test_a_file_is_read_without_a_key(tmp_path: Path) -> None:
    """Whoever only checks a file has nothing to keep secret."""
    report = tmp_path / "report.json"
    report.write_text(dumps(sound()), encoding="utf-8")
    done = _manage(tmp_path, "check_report", str(report))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["findings"] == []


_LOOK = """
from django.conf import settings
from django.test import Client
answer = Client(HTTP_HOST="nianbao.example").get("/login/again/", secure=True)
for name in ("Content-Security-Policy", "Strict-Transport-Security", "Referrer-Policy",
             "Cross-Origin-Opener-Policy", "Permissions-Policy", "X-Frame-Options",
             "X-Content-Type-Options"):
    print(name, answer.headers.get(name), sep=": ")
print(answer.cookies.output())
print(Client(HTTP_HOST="nianbao.example").get("/login/").headers["Location"])
print(settings.SESSION_COOKIE_SECURE, settings.SESSION_COOKIE_HTTPONLY,
      settings.SESSION_COOKIE_SAMESITE, settings.DEBUG)
"""


def test_what_a_public_page_says_of_itself(tmp_path: Path) -> None:
    begun = _public(tmp_path, "migrate", "--no-input", "--verbosity", "0")
    assert begun.returncode == 0, begun.stderr
    said = _public(tmp_path, "shell", "--verbosity", "0", "-c", _LOOK)
    assert said.returncode == 0, said.stderr
    for words in (
        "default-src 'self'",
        "Strict-Transport-Security: max-age=31536000; includeSubDomains; preload",
        "Referrer-Policy: same-origin",
        "Cross-Origin-Opener-Policy: same-origin",
        "camera=()",
        "X-Frame-Options: DENY",
        "X-Content-Type-Options: nosniff",
        "SameSite=Lax; Secure",
        "https://nianbao.example/login/",
        "True True Lax False",
    ):
        assert words in said.stdout
    assert "unsafe" not in said.stdout


def test_a_failing_sign_in_writes_no_password(
    client: Client, wang: Account, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    client.post("/login/", {"username": "wang", "password": SECRET})
    body = {"account": wang.pk, "password": SECRET}
    client.post("/login/again/", body, content_type="application/json")
    assert "axes" in {record.name.split(".")[0] for record in caplog.records}
    assert SECRET not in caplog.text
    assert SECRET not in "".join(str(vars(record)) for record in caplog.records)


def test_a_failing_view_writes_no_password(
    wang: Account, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)

    def broken(*_: object) -> None:
        raise RuntimeError("the record is out of reach")

    monkeypatch.setattr(failed, "record_failed_sign_in", broken)
    client = Client(raise_request_exception=False)
    answer = client.post("/login/", {"username": "wang", "password": SECRET})
    assert answer.status_code == 500
    (fault,) = (one for one in caplog.records if one.name == "django.request" and one.exc_info)
    report = ExceptionReporter(fault.request, *fault.exc_info).get_traceback_text()  # type: ignore
    assert "the record is out of reach" in report
    page, line = answer.content.decode(), FailureLine().format(fault)
    for said in (caplog.text, report, page, line):
        assert SECRET not in said
    number = answer.headers["X-Request-ID"]
    assert number in page
    assert line.startswith(f"[{number}] ")


def test_errors_reach_the_servers_journal() -> None:
    assert settings.LOGGING["root"]["handlers"] == ["console"]
    assert settings.LOGGING["handlers"]["console"]["level"] == "WARNING"
