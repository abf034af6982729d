"""Is a file taken, is it the same again, or is it kept beside what stands? The one rule."""

from reports.document import Document
from reports.models import FROZEN, LastYear, PageDraft, Report, State, WaitingFile
from reports.workflow.arriving.brought_in import ArrivalOutcome, BroughtIn
from reports.workflow.arriving.same_content import has_been_worked_on, says_the_same

Becomes = tuple[ArrivalOutcome, str]
"""The outcome, and why where the file is not taken."""


def what_becomes(report: Report, file: BroughtIn, *, is_reviewed: bool) -> Becomes:
    """What is to be done with a file of a report that stands as it does; its row is locked."""
    if _was_taken(report, file) or _says_what_is_here(report, file.document):
        return ArrivalOutcome.SAME, ""
    if why := _why_not(report):
        return ArrivalOutcome.KEPT_BESIDE, why
    if report.state == State.DRAFT:
        return (ArrivalOutcome.SENT if is_reviewed else ArrivalOutcome.ARCHIVED), ""
    return ArrivalOutcome.NEWER, ""


def _was_taken(report: Report, file: BroughtIn) -> bool:
    return report.brought_files.filter(digest=file.digest, kept_beside="").exists()


def _says_what_is_here(report: Report, document: Document) -> bool:
    """What lies with its unit was never sent, whatever it says."""
    is_here = report.state not in (State.DRAFT, State.AWAITING)
    return is_here and says_the_same(report, document)


def _why_not(report: Report) -> str:
    if report.state in FROZEN:
        return f"报告{report.get_state_display()}，已经定稿；确要改的，由单位更正。"
    if report.version > 1 and not report.brought_files.filter(is_newest=True).exists():
        return "单位正在更正这份报告。"
    if report.state == State.AWAITING:
        return "单位正在填报这份报告，已送审签。"
    if report.state == State.DRAFT and _is_begun(report):
        return "单位正在系统里填报这份报告。"
    if report.state == State.RETURNED and has_been_worked_on(report):
        return "报告退回以后，单位正在系统里修改。"
    return ""


def _is_begun(report: Report) -> bool:
    """Whether anything was typed, or brought over from last year, since the report was begun."""
    if report.brought_files.filter(kept_beside="").exists():
        return True
    traces = (LastYear, WaitingFile, PageDraft)
    if any(kind._default_manager.filter(report=report).exists() for kind in traces):
        return True
    # Whoever saves a chapter, or takes anything over, counts its version up.
    return report.chapter_records.exclude(version=0).exists()
