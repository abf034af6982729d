"""What goes back to a unit that sends files? Its report as returned, and what is said of it."""

import datetime
from collections.abc import Iterator
from typing import Any

from reports.checks.asked import ACTION_NAMES
from reports.document import Document
from reports.exporters.marked.marked_docx import SaidOf
from reports.models import Account, RemarkState, Report, Snapshot
from reports.statute.text_sections import COVER
from reports.workflow.access import reports_visible_to
from reports.workflow.reviewing.former import read_snapshot
from reports.workflow.states import Action

_ASKS = ("must_fix", "must_explain")

PROGRAM = "系统核查"
"""Who speaks where no person does."""


def marked_for(report_id: int, *, by: Account) -> tuple[Document, list[SaidOf]]:
    """The report at its last return, with the remarks and what must be mended, at their places.

    A hint of the program that no reviewer took up is nobody's opinion. Raises Report.DoesNotExist
    for a stranger, and for a report that was never returned.
    """
    report = reports_visible_to(by).get(pk=report_id)
    kept = report.snapshots.filter(action=Action.RETURN).select_related("by").last()
    if kept is None:
        raise Report.DoesNotExist
    return read_snapshot(kept.document), [*_note(report, kept), *_remarks(report), *_found(kept)]


def _note(report: Report, kept: Snapshot) -> Iterator[SaidOf]:
    text = f"退回意见：{report.return_note}"
    yield SaidOf(COVER, "", "", text, str(kept.by), _utc(kept.at))


def _remarks(report: Report) -> Iterator[SaidOf]:
    for one in report.remarks.exclude(state=RemarkState.CLOSED).select_related("by"):
        yield SaidOf(one.chapter, one.place, one.quote, one.text, str(one.by), _utc(one.at))


def _found(kept: Snapshot) -> Iterator[SaidOf]:
    for one in kept.findings:
        if not one["settled"] and (one["action"] in _ASKS or one.get("cited")):
            text = f"{ACTION_NAMES[one['action']]}：{one['message']}"
            yield SaidOf(*_where(one), text, PROGRAM, _utc(kept.at))


def _where(finding: dict[str, Any]) -> tuple[str, str, str]:
    """Chapter, place and words: of several cells the first, where its equation is mended."""
    cells = finding["cells"]
    place = cells[0] if cells else finding.get("section") or ""
    return finding["chapter"] or COVER, place, finding.get("quote") or ""


def _utc(at: datetime.datetime) -> datetime.datetime:
    return at.astimezone(datetime.UTC)
