"""What two persons agree on stands in the report, and the report is judged anew."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import F

from reports.models import Account, ChapterRecord, Report, clock
from reports.models.ledger_entry import to_milliseconds
from reports.workflow.filling.typed_slots import read_typed, write_typed
from reports.workflow.judging.comparable import make_comparable
from reports.workflow.judging.reading_tallies import keep_tally
from reports.workflow.judging.snapshot import judged, keep_snapshot
from reports.workflow.record.bound import Kept, bound_snapshot
from reports.workflow.record.changed import Change
from reports.workflow.states import Action


@dataclass(frozen=True)
class WrittenIn:
    """What changed in the report, what its snapshot binds, and when that was."""

    changes: list[Change]
    kept: Kept
    at: datetime.datetime


def write_in(
    report: Report, chapter: str, values: Mapping[str, str], action: Action, by: Account
) -> WrittenIn:
    """Write slots of one chapter as typed; the caller holds the report's row.

    What was found in the report is found anew, others are compared with what it says now, and the
    queue shows that.
    """
    changes = write_typed(report, chapter, read_typed(report, chapter, values))
    own = ChapterRecord.objects.filter(report=report, chapter=chapter)
    own.update(version=F("version") + 1, saved_at=clock.now(), saved_by=by)
    now = judged(Report.objects.select_related("agency").get(pk=report.pk))
    at = to_milliseconds(clock.now())
    snapshot = keep_snapshot(report, action, now, by, at)
    make_comparable(report, now.dossier.document)
    keep_tally(report, now)
    return WrittenIn(changes, bound_snapshot(snapshot), at)
