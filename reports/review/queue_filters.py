"""By what is the queue narrowed? Chosen in the address, so that it works without scripts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass

from django.http import QueryDict
from django.utils.http import urlencode

from reports.document.levels import KINDS
from reports.models import WITH_COUNTY, Agency
from reports.review.queue_rows import Waiting
from reports.review.reading_order import Whose

USUAL_LIMIT = 80
"""重复率 from which a report is looked at where the county has set no limit, in hundredths."""

FOUND = {"must_fix": "有必须改正的", "must_explain": "有待说明的", "none": "没有这两类问题"}
LIKE = {"last_year": "与上年重复", "another": "与他单位重复"}
WHOSE = {"mine": "分给我的", "free": "没有分派的"}
_WHOSE = {"mine": Whose.MINE, "free": Whose.FREE}


@dataclass(frozen=True)
class Select:
    """One choice of the form: its name, what it is called, what can be chosen."""

    name: str
    label: str
    chosen: str
    options: list[tuple[str, str]]


@dataclass(frozen=True)
class QueueFilters:
    """What was chosen; empty where nothing was."""

    state: str = ""
    year: str = ""
    found: str = ""
    like: str = ""
    kind: str = ""
    whose: str = ""

    @property
    def is_narrow(self) -> bool:
        return any(asdict(self).values())

    @property
    def narrows_reading(self) -> bool:
        """Whether it asks for something that what is settled is not looked at for."""
        return bool(self.found or self.like or self.kind or self.whose)

    def with_state(self, state: str) -> str:
        """The address of the queue with another state chosen, and all else as it is."""
        asked = {name: one for name, one in (asdict(self) | {"state": state}).items() if one}
        return f"?{urlencode(asked)}"

    def takes(self, row: Waiting, limits: Mapping[int, int]) -> bool:
        """Whether a report is what was asked for."""
        return (
            self.state in ("", row.report.state)
            and self.year in ("", str(row.report.year))
            and self.kind in ("", row.report.agency.level)
            and (not self.whose or row.line.whose == _WHOSE[self.whose])
            and (not self.found or self.found in _found_in(row))
            and (not self.like or self.like in _like(row, limits))
        )


def filters_in(asked: QueryDict) -> QueueFilters:
    """What the address asks for; nonsense asks for nothing."""
    known = {
        "state": list(WITH_COUNTY),
        "found": FOUND,
        "like": LIKE,
        "kind": KINDS,
        "whose": WHOSE,
    }
    given = {name: asked.get(name, "") for name in known}
    chosen = {name: text for name, text in given.items() if text in known[name]}
    return QueueFilters(year=asked.get("year", ""), **chosen)


def limits_of(counties: Iterable[Agency]) -> dict[int, int]:
    """By county, from what share on a report counts as like another."""
    settled = ((one.pk, getattr(one, "settings", None)) for one in counties)
    return {pk: (kept and kept.most_repeated) or USUAL_LIMIT for pk, kept in settled}


def selects(
    chosen: QueueFilters, years: Iterable[int], kinds: Iterable[str], limits: Mapping[int, int]
) -> Iterator[Select]:
    """The choices of the form; one without a choice is left out."""
    shares = sorted(set(limits.values()))
    from_on = f"{shares[0]}%以上" if len(shares) == 1 else "达到本县限度"
    like = [(key, f"{label}{from_on}") for key, label in LIKE.items()]
    there = set(kinds)
    some_kinds = [(key, label) for key, label in KINDS.items() if key in there]
    yield Select("found", "核查", chosen.found, list(FOUND.items()))
    yield Select("like", "重复率", chosen.like, like)
    yield Select("kind", "单位类别", chosen.kind, some_kinds)
    yield Select("whose", "分派", chosen.whose, list(WHOSE.items()))
    yield Select("year", "年度", chosen.year, [(str(one), f"{one}年") for one in years])


def _found_in(row: Waiting) -> set[str]:
    tally = row.line.tally
    if tally is None:
        return set()
    kinds = {key for key in ("must_fix", "must_explain") if getattr(tally, key)}
    return kinds or ({"none"} if tally.is_whole else set())


def _like(row: Waiting, limits: Mapping[int, int]) -> set[str]:
    tally = row.line.tally
    if tally is None:
        return set()
    shares = {"last_year": tally.like_last_year, "another": tally.like_another}
    limit = limits.get(row.report.agency.county_id, USUAL_LIMIT)
    return {key for key, share in shares.items() if share is not None and share >= limit}
