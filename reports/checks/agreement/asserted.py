"""Which numbers of the tables does the text assert, and which sums of cells may each one mean?

One source, for the checks that compare (X01, X03 to X07) and for the search for a repair.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import cache

from reports.checks.base import Dossier
from reports.checks.cells import (
    CARRIED_IN,
    CARRIED_OUT,
    COERCIONS,
    IN_FORCE,
    ISSUED,
    LICENCES,
    LITIGATION,
    NEW_RECEIVED,
    PENALTIES,
    RECONSIDERATION,
    REPEALED,
    RESULT_TOTAL,
)
from reports.checks.chapter_parts import OTHERS, OVERVIEW
from reports.checks.reading.applications.requests import received
from reports.checks.reading.claims import Claim
from reports.checks.reading.decisions import decisions
from reports.checks.reading.disputes import disputes
from reports.checks.reading.documents import documents
from reports.checks.reading.handling import handled
from reports.checks.reading.outcomes import Outcome, outcomes
from reports.checks.reading.text import Sentence
from reports.statute.schema import Cell, Edition, Figures

Sum = Mapping[Cell, int]
"""Cells that a number adds up, each with its factor; ``*`` in a name stands for several lines."""

_OTHER = "requests.other_*.total"
_NOT_PROCESSED = "requests.not_processed_*.total"
_WITH_CARRIED_IN: Sum = {NEW_RECEIVED: 1, CARRIED_IN: 1}

SUMS: Mapping[str, tuple[Sum, ...]] = {
    "new": ({NEW_RECEIVED: 1},),
    "none": ({NEW_RECEIVED: 1},),
    "received": ({NEW_RECEIVED: 1}, _WITH_CARRIED_IN),
    "accepted": ({NEW_RECEIVED: 1}, _WITH_CARRIED_IN, {RESULT_TOTAL: 1}),
    "answered": (
        {RESULT_TOTAL: 1},
        {RESULT_TOTAL: 1, CARRIED_IN: -1},
        {NEW_RECEIVED: 1, CARRIED_OUT: -1},
        {RESULT_TOTAL: 1, _OTHER: -1},
        {RESULT_TOTAL: 1, _OTHER: -1, _NOT_PROCESSED: -1},
    ),
    "carried_in": ({CARRIED_IN: 1},),
    "carried_out": ({CARRIED_OUT: 1},),
    "none_carried": ({CARRIED_OUT: 1}, {CARRIED_IN: 1}),
    "issued": ({ISSUED: 1},),
    "repealed": ({REPEALED: 1},),
    "in_force": ({IN_FORCE: 1},),
    "行政许可": ({LICENCES: 1},),
    "行政处罚": ({PENALTIES: 1},),
    "行政强制": ({COERCIONS: 1},),
    "reconsideration": ({RECONSIDERATION: 1},),
    "litigation": (dict.fromkeys(LITIGATION, 1),),
    "litigation_direct": ({LITIGATION[0]: 1},),
    "litigation_after": ({LITIGATION[1]: 1},),
}
"""By the claim's kind, the plainest first: its cells are those that a finding names."""

Reader = Callable[[Sequence[Sentence], int], Iterable[Claim]]

_READ: Mapping[str, tuple[Reader, tuple[str, ...]]] = {
    "X01": (received, (OVERVIEW, OTHERS)),
    "X03": (handled, (OVERVIEW, OTHERS)),
    "X05": (documents, (OVERVIEW,)),
    "X06": (decisions, (OVERVIEW, OTHERS)),
    "X07": (disputes, (OVERVIEW, "table_notes.disputes", OTHERS)),
}


@dataclass(frozen=True)
class Assertion:
    """A number that the text states, and the sums it may stand for, the plainest first."""

    check: str
    claim: Claim
    sums: tuple[Sum, ...]

    @property
    def cells(self) -> tuple[Cell, ...]:
        return tuple(self.sums[0]) if self.sums else ()

    def figure(self, figures: Figures) -> int | None:
        """What the tables say, read plainly; None where a cell of it is blank."""
        values = [figures.get(cell) for cell in self.cells]
        if not values or any(one is None for one in values):
            return None
        return _value(self.sums[0], figures)

    def holds(self, figures: Figures) -> bool:
        """Whether one of the sums is the number."""
        return self.claim.value in self.readings(figures)

    def readings(self, figures: Figures) -> frozenset[int]:
        """What each of the sums comes to."""
        return frozenset(_value(one, figures) for one in self.sums)


def asserted(dossier: Dossier, check: str) -> tuple[Assertion, ...]:
    """What the text asserts that a check compares, in printing order."""
    if check == "X04":
        found = outcomes(dossier.said_in(OVERVIEW, OTHERS), dossier.year)
        return tuple(of_outcome(dossier.edition, *one) for one in found)
    read, places = _READ[check]
    claims = read(dossier.said_in(*places), dossier.year)
    return tuple(Assertion(check, one, _sums(dossier.edition, one)) for one in claims)


def assertions(dossier: Dossier) -> Iterator[Assertion]:
    """Every number said of the tables; not one that follows its cell by itself, nor 约数."""
    written = replace(dossier, document=replace(dossier.document, figures={}))
    for check in ("X01", "X03", "X05", "X06", "X07", "X04"):
        for one in asserted(written, check):
            if one.sums and not one.claim.is_about and not one.claim.is_part:
                yield one


def total_cells(edition: Edition, lines: Iterable[str]) -> tuple[Cell, ...]:
    """The totals of chapter three's lines whose names begin so."""
    stems = tuple(f"requests.{line}" for line in lines)
    return tuple(
        one for one in edition.cells if stems and one.startswith(stems) and one.endswith(".total")
    )


def of_outcome(edition: Edition, outcome: Outcome, claim: Claim) -> Assertion:
    """A number of results; 予以公开 may include what was granted in part."""
    own = dict.fromkeys(total_cells(edition, outcome.lines), 1)
    part = dict.fromkeys(total_cells(edition, ("partly_granted",)), 1)
    sums = (own, {**own, **part}) if outcome.name == "予以公开" else (own,)
    return Assertion("X04", claim, sums if own else ())


def _sums(edition: Edition, claim: Claim) -> tuple[Sum, ...]:
    """The sums that an edition prints; no 受理 of none is read as nothing dealt with."""
    kind = "received" if claim.kind == "accepted" and not claim.value else claim.kind
    spelt = (_spelt(edition, one) for one in SUMS.get(kind, ()))
    return tuple(one for one in spelt if one and one.keys() <= edition.table_of.keys())


def _spelt(edition: Edition, sum_: Sum) -> Sum:
    """A sum with the cells of an edition in place of its stars."""
    found: dict[Cell, int] = {}
    for name, factor in sum_.items():
        found |= dict.fromkeys(_cells_like(edition, name) if "*" in name else (name,), factor)
    return found


@cache
def _cells_like(edition: Edition, name: str) -> tuple[Cell, ...]:
    return tuple(one for one in edition.cells if fnmatchcase(one, name))


def _value(sum_: Sum, figures: Figures) -> int:
    """What a sum comes to; a blank cell counts for nothing."""
    return sum(factor * int(figures.get(cell) or 0) for cell, factor in sum_.items())
