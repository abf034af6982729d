"""How much of each unit's report stands in every other's, and in its own of last year?

Nothing is compared here: workers have measured it (`workflow/judging/measured_likeness.py`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.db.models import F, QuerySet

from reports.models import Account, Agency, ComparableText, SharedText
from reports.review.county_likeness.clusters import clustered
from reports.workflow.access import reports_reviewed_by
from reports.workflow.county import settings_of
from reports.workflow.judging.measured_likeness import texts_in_force
from reports.workflow.judging.schemes import scheme_in_force

MOST_IN_GRID = 120
"""Of a county with more reports only pairs are shown: nobody reads a million cells."""
MOST_PAIRS = 500
ALWAYS_LISTED = 30
"""So many pairs are listed, the likest first, where fewer are above the limit."""
USUAL_LIMIT = 50
"""What is marked where the county has set no limit, and said to be so."""


@dataclass(frozen=True)
class LikeUnit:
    """One report of the county; ``last_year`` is None where last year's is not here."""

    report: int
    text: int
    name: str
    last_year: int | None
    is_measured: bool


@dataclass(frozen=True)
class LikePair:
    """Two reports, the one first that holds more of the other; ``back`` is the other way."""

    one: LikeUnit
    other: LikeUnit
    percent: int
    back: int
    sentences: int


@dataclass(frozen=True)
class LikenessMatrix:
    """``shares``: by the texts of two units, how much of the one stands in the other."""

    units: list[LikeUnit]
    shares: Mapping[tuple[int, int], int]
    pairs: list[LikePair]
    limit: int
    is_limit_set: bool
    total: int
    waiting: int

    @property
    def has_grid(self) -> bool:
        return 1 < self.total <= MOST_IN_GRID

    @property
    def like_last_year(self) -> list[LikeUnit]:
        """Who repeats more of last year's than the county allows, the most first."""
        over = [one for one in self.units if (one.last_year or 0) > self.limit]
        return sorted(over, key=lambda one: -(one.last_year or 0))

    @property
    def over(self) -> int:
        """How many of the pairs are above the limit."""
        return sum(one.percent > self.limit for one in self.pairs)

    def in_clusters(self) -> "LikenessMatrix":
        """The same with those side by side that are alike above the limit."""
        ends = [(one.one, one.other) for one in self.pairs if one.percent > self.limit]
        return replace(self, units=clustered(self.units, ends))

    def above_limit(self) -> "LikenessMatrix":
        """Only the units and pairs of which something is above the limit."""
        pairs = [one for one in self.pairs if one.percent > self.limit]
        wanted = {end for one in pairs for end in (one.one, one.other)} | {*self.like_last_year}
        return replace(self, units=[one for one in self.units if one in wanted], pairs=pairs)


def years_of_county(county: Agency, by: Account) -> list[int]:
    """The years of which the county has reports to compare, the newest first."""
    years = _texts(county, by).order_by().values_list("report__year", flat=True).distinct()
    return sorted(years, reverse=True)


def likeness_matrix(county: Agency, year: int, by: Account) -> LikenessMatrix:
    """What stands between the county's reports of a year, in the county's order: four queries."""
    units = list(_units(_texts(county, by).filter(report__year=year)))
    settled = settings_of(county.pk).most_repeated
    limit = USUAL_LIMIT if settled is None else settled
    shown = {one.text: one for one in units}
    rows = SharedText.objects.filter(text__in=list(shown), other__in=list(shown))
    if len(units) > MOST_IN_GRID:
        rows = _only_the_likest(county, year, limit)
    found = rows.values_list("text", "other", "percent", "sentences")
    known = [row for row in found if row[0] in shown and row[1] in shown]
    return LikenessMatrix(
        units,
        {(text, other): percent for text, other, percent, _ in known},
        _listed(_pairs(shown, known), limit),
        limit,
        settled is not None,
        total=len(units),
        waiting=sum(not one.is_measured for one in units),
    )


def _only_the_likest(county: Agency, year: int, limit: int) -> QuerySet[SharedText]:
    of_year = SharedText.objects.filter(
        text__report__agency__parent=county, text__report__year=year, percent__gt=limit
    )
    return of_year.order_by("-percent", "pk")[: 2 * MOST_PAIRS]


def _texts(county: Agency, by: Account) -> QuerySet[ComparableText]:
    own = reports_reviewed_by(by).filter(agency__parent=county)
    scheme, _ = scheme_in_force()
    return texts_in_force().filter(report__in=own, scheme=scheme)


def _units(texts: QuerySet[ComparableText]) -> Iterator[LikeUnit]:
    """Of several versions of one report the newest."""
    seen: set[int] = set()
    order = (F("agency__position").asc(nulls_last=True), "agency", "-report")
    rows = texts.order_by(*order).values_list(
        "agency", "report", "pk", "agency__short_name", "measured", "measured__last_year"
    )
    for agency, report, text, name, measured, last_year in rows:
        if agency not in seen:
            seen.add(agency)
            yield LikeUnit(report, text, name, last_year, measured is not None)


def _pairs(
    shown: Mapping[int, LikeUnit], rows: Sequence[tuple[int, int, int, int]]
) -> Iterator[LikePair]:
    """Each two once."""
    ways = {(text, other): (percent, sentences) for text, other, percent, sentences in rows}
    for (text, other), (percent, sentences) in ways.items():
        back, _ = ways.get((other, text), (0, 0))
        if (percent, -text) > (back, -other):
            yield LikePair(shown[text], shown[other], percent, back, sentences)


def _listed(pairs: Iterator[LikePair], limit: int) -> list[LikePair]:
    likest = sorted(pairs, key=lambda one: (-one.percent, -one.back))
    over = sum(one.percent > limit for one in likest)
    return likest[: min(max(over, ALWAYS_LISTED), MOST_PAIRS)]
