"""Take in a report that came as a file and was matched to its unit and year: 收件, 存档."""

from django.db import transaction

from reports.document import Document
from reports.models import FROZEN, Account, Agency, Report, State, clock
from reports.statute import format_for
from reports.workflow.arriving.brought_in import ArrivalOutcome, Brought, BroughtIn
from reports.workflow.arriving.fill_in import fill_in
from reports.workflow.arriving.keep_file import keep_beside, keep_taken, told
from reports.workflow.arriving.what_becomes import what_becomes
from reports.workflow.arriving.whose_files import agencies_brought_for_by
from reports.workflow.county_body import refuse_file
from reports.workflow.due import due_year
from reports.workflow.files.under_hash import keep_bytes
from reports.workflow.filling.start import begin
from reports.workflow.judging.snapshot import judged
from reports.workflow.record.bound import bound
from reports.workflow.refusal import Refused
from reports.workflow.states import Action
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import notify
from reports.workflow.way.correct import next_version
from reports.workflow.way.transition import take

NEWER_CAME = "收到了较新的文件，原来的内容已被替换，请重新审核。"


def bring_report(
    file: BroughtIn, agency: Agency, year: int, *, by: Account, correction: str = ""
) -> Brought:
    """县级审核员或县级管理员收件：本年的报告就此送达，以前年度的存档.

    The file is kept under its hash first, all the rest in one transaction: what is killed between
    leaves a file that no row names, and the next try finds nothing done. The same file twice is
    the same. With ``correction``, the reason of a 更正, it is reviewed whatever its year, and what
    has been approved gets a further version: so come the packages of counties, which are added up.
    Raises Refused, with one sentence, where nothing can be done with it.
    """
    _refuse_other_year(file.document, year)
    _refuse_foreign(agency, year, by)
    keep_bytes(file.digest, file.data)
    with transaction.atomic():
        # Whoever brings a file of this unit waits here: there may be no report yet to be locked.
        Agency.objects.select_for_update(no_key=True).get(pk=agency.pk)
        report = _there(agency, year) or begin(agency, year, by=by, is_typed=True)
        return _bring(file, report, by, correction)


def _refuse_other_year(document: Document, year: int) -> None:
    try:
        edition = format_for(year)
    except LookupError:
        raise Refused(f"{year}年的报告没有可用的格式。") from None
    if document.year != year or document.edition != edition:
        raise Refused(f"文件里的是{document.year}年的报告，不能当作{year}年的收下。")


def _refuse_foreign(agency: Agency, year: int, by: Account) -> None:
    if not agencies_brought_for_by(by).filter(pk=agency.pk).exists():
        raise Refused("您不是这个单位所在县的审核员或管理员，不能收它的报告。")
    if year >= due_year(clock.today()):
        refuse_file(agency)
    if year > due_year(clock.today()):
        raise Refused(f"{year}年的报告还不到编写的时候，请核对文件里的年度。")


def _there(agency: Agency, year: int) -> Report | None:
    """The version that is worked on, its row locked."""
    own = Report.objects.filter(agency=agency, year=year, is_current=True)
    return own.select_for_update(of=("self",)).select_related("agency").first()


def _bring(file: BroughtIn, report: Report, by: Account, correction: str) -> Brought:
    is_reviewed = bool(correction) or report.year == due_year(clock.today())
    outcome, why = what_becomes(report, file, is_reviewed=is_reviewed)
    if correction and outcome == ArrivalOutcome.KEPT_BESIDE and report.state in FROZEN:
        report, outcome, why = next_version(report, correction, by), ArrivalOutcome.NEWER, ""
    if outcome == ArrivalOutcome.KEPT_BESIDE:
        keep_beside(report, file, why, by)
    elif outcome != ArrivalOutcome.SAME:
        _take_in(file, report, outcome, by)
    return Brought(report, outcome, why)


def _take_in(file: BroughtIn, report: Report, outcome: ArrivalOutcome, by: Account) -> None:
    """Fill the report from the file, and take it to where that leads."""
    stays_archived = report.state == State.ARCHIVED
    to_archive = stays_archived or outcome == ArrivalOutcome.ARCHIVED
    action = Action.ARCHIVE if to_archive else Action.RECEIVE
    changes = fill_in(report, file.document, by)
    at = clock.now()
    row = keep_taken(report, file, by, at)
    stamps = {"submitted_at": at, "submitted_by": by, "signed_at": None, "signed_by": None}
    take(
        report,
        action,
        by,
        stamps,
        judged=judged(report),
        comment=f"文件{told(row)}",
        kept=bound(row),
        # What a report begins with stands in the snapshot; afterwards every change is told.
        changes=changes if outcome == ArrivalOutcome.NEWER else (),
    )
    if outcome == ArrivalOutcome.NEWER and not to_archive:
        notify(report, NoticeName.SUBMITTED, by, note=NEWER_CAME)
