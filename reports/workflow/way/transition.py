"""Take a report from one state to the next: lock, look, judge where it matters, claim, record."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from django.db.models.functions import Coalesce

from reports.models import Account, Report, clock
from reports.models.ledger_entry import to_milliseconds
from reports.workflow.judging.comparable import make_comparable, no_longer_comparable
from reports.workflow.judging.reading_tallies import keep_tally
from reports.workflow.judging.sight import SENT
from reports.workflow.judging.snapshot import Judged, keep_snapshot
from reports.workflow.record.bound import WHOSE, bound_columns, bound_snapshot
from reports.workflow.record.changed import Change
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.states import ARRIVALS, BY_FILE, TRANSITIONS, Action


def take(
    report: Report,
    action: Action,
    by: Account,
    stamps: Mapping[str, Any] = MappingProxyType({}),
    *,
    judged: Judged | None = None,
    comment: str = "",
    kept: Mapping[str, str] = MappingProxyType({}),
    changes: Iterable[Change] = (),
) -> bool:
    """Change the state and put it on record; False when somebody was faster.

    ``stamps`` are set on the report's row in the same statement, and bound in the entry with
    ``kept``, what else the act keeps, and with the snapshot of what was ``judged``, where the act
    rests on that; ``changes`` are what the act itself wrote. SQLite knows no row locks: the update
    decides. Call it inside a transaction; afterwards ``report`` is as it stands there.
    """
    transition = TRANSITIONS[action]
    if transition.is_judged != (judged is not None):
        raise ValueError(action)
    if action in ARRIVALS:
        stamps = {**stamps, "arrived_at": Coalesce("arrived_at", clock.now())}
    claimed = Report.objects.filter(pk=report.pk, state__in=transition.sources).update(
        state=transition.target, **stamps
    )
    if not claimed:
        report.refresh_from_db()
        return False
    at = to_milliseconds(clock.now())
    snapshot = bound_snapshot(keep_snapshot(report, action, judged, by, at)) if judged else {}
    report.refresh_from_db(fields=list(stamps))  # a stamp may be an expression: as it stands there
    _keep_comparable(report, action, judged)
    binds = {**snapshot, **bound_columns(report, (*WHOSE, *stamps)), **kept}
    target = transition.target
    record(report, action, by, to_state=target, comment=comment, changes=changes, kept=binds, at=at)
    report.state = target  # what the same act puts on record next happens there
    return True


def _keep_comparable(report: Report, action: Action, judged: Judged | None) -> None:
    """Others are compared with a report from its arrival until it leaves the county again.

    What the queue shows of it is kept at its arrival, too.
    """
    if judged and action in {*ARRIVALS, *BY_FILE}:
        make_comparable(report, judged.dossier.document)
        keep_tally(report, judged)
    elif TRANSITIONS[action].target not in SENT:
        no_longer_comparable(report)


def is_done(report: Report, action: Action) -> bool:
    """Whether the act has been done already, as after a double click.

    Raises Refused when the report is in a state from which the act does not lead on.
    """
    transition = TRANSITIONS[action]
    if report.state == transition.target:
        return True
    if report.state not in transition.sources:
        raise Refused(f"报告现在是“{report.get_state_display()}”，不能{action.label}。")
    return False
