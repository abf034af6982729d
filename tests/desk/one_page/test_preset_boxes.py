"""The date of signature is preset so that no check objects to it; what nobody knows is not."""

import datetime

import pytest
from django.test import Client

from reports.checks import run
from reports.document.boxes import SIGNED_ON
from reports.models import Account, Report, clock
from reports.workflow.judging.dossier import whole_dossier_of
from tests.desk.one_page.on_the_page import posted
from tests.factories import save


def _on(monkeypatch: pytest.MonkeyPatch, year: int, month: int, day: int) -> None:
    now = datetime.datetime(year, month, day, 4, 0, tzinfo=datetime.UTC)
    monkeypatch.setattr(clock, "now", lambda: now)


@pytest.mark.parametrize(
    ("today", "preset"),
    [
        ((2025, 12, 9), "2026-01-01"),
        ((2025, 12, 31), "2026-01-01"),
        ((2026, 1, 1), "2026-01-01"),
        ((2026, 1, 31), "2026-01-31"),
    ],
)
def test_a_preset_date_provokes_no_finding(
    desk: Client,
    begun: Report,
    wang: Account,
    monkeypatch: pytest.MonkeyPatch,
    today: tuple[int, int, int],
    preset: str,
) -> None:
    _on(monkeypatch, *today)
    assert posted(desk, begun)[SIGNED_ON] == preset
    before = _of_signature(begun)
    save(begun, "0", {SIGNED_ON: preset}, wang)
    assert {one for one in _of_signature(begun) - before if one != "D04"} == set()


def test_no_date_is_preset_once_the_last_day_has_passed(
    desk: Client, begun: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    _on(monkeypatch, 2026, 2, 3)
    assert posted(desk, begun)[SIGNED_ON] == ""


def _of_signature(report: Report) -> set[str]:
    return {one.check for one in run(whole_dossier_of(report)) if one.check.startswith("D")}
