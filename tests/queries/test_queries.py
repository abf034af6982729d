"""What do the busiest pages and acts ask of the database? What their files say: a new one shows.

``RENEW_QUERIES=1 pytest tests/queries`` writes the files anew.
"""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from reports.models import Account, Report, State
from tests.on_the_way import opened, published

KEPT = Path(__file__).resolve().parent
CELL = "requests.granted.natural_person"

_LITERAL = re.compile(r"'(?:[^']|'')*'|(?<![\w\".])-?\d+(?:\.\d+)?(?![\w\"])")
_SEVERAL = re.compile(r"\(\?(?:, \?)*\)(?:, \(\?(?:, \?)*\))*")
_COLUMNS = re.compile(r"(?<=SELECT )(?:DISTINCT )?\"[^()]*?(?= FROM )")
_AROUND = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT", "SELECT JSON(")
"""Where an act begins and ends, and what Django asks of the engine once: no question."""

Answer = Callable[[], HttpResponse]


def _plain(statement: str) -> str:
    """A statement without values and lists of columns: the same on every day."""
    without = _SEVERAL.sub("(…)", _LITERAL.sub("?", " ".join(statement.split())))
    return _COLUMNS.sub("…", without)


def _asked_by(answer: Answer) -> str:
    with CaptureQueriesContext(connection) as captured:
        assert answer().status_code in {200, 302}
    asked = [one["sql"] for one in captured.captured_queries]
    return "".join(f"{_plain(one)}\n" for one in asked if not one.startswith(_AROUND))


def _is_as_kept(name: str, answer: Answer) -> None:
    file, now = KEPT / f"{name}.sql", _asked_by(answer)
    if os.environ.get("RENEW_QUERIES"):
        file.write_text(now, encoding="utf-8")
    assert now.split("\n") == file.read_text(encoding="utf-8").split("\n")


def _got(client: Client, address: str) -> Answer:
    """A page that is opened again: what the first visitor has read stays."""
    client.get(address)
    return lambda: client.get(address)


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("report_home", "desk:home"),
        ("table_page", "desk:table"),
        ("text_page", "desk:narrative"),
        ("preview", "desk:preview"),
    ],
)
def test_pages_of_the_desk_ask_what_is_kept(
    desk: Client, ready: Report, name: str, page: str
) -> None:
    chapter = {"desk:table": ("3",), "desk:narrative": ("1",)}.get(page, ())
    _is_as_kept(name, _got(desk, reverse(page, args=[ready.pk, *chapter])))


def test_an_autosave_asks_what_is_kept(desk: Client, ready: Report) -> None:
    address = reverse("desk:save", args=[ready.pk, "3"])
    version = ready.chapter_records.get(chapter="3").version
    body = json.dumps({"version": version, "values": {CELL: "0"}})
    _is_as_kept("autosave", lambda: desk.post(address, body, content_type="application/json"))


def test_a_submission_asks_what_is_kept(desk: Client, ready: Report) -> None:
    address = reverse("desk:submit", args=[ready.pk])
    desk.get(address)
    _is_as_kept("submit", lambda: desk.post(address))
    ready.refresh_from_db()
    assert ready.state == State.SUBMITTED


def test_a_review_and_an_approval_ask_what_is_kept(
    client: Client, ready: Report, wang: Account, li: Account
) -> None:
    report = opened(ready, wang, li)
    client.force_login(li)
    _is_as_kept("review_page", _got(client, reverse("review:report", args=[report.pk])))
    address = reverse("review:approve", args=[report.pk])
    _is_as_kept("approve", lambda: client.post(address))
    report.refresh_from_db()
    assert report.state == State.APPROVED


def test_the_board_asks_what_is_kept(
    client: Client, ready: Report, wang: Account, li: Account
) -> None:
    report = opened(ready, wang, li)
    client.force_login(li)
    _is_as_kept("board", _got(client, reverse("board:board", args=[report.year])))


def test_the_public_page_asks_what_is_kept(
    client: Client, ready: Report, wang: Account, li: Account
) -> None:
    report = published(ready, wang, li)
    _is_as_kept("public_page", _got(client, report.get_absolute_url()))
