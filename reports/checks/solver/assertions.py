"""Which numbers of the tables does the text assert, and what may each of its sentences mean?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

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
from reports.checks.chapter_parts import OTHERS, OVERVIEW, meant
from reports.checks.reading.applications.requests import received
from reports.checks.reading.claims import Claim
from reports.checks.reading.decisions import decisions
from reports.checks.reading.disputes import disputes
from reports.checks.reading.documents import documents
from reports.checks.reading.handling import handled
from reports.checks.reading.outcomes import Outcome, outcomes
from reports.checks.reading.text import Sentence, sentences_of
from reports.statute.schema import Cell, Edition

Reading = Mapping[Cell, int]
"""Cells that a number adds up, each with its factor."""


@dataclass(frozen=True)
class Assertion:
    """A number that the text states, and the sums it may stand for, the plainest first."""

    check: str
    claim: Claim
    readings: tuple[Reading, ...]


_PLAIN: Mapping[tuple[str, str], tuple[Reading, ...]] = {
    ("X01", "new"): ({NEW_RECEIVED: 1},),
    ("X01", "none"): ({NEW_RECEIVED: 1},),
    ("X01", "received"): ({NEW_RECEIVED: 1}, {NEW_RECEIVED: 1, CARRIED_IN: 1}),
    ("X01", "accepted"): (
        {NEW_RECEIVED: 1},
        {NEW_RECEIVED: 1, CARRIED_IN: 1},
        {RESULT_TOTAL: 1},
    ),
    ("X03", "answered"): (
        {RESULT_TOTAL: 1},
        {RESULT_TOTAL: 1, CARRIED_IN: -1},
        {NEW_RECEIVED: 1, CARRIED_OUT: -1},
    ),
    ("X03", "carried_in"): ({CARRIED_IN: 1},),
    ("X03", "carried_out"): ({CARRIED_OUT: 1},),
    ("X05", "issued"): ({ISSUED: 1},),
    ("X05", "repealed"): ({REPEALED: 1},),
    ("X05", "in_force"): ({IN_FORCE: 1},),
    ("X06", "行政许可"): ({LICENCES: 1},),
    ("X06", "行政处罚"): ({PENALTIES: 1},),
    ("X06", "行政强制"): ({COERCIONS: 1},),
    ("X07", "reconsideration"): ({RECONSIDERATION: 1},),
    ("X07", "litigation"): (dict.fromkeys(LITIGATION, 1),),
}
"""By the check that compares them and the claim's kind."""


def assertions(dossier: Dossier) -> Iterator[Assertion]:
    """Every number said of the tables; not one that follows its cell by itself, nor 约数."""
    written = sentences_of(replace(dossier.document, figures={}))
    for check, claim, readings in _read(dossier, written):
        asked = tuple(
            one for one in readings if one and one.keys() <= dossier.edition.table_of.keys()
        )
        if asked and not claim.is_about and not claim.is_part:
            yield Assertion(check, claim, asked)


def _read(
    dossier: Dossier, written: tuple[Sentence, ...]
) -> Iterator[tuple[str, Claim, tuple[Reading, ...]]]:
    everywhere = {meant(dossier.edition, one) for one in (OVERVIEW, OTHERS)}
    said = [one for one in written if {one.chapter, one.section} & everywhere]
    overview = {meant(dossier.edition, OVERVIEW)}
    first = [one for one in said if {one.chapter, one.section} & overview]
    year = dossier.year
    claims = {
        "X01": received(said, year),
        "X03": handled(said, year),
        "X05": documents(first, year),
        "X06": decisions(said, year),
        "X07": disputes(said, year),
    }
    for check, some in claims.items():
        for claim in some:
            yield check, claim, _PLAIN.get((check, claim.kind), ())
    for outcome, claim in outcomes(said, year):
        yield "X04", claim, _of_outcome(dossier.edition, outcome)


def _of_outcome(edition: Edition, outcome: Outcome) -> tuple[Reading, ...]:
    """A group of results; 予以公开 may include what was granted in part."""
    own = _totals(edition, outcome.lines)
    with_part = {**own, **_totals(edition, ("partly_granted",))}
    return (own, with_part) if outcome.name == "予以公开" else (own,)


def _totals(edition: Edition, lines: tuple[str, ...]) -> Reading:
    stems = tuple(f"requests.{line}" for line in lines)
    return {
        cell: 1
        for cell in edition.cells
        if stems and cell.startswith(stems) and cell.endswith(".total")
    }
