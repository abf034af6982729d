"""What was said of a report, as its 审核意见书 puts it: remarks, findings, waivers, rounds."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from reports.checks import BINDING_CODES
from reports.checks.asked import ACTION_NAMES, settled_name
from reports.document import Document
from reports.document.live_fields import written
from reports.document.places import ReportPlace
from reports.exporters.opinion.opinion_value import Found, Outlook, Remarked, Round, Said, Waived
from reports.models import LedgerEntry, Remark, RemarkState, Report
from reports.workflow.states import Action

OUTLOOKS = {Action.RETURN: Outlook.RETURNED, Action.APPROVE: Outlook.APPROVED}
_STEPS = (Action.OPEN, *OUTLOOKS)
_MOST_CELLS = 3
"""Cells of a finding that are named; an equation over a whole line has nine."""
INNER = str.maketrans("“”《》", "\u2018\u2019〈〉")
"""Marks within marks of the same kind (GB/T 15834)."""


def remarks_of(report: Report, document: Document | None) -> Iterator[Remarked]:
    """Those that are not settled; once approved, all with what followed."""
    kept = report.remarks.select_related("by").prefetch_related("lines__by")
    for one in kept.exclude(state=RemarkState.CLOSED) if document else kept:
        yield Remarked(
            place=_place(report, one, document),
            quote=one.quote.translate(INNER),
            text=one.text,
            state=one.get_state_display(),
            lines=tuple(_lines(one)),
        )


def _place(report: Report, one: Remark, document: Document | None) -> str:
    """Where it stands, in the words of a letter; of a cell, with what it says now."""
    place = ReportPlace(report.edition, one.place, one.chapter)
    chapter = f"“{place.chapter_heading}”"
    if place.is_cell:
        figure = f"（现填{written(document.figures.get(one.place)) or '空'}）" if document else ""
        return f"{chapter}表中“{place.title}”一格{figure}"
    if one.quote:
        return f"{chapter}中"
    return f"{chapter}中“{place.title}”" if place.title else f"{chapter}部分"


def _lines(one: Remark) -> Iterator[Said]:
    for line in one.lines.all():
        yield Said(line.get_kind_display(), str(line.by), _clock(line.at), line.text)


def findings_of(report: Report, kept: list[dict[str, Any]]) -> Iterator[Found]:
    """What somebody has spoken of, but for what stands among the remarks already."""
    remarked = set(report.remarks.values_list("check_code", "text"))
    for one in kept:
        if (one["check"], one["message"]) not in remarked:
            asks = ACTION_NAMES[one["action"]]
            asks = settled_name(one["severity"]) if one["settled"] else asks
            yield Found(asks, _where(report, one), one["message"], one["settled"])


def _where(report: Report, finding: dict[str, Any]) -> str:
    if finding["chapter"] is None:
        return "全文"
    place = ReportPlace(report.edition, within=finding["chapter"])
    chapter = f"“{place.chapter_heading}”"
    cells = [f"“{report.edition.spoken(cell)}”" for cell in finding["cells"][:_MOST_CELLS]]
    more = f"等{len(finding['cells'])}格" if len(finding["cells"]) > len(cells) else ""
    return f"{chapter}表中{'、'.join(cells)}{more}" if cells else chapter


def waivers_of(report: Report) -> Iterator[Waived]:
    """What was waived; before the approval only what can be, whatever an earlier release let by."""
    kept = report.waivers.select_related("by")
    for one in kept if report.is_frozen else kept.exclude(check_code__in=BINDING_CODES):
        yield Waived(one.message, one.reason, str(one.by), _clock(one.at))


def rounds_of(report: Report) -> Iterator[Round]:
    """One for each time that the report was opened and decided on, in the order of the record."""
    opened: LedgerEntry | None = None
    for entry in report.ledger.filter(action__in=_STEPS).select_related("by"):
        if entry.action == Action.OPEN:
            opened = entry
        elif opened is not None:
            result = OUTLOOKS[Action(entry.action)]
            note = entry.comment if result is Outlook.RETURNED else ""
            yield Round(_clock(opened.at), str(entry.by), result.value, _clock(entry.at), note)
            opened = None


def _clock(at: datetime.datetime) -> datetime.datetime:
    return timezone.localtime(at).replace(tzinfo=None)
