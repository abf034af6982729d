"""Any request may go to any server: two share the database (and a store), and nothing on a disk."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import connection

from reports.document.json_form import dumps
from reports.document.typed import typed_by_chapter
from reports.models import Account, Report, State
from tests.documents import sound
from tests.engines.server import server
from tests.engines.visitor import Visitor

pytestmark = pytest.mark.django_db(transaction=True)

PASSWORD = "a-word-from-home"
ASKED = "/核验/?hash=" + "0" * 64
BOX, TEXT = next(iter(typed_by_chapter(sound(2024))["1"].items()))


@dataclass(frozen=True)
class Pair:
    """Two servers, and a person who asks now one, now the other."""

    one: str
    other: str
    her: Visitor
    report: Report

    def at(self, page: str = "") -> str:
        return f"/reports/{self.report.pk}/{page}"


@pytest.fixture
def database(ready: Report, wang: Account, li: Account, full_costs: None, tmp_path: Path) -> str:
    """The address of the tests' database, of which nothing is held back."""
    for person in (wang, li):
        person.set_password(PASSWORD)
        person.save()
    settings = connection.settings_dict
    if connection.vendor == "postgresql":
        place = f"{settings['HOST']}:{settings['PORT']}/{settings['NAME']}"
        return f"postgresql://{settings['USER']}:{settings['PASSWORD']}@{place}"
    path = tmp_path / "db.sqlite3"
    with closing(sqlite3.connect(path)) as copy:
        connection.connection.backup(copy)
        copy.execute("PRAGMA journal_mode=WAL")
    return f"sqlite:///{path}"


@pytest.fixture
def pair(database: str, ready: Report, tmp_path: Path) -> Iterator[Pair]:
    """She has signed in at the first of the two."""
    shared = {"DATABASE_URL": database, "DEMO": "true", "VERIFICATIONS_PER_HOUR": "3"}
    with server(tmp_path / "a", shared) as one, server(tmp_path / "b", shared) as other:
        her = Visitor()
        her.get(one, "/login/")
        her.post(one, "/login/", {"username": "wang", "password": PASSWORD})
        yield Pair(one, other, her, ready)


def _version(pair: Pair, server: str, version: int, text: str) -> int:
    values = {"version": version, "values": {BOX: text}}
    answer = pair.her.post_json(server, pair.at("save/1/"), values)
    assert answer.status == 200, answer.text
    return int(answer.json["version"])


def test_she_goes_from_server_to_server_with_every_step(pair: Pair) -> None:
    her, one, other = pair.her, pair.one, pair.other
    version = pair.report.chapter_records.get(chapter="1").version
    assert BOX in her.get(other, pair.at("text/1/")).text
    version = _version(pair, other, version, f"{TEXT}\n公开栏更新12次。")
    version = _version(pair, one, version, f"{TEXT}\n公开栏更新13次。")
    assert "公开栏更新13次" in her.get(other, pair.at("preview/")).text
    _version(pair, other, version, TEXT)
    assert "公开栏更新13次" not in her.get(one, pair.at("preview/")).text
    for either, kind in ((one, "json"), (other, "html"), (one, "html")):
        assert her.get(either, pair.at(f"download/{kind}/")).status == 200
    sent = her.post(other, pair.at("submit/"), {})
    assert "报送。" in sent.text, sent.text
    assert her.get(one, pair.at("receipt/")).status == 200
    her.post(other, "/logout/", {})
    assert "/login/" in her.get(one, pair.at()).address


def test_what_waits_is_seen_at_the_other_one(pair: Pair) -> None:
    her, one, other = pair.her, pair.one, pair.other
    last = ("last_year", "2023.json", dumps(sound(2023)).encode())
    her.upload(one, pair.at("last-year/"), last)
    assert "不用这个文件" in her.get(other, pair.at("last-year/")).text
    seen = {"version": {"page": 0}, "values": {"same": "on"}}
    kept = her.post_json(other, pair.at("save/"), seen)
    assert kept.status == 200, kept.text
    late = her.post_json(one, pair.at("save/"), seen)
    assert late.status == 409, "the other server knows the version"


@pytest.mark.skipif(not os.environ.get("FILES_URL"), reason="files lie on one machine's disk")
def test_a_file_frozen_at_one_is_handed_out_by_the_other(
    database: str, ready: Report, pair: Pair
) -> None:
    her, his, review = pair.her, Visitor(), f"/审核/{ready.pk}/"
    his.get(pair.other, "/login/")
    his.post(pair.other, "/login/", {"username": "li", "password": PASSWORD})
    her.post(pair.one, pair.at("submit/"), {})
    his.post(pair.other, f"{review}开始/", {})
    passed = his.post(pair.one, f"{review}通过/", {})
    assert State.APPROVED.label in her.get(pair.other, pair.at()).text, passed.text
    for server_asked in (pair.one, pair.other):
        frozen = her.get(server_asked, pair.at("download/html/"))
        assert (frozen.status, "青石镇" in frozen.text) == (200, True)


def test_who_guesses_is_locked_at_both(pair: Pair) -> None:
    guest = Visitor()
    guest.get(pair.one, "/login/")
    for either in (pair.one, pair.other) * 3:
        guest.post(either, "/login/", {"username": "wang", "password": "guess"})
    for either in (pair.one, pair.other):
        guest.post(either, "/login/", {"username": "wang", "password": PASSWORD})
        assert "/login/" in guest.get(either, pair.at()).address


@pytest.mark.skipif(not os.environ.get("CACHE_URL"), reason="each machine counts for itself")
def test_a_limit_is_counted_over_both(pair: Pair) -> None:
    servers = (pair.one, pair.other, pair.one, pair.other)
    assert [Visitor().get(one, ASKED).status for one in servers] == [200, 200, 200, 429]
