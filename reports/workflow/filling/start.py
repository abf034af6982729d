"""Start a report on a year: an empty form with title, lead and signature prepared."""

import datetime

from django.db import IntegrityError, transaction

from reports.document.levels import ABOVE_UNITS
from reports.models import (
    Account,
    Agency,
    ChapterRecord,
    FixedSum,
    Report,
    Section,
)
from reports.statute import format_for
from reports.statute.text_sections import LEAD
from reports.workflow.access import agencies_filled_by
from reports.workflow.chapters.lead import standard_lead
from reports.workflow.county import dates_of
from reports.workflow.county_body import sum_of
from reports.workflow.due import publication_deadline
from reports.workflow.filling.write_sum import write_sum
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.states import Action


def start(agency: Agency, year: int, *, by: Account) -> Report:
    """Make the report of one unit on one year; only its own 填报员 may, and only once.

    The tables of a county's own report are its fixed sum; Refused while there is none.
    """
    if not agencies_filled_by(by).filter(pk=agency.pk).exists():
        raise Refused("您不是这个单位的填报员。")
    return begin(agency, year, by=by)


def begin(agency: Agency, year: int, *, by: Account, is_typed: bool = False) -> Report:
    """The same for whoever may begin it, which the caller has asked; ``is_typed``: whatever body it
    is, its figures come out of a file.
    """
    fixed = None if is_typed else sum_of(agency, year)
    try:
        return _start(agency, year, by, fixed)
    except LookupError:
        raise Refused(f"{year}年的报告没有可用的格式。") from None
    except IntegrityError:
        raise Refused(f"{year}年的报告已经有了，请在列表中打开。") from None


@transaction.atomic
def _start(agency: Agency, year: int, by: Account, fixed: FixedSum | None) -> Report:
    edition = format_for(year)
    report = Report.objects.create(
        agency=agency,
        year=year,
        publish_by=_publish_by(agency, year, is_summed=fixed is not None),
        signature_organisation=agency.name,
    )
    ChapterRecord.objects.bulk_create(
        ChapterRecord(report=report, chapter=chapter) for chapter in edition.parts
    )
    Section.objects.create(report=report, name=LEAD, text=standard_lead(edition, year, agency))
    record(report, Action.START, by)
    if fixed:
        write_sum(report, fixed, by)
    return report


def _publish_by(agency: Agency, year: int, *, is_summed: bool) -> datetime.date:
    """What a county lays down binds its units; for a government the law alone says by when."""
    is_governments = is_summed or agency.level in ABOVE_UNITS
    usual = publication_deadline(year, is_governments=is_governments)
    return usual if is_summed else dates_of(agency.county_id, year).publish_by or usual
