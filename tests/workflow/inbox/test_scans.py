"""A scan is taken in as a report to be entered, once its unit and year are known."""

import pytest

from reports.models import Account, Agency, ArrivalState, Report, State
from reports.models.tables import figures_of
from reports.workflow.inbox.answer import answer
from tests.scans import PNG, picture
from tests.workflow.background.hands import do_all
from tests.workflow.inbox.posted import arrival, handed_in

pytestmark = pytest.mark.django_db


def scanned_pdf() -> bytes:
    """A PDF that holds a picture of a page, and no text."""
    return picture("PDF", 600, 800)


@pytest.mark.parametrize("ending", ["png", "pdf"])
def test_a_scan_whose_name_says_it_all_is_taken_in_blank(
    ending: str, county: Agency, units: list[Agency], he: Account
) -> None:
    data = PNG if ending == "png" else scanned_pdf()
    batch = handed_in(county, he, {f"青石镇2024年报.{ending}": data})
    row = batch.arrivals.get()
    assert row.state == ArrivalState.TAKEN
    assert "代录" in row.says
    report = Report.objects.get()
    assert (report.agency, report.year, report.state) == (units[0], 2024, State.SUBMITTED)
    assert set(figures_of(report).values()) == {None}


def test_a_scan_of_nobody_knows_when_is_asked_about_once(
    county: Agency, units: list[Agency], he: Account
) -> None:
    batch = handed_in(county, he, {"IMG_0012.png": PNG})
    row = arrival(batch, "IMG_0012.png")
    assert (row.state, row.asks_year) == (ArrivalState.ASKING, True)
    answer(row.pk, by=he, agency_id=units[1].pk, year=2023)
    do_all(500)
    report = Report.objects.get()
    assert (report.agency, report.year, report.state) == (units[1], 2023, State.ARCHIVED)


def test_a_torn_picture_is_no_scan(county: Agency, units: list[Agency], he: Account) -> None:
    batch = handed_in(county, he, {"青石镇2024年报.png": PNG[:-20]})
    assert batch.arrivals.get().state == ArrivalState.UNREAD
    assert not Report.objects.exists()
