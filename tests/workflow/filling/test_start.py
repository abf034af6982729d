"""A report is started once a year, by the unit's own clerk."""

import datetime

import pytest

from reports.models import Account, Agency, Report
from reports.workflow.due import due_year
from reports.workflow.filling.start import start
from reports.workflow.judging.dossier import document_of
from reports.workflow.refusal import Refused


def test_a_new_report_is_blank_but_for_what_is_known(draft: Report) -> None:
    document = document_of(draft)
    assert document.title == "临水县青石镇人民政府2024年政府信息公开工作年度报告"
    assert set(document.figures.values()) == {None}
    assert document.signature.organisation == draft.agency.name
    assert draft.edition.document in document.text("lead")[0]
    assert draft.publish_by == datetime.date(2025, 1, 31)


def test_a_second_report_on_the_same_year_is_refused(draft: Report, wang: Account) -> None:
    with pytest.raises(Refused, match="已经有了"):
        start(draft.agency, draft.year, by=wang)
    assert Report.objects.count() == 1


def test_a_stranger_cannot_start_a_report(township: Agency, zhao: Account, li: Account) -> None:
    for stranger in (zhao, li):
        with pytest.raises(Refused):
            start(township, 2024, by=stranger)


@pytest.mark.parametrize(("today", "year"), [("2027-01-15", 2026), ("2026-11-21", 2026)])
def test_the_year_due_is_the_one_people_are_writing_on(today: str, year: int) -> None:
    assert due_year(datetime.date.fromisoformat(today)) == year


def test_a_year_without_an_edition_is_refused(township: Agency, wang: Account) -> None:
    with pytest.raises(Refused, match="没有可用的格式"):
        start(township, 1999, by=wang)
