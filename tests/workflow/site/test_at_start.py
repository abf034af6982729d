"""A program that finds no database ends so that it is started anew; on another's, so that not."""

import pytest
from django.db import connection
from django.db.utils import ConnectionHandler

from reports.workflow.site import at_start
from reports.workflow.site.cannot_boot import AWAY_FOR_NOW, CANNOT_BOOT

NOBODY = {
    "ENGINE": "django.db.backends.postgresql",
    "HOST": "127.0.0.1",
    "PORT": "1",
    "USER": "office",
    "NAME": "reports",
}


def test_a_database_that_is_away_may_come_back(
    db: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(at_start, "connection", ConnectionHandler({"default": NOBODY})["default"])
    with pytest.raises(SystemExit) as ended:
        at_start.end_if_refused()
    assert ended.value.code == AWAY_FOR_NOW
    assert "用不了数据库" in capsys.readouterr().err


def test_a_database_of_another_state_stays_so(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(at_start, "refusal_to_work", lambda _: "数据库比程序旧")
    with pytest.raises(SystemExit) as ended:
        at_start.end_if_refused()
    assert ended.value.code == CANNOT_BOOT
    assert connection.is_usable()
