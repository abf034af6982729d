"""A full disk keeps nobody from reading, and whoever writes is told why."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from reports.models import Account, Report
from reports.web.sign_in.sessions import SEEN
from reports.workflow.site.no_room import is_out_of_room
from reports.workflow.turns.taking import counted

WHY = "磁盘已满"


@pytest.fixture
def full(desk: Client, ready: Report) -> Iterator[Client]:
    """A browser of somebody not seen for a minute, over a database that takes no more."""
    session = desk.session
    session[SEEN] = int(timezone.now().timestamp()) - 120
    session.save()
    desk.raise_request_exception = False
    refusing, taking = _WORDS[connection.vendor]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(refusing)
        yield desk
        transaction.set_rollback(True)
    with connection.cursor() as cursor:
        cursor.execute(taking)


_WORDS = {
    "postgresql": ("SET TRANSACTION READ ONLY", "SELECT 1"),
    "sqlite": ("PRAGMA query_only = ON", "PRAGMA query_only = OFF"),
}
"""How a database is made to take nothing, and something again."""

OF_A_REPORT = ("", "table/3/", "text/1/", "preview/", "submit/", "记录/")
OF_ALL = ("/", "/核验/", "/公开/", "/login/", "/帮助/", "/通知/", "/账号/", "/核查规则/")


def test_reading_goes_on(full: Client, ready: Report) -> None:
    pages = [*OF_ALL, *(f"/reports/{ready.pk}/{one}" for one in OF_A_REPORT)]
    answers = {page: full.get(page).status_code for page in pages}
    assert {page: status for page, status in answers.items() if status > 302} == {}


def test_a_chapter_says_why_it_is_not_saved(full: Client, ready: Report) -> None:
    version = ready.chapter_records.get(chapter="1").version
    answer = full.post(
        reverse("desk:save", args=[ready.pk, "1"]),
        {"version": version, "values": {"overview.intro": "新。"}},
        content_type="application/json",
    )
    assert answer.status_code == 507
    assert WHY in answer.json()["message"]


def test_a_form_and_the_sign_in_say_why(full: Client, wang: Account) -> None:
    for address, form in (
        ("/login/", {"username": "nobody", "password": "guess"}),
        (reverse("account"), {"email": "a@example.org"}),
    ):
        answer = (Client(raise_request_exception=False) if "login" in address else full).post(
            address, form
        )
        assert (answer.status_code, WHY in answer.content.decode()) == (507, True)


_SMALL = """
import django, pathlib, sys
django.setup()
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.conf import settings
from reports.models import Account
settings.STORAGES["staticfiles"]["BACKEND"] = "django.core.files.storage.InMemoryStorage"
call_command("migrate", verbosity=0)
person = Account.objects.create_user("wang", password="a-word-from-home")
client = Client(raise_request_exception=False, HTTP_HOST="localhost")
client.force_login(person)
with connection.cursor() as cursor:
    cursor.execute("PRAGMA page_count")
    cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0]}")
    for number in range(20000):
        try:
            cursor.execute("INSERT INTO django_session VALUES (%s, %s, %s)",
                           [f"filler-{number}", "x" * 3000, "2030-01-01"])
        except Exception:
            break
print([client.get(page).status_code for page in ("/", "/核验/", "/账号/")])
for number in range(200):
    answer = client.post("/账号/", {"email": f"{'x' * 50}@{'y' * 60}.e{number}.org"})
    if answer.status_code != 302:
        break
print(answer.status_code, "磁盘已满" in answer.content.decode())
"""


def test_a_database_that_really_is_full_goes_on_reading(tmp_path: Path) -> None:
    """SQLite itself, which is given no further page."""
    kept = os.environ | {"DATA_DIR": str(tmp_path), "DEMO": "true"}
    kept |= {"DJANGO_SETTINGS_MODULE": "reportsite.settings", "DATABASE_URL": ""}
    command = [sys.executable, "-c", _SMALL]
    said = subprocess.run(command, env=kept, capture_output=True, text=True, check=False)
    assert said.stdout.splitlines() == ["[200, 200, 200]", "507 True"], said.stdout + said.stderr


def test_a_failure_without_a_full_disk_is_none(db: None) -> None:
    assert not is_out_of_room(ValueError("disk is full"))
    assert is_out_of_room(OSError(28, "No space left on device"))


@pytest.mark.parametrize("content", [b"", b"\x80", b"\x00" * 100, b"gibberish"])
def test_a_damaged_file_of_the_shared_cache_keeps_nobody_out(
    shared_folder: Path, client: Client, db: None, content: bytes
) -> None:
    assert counted("verify-10.1.2.3") == 1
    for file in (shared_folder / "shared").iterdir():
        file.write_bytes(file.read_bytes()[:10] + content)
    assert counted("verify-10.1.2.3") == 1
    assert counted("verify-10.1.2.3") == 2


def test_where_nothing_can_be_counted_the_page_answers(
    shared_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "open", lambda *_: (_ for _ in ()).throw(OSError(28, "full")))
    assert counted("verify-10.1.2.3") == 1
