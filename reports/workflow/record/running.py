"""Put what is saved on record: the saves of some minutes are one entry."""

import datetime
from collections.abc import Iterable
from typing import Final

from django.db import transaction
from django.utils import timezone

from reports.models import Account, LedgerEntry, Report, RunningSave, clock
from reports.workflow.record.act import act
from reports.workflow.record.changed import Change, joined
from reports.workflow.record.whereabouts import whereabouts
from reports.workflow.states import Action

ENTRY_SPANS: Final = datetime.timedelta(minutes=15)
"""Saves of one person in one chapter within this time are one entry."""

A_MINUTE: Final = datetime.timedelta(minutes=1)


def record_saving(report: Report, chapter: str, by: Account, changes: Iterable[Change]) -> None:
    """Put a save with those before it; the caller holds the report's row.

    One entry covers what one person changed in one chapter from one address, within ENTRY_SPANS:
    what stood there before and what stands there after. Whatever else happens closes it.
    """
    now, here = clock.now(), whereabouts()
    running = RunningSave.objects.filter(report=report).first()
    own = (chapter, by.pk, here)
    if running and _goes_on(running, own, now):
        running.changes, running.at = joined(running.changes, changes), now
        running.save(update_fields=["changes", "at"])
        return
    if running:
        _seal(report, running)
    RunningSave.objects.create(
        report=report,
        chapter=chapter,
        by=by,
        address=here,
        changes=list(changes),
        since=now,
        at=now,
    )


def _goes_on(running: RunningSave, own: tuple[str, int, str], now: datetime.datetime) -> bool:
    is_same = (running.chapter, running.by_id, running.address) == own
    return is_same and now - running.since < ENTRY_SPANS


def seal(report: Report) -> None:
    """Make an entry of what was saved since the last one; the caller holds the report's row."""
    if running := RunningSave.objects.filter(report=report).first():
        _seal(report, running)


def unsealed(report: Report) -> LedgerEntry | None:
    """The entry that would be made of it now, not kept yet; None where there is none."""
    running = RunningSave.objects.filter(report=report).select_related("by").first()
    return _entry_of(report, running) if running and running.changes else None


def _seal(report: Report, running: RunningSave) -> None:
    if running.changes:
        _entry_of(report, running).save()
    running.delete()


def _entry_of(report: Report, running: RunningSave) -> LedgerEntry:
    chain = LedgerEntry.objects.filter(report=report)
    entry = act(chain, Action.SAVE, running.by, running.at) | {"address": running.address}
    changes = {"changes": [list(change) for change in running.changes], "comment": _since(running)}
    return LedgerEntry(
        report=report, from_state=report.state, to_state=report.state, **entry, **changes
    )


def _since(running: RunningSave) -> str:
    began = timezone.localtime(running.since)
    return f"{began:%H:%M:%S}开始" if running.at - running.since >= A_MINUTE else ""


def seal_idle() -> int:
    """Make entries of what nobody goes on with; how many reports had any."""
    idle = RunningSave.objects.filter(since__lt=clock.now() - ENTRY_SPANS)
    keys = list(idle.values_list("report_id", flat=True))
    for key in keys:
        with transaction.atomic():
            seal(Report.objects.select_for_update(of=("self",)).get(pk=key))
    return len(keys)
