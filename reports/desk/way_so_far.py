"""How did the report come to where it stands? Who sent it back, and the steps of its way."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.models import LedgerEntry, Report, State
from reports.workflow.states import TRANSITIONS, Action

_GIVEN_BACK = {Action.RETURN: "县级审核员退回", Action.DECLINE: "审签人退回"}

_MILESTONES = (
    *TRANSITIONS,
    *(Action.START, Action.WAIVE, Action.ATTACH_SCAN, Action.CORRECT, Action.SUPERSEDE),
)
"""What stands in the short record: not every saving of a chapter."""


@dataclass(frozen=True)
class GivenBack:
    """That a report was given back to its 填报员: by whom, when, and what was said."""

    what: str
    entry: LedgerEntry


@dataclass(frozen=True)
class Milestone:
    """A step of the way, in words."""

    entry: LedgerEntry
    label: str


def given_back(report: Report) -> GivenBack | None:
    """The last time that an open report was given back; None for one that never was."""
    if not report.is_open or not report.return_note:
        return None
    entry = (
        report.ledger.filter(action__in=list(_GIVEN_BACK))
        .select_related("by")
        .order_by("-number")
        .first()
    )
    return GivenBack(_GIVEN_BACK[Action(entry.action)], entry) if entry else None


def declined(reports: Iterable[Report]) -> set[int]:
    """Which drafts were given back by the 审签人 in the last step of their way."""
    noted = [one.pk for one in reports if one.state == State.DRAFT and one.return_note]
    if not noted:
        return set()
    steps = LedgerEntry.objects.filter(report__in=noted, action__in=TRANSITIONS)
    last = dict(steps.order_by("number").values_list("report", "action"))
    return {pk for pk, action in last.items() if action == Action.DECLINE}


def milestones(report: Report) -> list[Milestone]:
    """The steps of a report's way so far, the last one first."""
    entries = report.ledger.filter(action__in=_MILESTONES).select_related("by")
    return [Milestone(one, Action(one.action).label) for one in entries.order_by("-number")]


def why_closed(report: Report) -> str:
    """Why a report cannot be changed now, as it stands in the database."""
    report.refresh_from_db(fields=["state"])
    return f"报告现在是“{report.get_state_display()}”，不能再修改。"
