"""Make comparable what was sent in before there was a place for it, or in another scheme.

A line of reports stands in the database: ``migrate`` puts them there and works a short one off at
once; for a long one there is ``manage.py make_comparable``, which may be broken off and run again.
"""

from collections.abc import Iterator, Sequence

from django.db import transaction

from reports.checks.similarity.sentence_keys import SCHEMES
from reports.models import ComparableText, NotYetComparable, Report
from reports.workflow.judging.comparable import keep_comparable
from reports.workflow.judging.dossier import documents_of
from reports.workflow.judging.schemes import waiting_in
from reports.workflow.judging.sight import SENT

AT_ONCE = 50
"""Reports in one transaction: their acts wait as long."""
FEW = 300
"""So many are caught up on while the database is migrated: some seconds."""


def queue_missing() -> int:
    """Put in line what was sent in past this program, and drop what no scheme reads any more."""
    ComparableText.objects.exclude(scheme__in=SCHEMES).delete()
    NotYetComparable.objects.exclude(scheme__in=SCHEMES).delete()
    for scheme in SCHEMES:
        there = ComparableText.objects.filter(scheme=scheme).values("report")
        missing = Report.objects.filter(state__in=SENT).exclude(pk__in=there).order_by("pk")
        rows = (
            NotYetComparable(report_id=pk, scheme=scheme)
            for pk in missing.values_list("pk", flat=True)
        )
        NotYetComparable.objects.bulk_create(rows, batch_size=5000, ignore_conflicts=True)
    return NotYetComparable.objects.count()


def catch_up() -> Iterator[int]:
    """Work the lines off, some reports at a time; yields how many of them it was."""
    for scheme in SCHEMES:
        last = 0
        while line := _next_in_line(scheme, last):
            last = line[-1]
            yield _caught_up(line, scheme)


def catch_up_after_migrating() -> None:
    """A small installation is not left with work to do; a large one has a command for it."""
    if queue_missing() <= FEW:
        list(catch_up())


def _next_in_line(scheme: int, last: int) -> list[int]:
    line = waiting_in(scheme).filter(report__gt=last)
    return list(line.values_list("report", flat=True)[:AT_ONCE])


@transaction.atomic
def _caught_up(line: Sequence[int], scheme: int) -> int:
    """Lock them first: an act on one of them has looked after it before, or finds it kept."""
    rows = Report.objects.filter(pk__in=line).order_by("pk").select_related("agency")
    held = {one.pk: one for one in rows.select_for_update(of=("self",))}
    still = set(waiting_in(scheme).filter(report__in=held).values_list("report", flat=True))
    ComparableText.objects.filter(report__in=still, scheme=scheme).delete()
    waiting_in(scheme).filter(report__in=line).delete()
    sent = [one for pk, one in held.items() if pk in still and one.state in SENT]
    return keep_comparable(zip(sent, documents_of(sent), strict=True), scheme)
