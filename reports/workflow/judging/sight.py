"""Which other reports may somebody be told that a text is like? Published ones, and her own.

Of what lies with her own county and is not hers to read, she is told that there is one: neither
whose it is, nor what it says.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from reports.checks.similarity.skeletons import own_names
from reports.models import SEALED_KINDS, Account, Agency, Report, State
from reports.workflow.access import (
    OF_UNIT,
    agencies_filled_by,
    reports_visible_to,
)
from reports.workflow.public_reports import reports_public
from reports.workflow.same_body import is_same_body

SENT = (State.SUBMITTED, State.REVIEWING, State.APPROVED, State.PUBLISHED, State.ARCHIVED)


@dataclass(frozen=True)
class Sight:
    """What may be named, what may be hinted at, and whose own reports are nobody's copies."""

    named: tuple[QuerySet[Report], ...]
    hinted: QuerySet[Report]
    bodies: Collection[int] = ()
    """With all that was merged into them, and the units of which one is the sum."""
    county: int | None = None
    """Where one is asked for its own reports above all, however many hold a sentence."""

    def of(self, texts: Iterable[int]) -> dict[int, bool]:
        """Those of the kept texts that may be told of, in order, and whether with their names.

        Of several versions the first; what was recalled, returned or sent in again since is gone.
        """
        wanted = list(texts)
        there = self._there(wanted) if wanted else {}
        told: dict[int, bool] = {}
        seen: set[tuple[int, int]] = set()
        for text in wanted:
            if text in there and there[text][:2] not in seen:
                seen.add(there[text][:2])
                told[text] = there[text][2]
        return told

    def _there(self, texts: list[int]) -> dict[int, tuple[int, int, bool]]:
        """Unit and year of what lies with a county now and may be told of, and whether by name."""
        named = reduce(or_, (_is_among(one) for one in self.named))
        meant = Q(comparable_texts__in=texts, comparable_texts__submitted_at=F("submitted_at"))
        sent = Report.objects.filter(meant, state__in=SENT).exclude(agency__in=family(self.bodies))
        sent = sent.exclude(withdrawal__kind__in=SEALED_KINDS)
        if self.bodies:
            sent = sent.exclude(agency__parent__in=self.bodies)
        rows = sent.annotate(named=named).filter(Q(named=True) | _is_among(self.hinted)).order_by()
        columns = rows.values_list("comparable_texts", "agency", "year", "named")
        return {text: (agency, year, is_named) for text, agency, year, is_named in columns}


def sight_of_unit(agency: Agency) -> Sight:
    """What is said of a unit's report, to the unit and to everybody who reads about it."""
    of_county = Report.objects.filter(agency__parent=agency.parent_id or 0)
    published = of_county.filter(state=State.PUBLISHED)
    return Sight((reports_public(), published), of_county, (agency.pk,), agency.county_id)


def sight_of_person(person: Account, unit: str) -> Sight:
    """What this person may be told of a text that goes by the name of ``unit``."""
    posts = person.appointments.filter(agency__closed_on=None)
    counties = posts.filter(role__in=OF_UNIT).values("agency__parent")
    county = posts.order_by("pk").values_list("agency__parent", "agency").first()
    of_counties = Report.objects.filter(agency__parent__in=counties)
    published = of_counties.filter(state=State.PUBLISHED)
    named = (reports_public(), published, reports_visible_to(person))
    return Sight(named, of_counties, _called(unit, person), county and (county[0] or county[1]))


def family(bodies: Collection[int]) -> set[int]:
    """These units, all that was merged into them, and all that they were merged into."""
    merged = Agency.objects.exclude(merged_into=None).order_by()
    rows = merged.values_list("pk", "merged_into") if bodies else ()
    pairs = {(one, into) for one, into in rows if into is not None}
    return _all_along(bodies, pairs) | _all_along(bodies, {(new, old) for old, new in pairs})


def _all_along(bodies: Collection[int], pairs: Collection[tuple[int, int]]) -> set[int]:
    known = new = set(bodies)
    while new:
        new = {end for start, end in pairs if start in new} - known
        known = known | new
    return known


def _called(unit: str, person: Account) -> list[int]:
    """The units that are or were called so; of her own those that may be meant."""
    names = own_names(unit)
    named = Agency.objects.filter(Q(name__in=names) | Q(former_names__name__in=names))
    own = agencies_filled_by(person).prefetch_related("former_names")
    meant = [
        one.pk
        for one in own
        if any(is_same_body(name, unit) for name in (one.name, *map(str, one.former_names.all())))
    ]
    return [*named.values_list("pk", flat=True), *meant]


def _is_among(reports: QuerySet[Report]) -> Q:
    return Q(Exists(reports.filter(pk=OuterRef("pk"))))
