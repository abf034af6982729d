"""Are the years offered those that a report can be started on?"""

from dataclasses import replace
from datetime import date

import pytest

from reports.desk import years
from reports.desk.years import startable_years
from reports.models import clock
from reports.statute import EDITIONS, EVERY_EDITION
from reports.statute.schema import Edition

CURRENT = EDITIONS[0]


def _offered(
    monkeypatch: pytest.MonkeyPatch, *editions: Edition, today: date = date(2025, 1, 8)
) -> list[int]:
    monkeypatch.setattr(years, "EDITIONS", editions)
    monkeypatch.setattr(clock, "today", lambda: today)
    return startable_years()


def test_the_newest_that_is_due_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _offered(monkeypatch, CURRENT) == [2024, 2023, 2022, 2021]


def test_an_edition_for_years_past_adds_these(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _offered(monkeypatch, EVERY_EDITION[0], CURRENT)[-3:] == [2021, 2020, 2019]


def test_an_edition_of_years_to_come_adds_none(monkeypatch: pytest.MonkeyPatch) -> None:
    coming = replace(CURRENT, first_year=2026)
    assert _offered(monkeypatch, CURRENT, coming) == [2024, 2023, 2022, 2021]
