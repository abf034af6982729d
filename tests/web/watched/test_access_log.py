"""Each request leaves one line with its number, and nothing that a form or a query carried."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from reports.models import Account, clock
from reports.workflow.site.log_files import ON_THE_JOURNAL, remove_old_logs


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.ACCESS_LOG = str(tmp_path / "logs")
    return tmp_path / "logs"


def _lines(folder: Path) -> list[dict[str, Any]]:
    path = folder / f"access-{clock.today().isoformat()}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_line_says_who_asked_for_what_and_what_came_of_it(
    desk: Client, wang: Account, folder: Path
) -> None:
    answer = desk.get("/通知/?page=a-secret")
    (line,) = _lines(folder)
    assert line["request"] == answer.headers["X-Request-ID"]
    assert (line["account"], line["path"], line["status"]) == (wang.pk, "/通知/", 200)
    assert line["address"] == "127.0.0.1"
    assert line["bytes"] == len(answer.content)
    assert "a-secret" not in (folder / f"access-{clock.today()}.jsonl").read_text()


def test_what_is_typed_is_never_written(client: Client, db: None, folder: Path) -> None:
    client.post("/login/", {"username": "wang", "password": "a-very-secret-word"})
    client.get("/nowhere/")
    assert [line["status"] for line in _lines(folder)] == [200, 404]
    assert "a-very-secret-word" not in next(folder.iterdir()).read_text()


def test_a_number_is_taken_over_from_our_own_proxy_alone(
    client: Client, db: None, settings: Settings
) -> None:
    mine = "0123456789abcdef"
    assert client.get("/login/", headers={"X-Request-ID": mine})["X-Request-ID"] != mine
    settings.TRUSTED_PROXIES = 1
    assert client.get("/login/", headers={"X-Request-ID": mine})["X-Request-ID"] == mine
    for forged in ("short", "a b" * 9, "x" * 65):
        assert client.get("/login/", headers={"X-Request-ID": forged})["X-Request-ID"] != forged


def test_a_log_that_cannot_be_written_keeps_nobody_from_working(
    client: Client, db: None, settings: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    settings.ACCESS_LOG = str(tmp_path / "file" / "logs")
    assert client.get("/login/").status_code == 200
    assert "cannot be written" in caplog.text


def test_lines_may_go_to_the_machines_journal(
    client: Client, db: None, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.ACCESS_LOG = ON_THE_JOURNAL
    client.get("/login/")
    assert json.loads(capsys.readouterr().out)["path"] == "/login/"
    assert remove_old_logs() == 0


def test_days_are_kept_as_long_as_is_said_and_other_files_for_ever(
    folder: Path, settings: Settings
) -> None:
    folder.mkdir()
    settings.ACCESS_LOG_DAYS = 200
    today = clock.today()
    kept = [f"access-{today - datetime.timedelta(days=days)}.jsonl" for days in (0, 200)]
    for name in (*kept, f"access-{today - datetime.timedelta(days=201)}.jsonl", "access-x.jsonl"):
        (folder / name).touch()
    assert remove_old_logs() == 1
    assert {path.name for path in folder.iterdir()} == {*kept, "access-x.jsonl"}
