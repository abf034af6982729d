"""What must never be false is held by the database, whoever writes."""

import pytest
from django.db import IntegrityError, transaction

from reports.models import Account, Report, RequestsLine, State


def test_a_unit_has_one_report_a_year(draft: Report) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Report.objects.create(agency=draft.agency, year=draft.year, publish_by=draft.publish_by)


def test_what_is_submitted_has_a_person_and_a_time(draft: Report) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Report.objects.filter(pk=draft.pk).update(state=State.SUBMITTED)


def test_a_printed_line_is_kept_once(draft: Report) -> None:
    RequestsLine.objects.create(report=draft, line="granted")
    with pytest.raises(IntegrityError), transaction.atomic():
        RequestsLine.objects.create(report=draft, line="granted")


def test_a_chapter_has_one_record(draft: Report, wang: Account) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        draft.chapter_records.create(chapter="1", saved_by=wang)


@pytest.mark.parametrize("stands", ["is_current", "is_in_force"])
def test_one_version_of_a_years_report_is_current_and_one_in_force(
    draft: Report, stands: str
) -> None:
    own = {"agency": draft.agency, "year": draft.year, "publish_by": draft.publish_by}
    own["correction_reason"] = "数字有误。"
    neither = {"is_current": False, "is_in_force": False}
    Report.objects.create(**own, **neither, version=2)
    with pytest.raises(IntegrityError, match=r"(?i)unique"), transaction.atomic():
        Report.objects.create(**own, **{**neither, stands: True}, version=3)
