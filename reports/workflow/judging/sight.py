"""Which other reports may somebody be told that a text is like? Published ones, and her own.

Of what lies with her own county and is not hers to read, she is told that there is one: neither
whose it is, nor what it says.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, QuerySet

from reports.models import Account, Agency, Report, State
from reports.workflow.access import (
    OF_UNIT,
    agencies_filled_by,
    reports_public,
    reports_visible_to,
)
from reports.workflow.same_body import is_same_body

SENT = (State.SUBMITTED, State.REVIEWING, State.APPROVED, State.PUBLISHED)

Key = tuple[int, datetime | None]
"""A report, and when what is meant of it was sent in."""


@dataclass(frozen=True)
class Sight:
    """What may be named, what may be hinted at, and whose own reports are nobody's copies."""

    named: tuple[QuerySet[Report], ...]
    hinted: QuerySet[Report]
    bodies: Collection[int] = ()

    def of(self, keys: Iterable[Key]) -> dict[Key, bool]:
        """Those of the reports that may be told of, in their order, and whether with their names.

        Of several versions the first; what was recalled, returned or sent in again since is gone.
        """
        wanted = list(keys)
        pks = [pk for pk, _ in wanted]
        there = _there(pks, self.bodies)
        tellable = self._tellable(pks)
        told: dict[Key, bool] = {}
        seen: set[tuple[int, int]] = set()
        for key in wanted:
            whose = there.get(key)
            if whose and whose not in seen and key[0] in tellable:
                seen.add(whose)
                told[key] = tellable[key[0]]
        return told

    def _tellable(self, pks: list[int]) -> dict[int, bool]:
        """Those that may be told of, and whether with their names."""
        named = reduce(or_, (_is_among(one) for one in self.named))
        rows = Report.objects.filter(pk__in=pks).annotate(named=named)
        return dict(rows.filter(Q(named=True) | _is_among(self.hinted)).values_list("pk", "named"))


def sight_of_unit(agency: Agency) -> Sight:
    """What is said of a unit's report, to the unit and to everybody who reads about it."""
    of_county = Report.objects.filter(agency__parent=agency.parent_id or 0)
    published = of_county.filter(state=State.PUBLISHED)
    return Sight((reports_public(), published), of_county, (agency.pk,))


def sight_of_person(person: Account, unit: str) -> Sight:
    """What this person may be told of a text that goes by the name of ``unit``."""
    posts = person.appointments.filter(agency__closed_on=None)
    counties = posts.filter(role__in=OF_UNIT).values("agency__parent")
    of_counties = Report.objects.filter(agency__parent__in=counties)
    published = of_counties.filter(state=State.PUBLISHED)
    named = (reports_public(), published, reports_visible_to(person))
    return Sight(named, of_counties, _called(unit, person))


def family(bodies: Collection[int]) -> set[int]:
    """These units, all that was merged into them, and all that they were merged into."""
    return _all_along(bodies, _merged_into_these) | _all_along(bodies, _what_these_went_into)


def _all_along(bodies: Collection[int], step: Callable[[set[int]], set[int]]) -> set[int]:
    known = new = set(bodies)
    while new:
        new = step(new) - known
        known = known | new
    return known


def _merged_into_these(bodies: set[int]) -> set[int]:
    return set(Agency.objects.filter(merged_into__in=bodies).values_list("pk", flat=True))


def _what_these_went_into(bodies: set[int]) -> set[int]:
    return set(Agency.objects.filter(merged_from__in=bodies).values_list("pk", flat=True))


def _called(unit: str, person: Account) -> list[int]:
    """The units that are or were called so; of her own those that may be meant."""
    named = Agency.objects.filter(Q(name=unit) | Q(former_names__name=unit))
    own = agencies_filled_by(person).prefetch_related("former_names")
    meant = [
        one.pk
        for one in own
        if any(is_same_body(name, unit) for name in (one.name, *map(str, one.former_names.all())))
    ]
    return [*named.values_list("pk", flat=True), *meant]


def _there(pks: list[int], bodies: Collection[int]) -> dict[Key, tuple[int, int]]:
    """Unit and year of what lies with a county now, the bodies' own family left out."""
    sent = Report.objects.filter(pk__in=pks, state__in=SENT).exclude(agency__in=family(bodies))
    rows = sent.values_list("pk", "submitted_at", "agency", "year")
    return {(pk, at): (agency, year) for pk, at, agency, year in rows}


def _is_among(reports: QuerySet[Report]) -> Q:
    return Q(Exists(reports.filter(pk=OuterRef("pk"))))
