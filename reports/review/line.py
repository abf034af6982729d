"""Which reports wait for the reviewer, in which order, and which one comes next?"""

from dataclasses import dataclass

from django.db.models import QuerySet

from reports.models import Account, Remark, RemarkState, Report
from reports.review.reading_order import InLine, ReadingGroup, in_line
from reports.workflow.access import counties_reviewed_by, reports_reviewed_by
from reports.workflow.agencies.division import division_of
from reports.workflow.judging.reading_tallies import WAITING


def waiting_for(user: Account) -> QuerySet[Report]:
    """What the county's reviewers have to see to, each with what the checks said of it."""
    return reports_reviewed_by(user).filter(state__in=WAITING).select_related("agency", "tally")


def line_of(user: Account) -> list[InLine]:
    """All that waits, as the queue shows it."""
    division = division_of(list(counties_reviewed_by(user).values_list("pk", flat=True)))
    waiting = (in_line(one, user, division) for one in waiting_for(user))
    return sorted(waiting, key=lambda one: one.place)


@dataclass(frozen=True)
class Beyond:
    """The reports before and after one in the line; None at its ends."""

    before: int | None
    after: int | None
    position: int
    length: int


def beyond(report: Report, user: Account) -> Beyond:
    """The neighbours in the line; from a report that waits no more, its beginning.

    What a colleague reads, or what is assigned to her, is passed over.
    """
    whole = line_of(user)
    line = [one.report.pk for one in whole if one.is_for_her or one.report.pk == report.pk]
    if report.pk not in line:
        return Beyond(None, line[0] if line else None, 0, len(line))
    at = line.index(report.pk)
    return Beyond(
        before=line[at - 1] if at else None,
        after=line[at + 1] if at + 1 < len(line) else None,
        position=at + 1,
        length=len(line),
    )


def empty_ones(user: Account) -> list[int]:
    """The empty reports without findings that she may read one after the other.

    One that somebody has remarked on is read whole.
    """
    line = [one for one in line_of(user) if one.group == ReadingGroup.EMPTY and one.is_for_her]
    remarked = Remark.objects.filter(report__in=[one.report.pk for one in line])
    spoken_of = set(remarked.exclude(state=RemarkState.CLOSED).values_list("report", flat=True))
    return [one.report.pk for one in line if one.report.pk not in spoken_of]
