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
