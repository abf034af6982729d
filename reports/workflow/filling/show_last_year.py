"""Keep last year's file as it was read, to be looked at before anything of it is taken over."""

from collections.abc import Mapping

from django.db import transaction

from reports.document import Document
from reports.document.json_form import dumps
from reports.models import Account, Agency, LastYear, Report, WaitingFile
from reports.workflow.access import lock, reports_editable_by
from reports.workflow.filling.start import start
from reports.workflow.last_year.file_choices import FileChoices
from reports.workflow.last_year.predecessor import LONGEST_NAME, refuse_other_year
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.states import Action


@transaction.atomic
def start_beside_file(
    agency: Agency, year: int, document: Document, name: str, *, by: Account
) -> Report:
    """Make the report of one unit on one year, with last year's file beside it to be looked at.

    Raises Refused when the year is taken, or the file is not on the year before.
    """
    refuse_other_year(year, document)
    report = start(agency, year, by=by)
    show_last_year(report.pk, document, name, by=by)
    return report


@transaction.atomic
def show_last_year(report_id: int, document: Document, name: str, *, by: Account) -> WaitingFile:
    """Keep the file beside a draft, in place of one that waited before.

    Raises Report.DoesNotExist when ``by`` may not change the report; Refused when it is not on the
    year before, or when last year's has been brought over already.
    """
    report = lock(reports_editable_by(by), report_id)
    refuse_other_year(report.year, document)
    if LastYear.objects.filter(report=report).exists():
        raise Refused("上年报告已经带入过了。")
    waiting, _ = WaitingFile.objects.update_or_create(
        report=report,
        defaults={
            "name": name[-LONGEST_NAME:],
            "document": dumps(document),
            "choices": {},
            "read_by": by,
        },
    )
    record(report, Action.SHOW, by, comment=f"文件“{waiting.name}”")
    return waiting


@transaction.atomic
def keep_choices(report_id: int, posted: Mapping[str, str], *, by: Account) -> None:
    """Keep what the clerk has said of the file so far: it is there when she comes back."""
    report = lock(reports_editable_by(by), report_id)
    choices = dict(FileChoices.posted(posted).said)
    WaitingFile.objects.filter(report=report).update(choices=choices)


@transaction.atomic
def set_file_aside(report_id: int, *, by: Account) -> None:
    """Take nothing of the file; the report stays as it is."""
    report = lock(reports_editable_by(by), report_id)
    waiting = WaitingFile.objects.filter(report=report).first()
    if waiting:
        waiting.delete()
        record(report, Action.SET_ASIDE, by, comment=f"文件“{waiting.name}”")
