"""What did the county say of a report? Its 审核意见书, put together from what is kept."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from reports.checks import BINDING_CODES
from reports.checks.asked import ACTION_NAMES, settled_name
from reports.document.places import ReportPlace
from reports.exporters.opinion_value import Found, Opinion, Remarked, Round, Said, Waived
from reports.models import Account, LedgerEntry, Remark, Report, State
from reports.workflow.access import reports_of_county, reports_visible_to
from reports.workflow.judging.snapshot import cited_in, judged
from reports.workflow.states import ARRIVALS, Action

RESULTS = {Action.RETURN: "退回修改", Action.APPROVE: "审核通过"}
UNDECIDED = "审核中"
_STEPS = (*ARRIVALS, Action.OPEN, *RESULTS)
_MOST_CELLS = 3
"""Cells of a finding that are named; an equation over a whole line has nine."""


def opinion_for(report_id: int, *, by: Account) -> Opinion:
    """The opinion on a report that the county has opened.

    While it is under review only the county reads it: what is not decided yet is not said yet.
    Raises Report.DoesNotExist for a stranger, and where there is nothing to read.
    """
    report = reports_visible_to(by).exclude(opened_at=None).get(pk=report_id)
    if report.state == State.REVIEWING:
        reports_of_county(by).get(pk=report_id)
    return opinion_of(report)


def opinion_of(report: Report) -> Opinion:
    """Everything about the review of one version; call it only once the county has opened it."""
    return Opinion(
        county=report.agency.parent.name if report.agency.parent else report.agency.name,
        unit=report.unit_name,
        year=report.year,
        version=report.version,
        title=report.printed_title,
        rounds=tuple(_rounds(report)),
        remarks=tuple(_remarks(report)),
        findings=tuple(_findings(report)),
        waivers=tuple(_waivers(report)),
    )


def _waivers(report: Report) -> Iterator[Waived]:
    """What was waived; before the approval only what can be, whatever an earlier release let by."""
    kept = report.waivers.select_related("by")
    for one in kept if report.is_frozen else kept.exclude(check_code__in=BINDING_CODES):
        yield Waived(one.message, one.reason, str(one.by), _clock(one.at))


def _rounds(report: Report) -> Iterator[Round]:
    """One for each time that the report was opened, in the order of the record."""
    sent: datetime.datetime | None = None
    opened: LedgerEntry | None = None
    for entry in report.ledger.filter(action__in=_STEPS).select_related("by"):
        if entry.action in ARRIVALS:
            sent = _clock(entry.at)
        elif entry.action == Action.OPEN:
            opened = entry
        elif opened is not None:
            yield _round(sent, opened, entry)
            opened = None
    if opened is not None:
        yield Round(sent, _clock(opened.at), str(opened.by), UNDECIDED)


def _round(sent: datetime.datetime | None, opened: LedgerEntry, decided: LedgerEntry) -> Round:
    action = Action(decided.action)
    note = decided.comment if action == Action.RETURN else ""
    when = _clock(decided.at)
    return Round(sent, _clock(opened.at), str(decided.by), RESULTS[action], when, note)


def _remarks(report: Report) -> Iterator[Remarked]:
    kept = report.remarks.select_related("by").prefetch_related("lines__by")
    for one in kept:
        yield Remarked(
            place=ReportPlace(report.edition, one.place, one.chapter).noted(),
            quote=one.quote,
            text=one.text,
            state=one.get_state_display(),
            by=str(one.by),
            at=_clock(one.at),
            lines=_lines(one),
        )


def _lines(one: Remark) -> tuple[Said, ...]:
    return tuple(
        Said(line.get_kind_display(), str(line.by), _clock(line.at), line.text)
        for line in one.lines.all()
    )


def _findings(report: Report) -> Iterator[Found]:
    """Of what the checks said at the last step of the review, what somebody has spoken of.

    What the unit explained or the county waived, and what the reviewer ticked; a hint of the
    program that nobody read is nobody's opinion.
    """
    spoken_of = (one for one in _judgement(report) if one["settled"] or one.get("cited"))
    for one in spoken_of:
        yield Found(_asks(one), _where(report, one), one["message"], one["settled"])


def _judgement(report: Report) -> list[dict[str, Any]]:
    """While the review goes on, as it is now; afterwards as it was decided on."""
    if report.state == State.REVIEWING:
        return judged(report).findings_as_kept(cited_in(report))
    last = report.snapshots.filter(action__in=RESULTS).last()
    return last.findings if last else []


def _asks(finding: dict[str, Any]) -> str:
    """What a kept finding asks, or how it was settled."""
    if not finding["settled"]:
        return ACTION_NAMES[finding["action"]]
    return settled_name(finding["severity"])


def _where(report: Report, finding: dict[str, Any]) -> str:
    if finding["chapter"] is None:
        return "全文"
    title = ReportPlace(report.edition, within=finding["chapter"]).noted()
    cells = [report.edition.spoken(cell) for cell in finding["cells"][:_MOST_CELLS]]
    more = len(finding["cells"]) - len(cells)
    named = [*cells, f"等{len(finding['cells'])}格"] if more else cells
    return "\n".join((title, *named)) if cells else title


def _clock(at: datetime.datetime) -> datetime.datetime:
    return timezone.localtime(at).replace(tzinfo=None)
