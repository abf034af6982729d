"""By which scheme are sentences looked up today, and what is not kept in it yet?"""

from django.db.models import QuerySet

from reports.checks.similarity.sentence_keys import SCHEMES
from reports.models import NotYetComparable


def waiting_in(scheme: int) -> QuerySet[NotYetComparable]:
    """The line of a scheme."""
    return NotYetComparable.objects.filter(scheme=scheme).order_by("report")


def scheme_in_force() -> tuple[int, int]:
    """The newest scheme that all submitted reports are kept in, else the oldest; how many are not.

    An upgrade to a further scheme is filled in beside the site that works with the former one.
    """
    for scheme in sorted(SCHEMES, reverse=True):
        if not (left_out := waiting_in(scheme).count()):
            break
    return scheme, left_out
