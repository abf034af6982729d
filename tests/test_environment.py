"""Nonsense in the environment is refused at start."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from reportsite.environment import database, env_address, env_bool, env_list

HERE = Path("db.sqlite3")


@pytest.mark.parametrize(("text", "value"), [("true", True), ("0", False), ("", True)])
def test_a_yes_or_no_is_read(monkeypatch: pytest.MonkeyPatch, text: str, value: bool) -> None:
    monkeypatch.setenv("SWITCH", text)
    assert env_bool("SWITCH", True) is value


def test_neither_yes_nor_no_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SWITCH", "maybe")
    with pytest.raises(ImproperlyConfigured, match="SWITCH"):
        env_bool("SWITCH")


def test_a_list_loses_its_blanks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NAMES", "a, ,b")
    assert env_list("NAMES") == ["a", "b"]


def test_a_database_address_is_taken_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE", "postgresql://me:p%40ss@db:5433/reports")
    found = database("DATABASE", HERE)
    assert (found["NAME"], found["USER"], found["PASSWORD"]) == ("reports", "me", "p@ss")
    assert (found["HOST"], found["PORT"]) == ("db", 5433)


def test_sqlite_waits_for_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE", raising=False)
    options = database("DATABASE", HERE)["OPTIONS"]
    assert isinstance(options, dict)
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "WAL" in options["init_command"]


def test_what_sqlite_acknowledged_is_on_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE", raising=False)
    options = database("DATABASE", HERE)["OPTIONS"]
    assert isinstance(options, dict)
    assert "synchronous=FULL" in options["init_command"]


def test_an_unknown_database_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE", "mysql://here")
    with pytest.raises(ImproperlyConfigured, match="DATABASE"):
        database("DATABASE", HERE)


@pytest.mark.parametrize(
    ("text", "address"), [("", ""), (" https://nianbao.example/ ", "https://nianbao.example")]
)
def test_an_address_ends_without_a_slash(
    monkeypatch: pytest.MonkeyPatch, text: str, address: str
) -> None:
    monkeypatch.setenv("ADDRESS", text)
    assert env_address("ADDRESS") == address


def test_an_address_without_its_scheme_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADDRESS", "nianbao.example")
    with pytest.raises(ImproperlyConfigured, match="ADDRESS"):
        env_address("ADDRESS")
