"""What is offered to mend a report's numbers, why no less will do, and what would be settled?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from decimal import Decimal

from reports.checks import CATALOGUE
from reports.checks.base import Dossier
from reports.checks.engine import judge_all
from reports.checks.finding import Finding
from reports.checks.isolation import Apart
from reports.checks.reading.rewording import Rewording, reworded, rewording
from reports.checks.solver.evidence import Evidence
from reports.checks.solver.proof import proof
from reports.checks.solver.quantities import Name, System
from reports.checks.solver.sentences import Teller
from reports.checks.solver.solve import SECONDS, Repair, Solution, solve
from reports.checks.solver.time_limit import TimeLimit
from reports.document import Document
from reports.statute.schema import Cell, Figure, Figures

MOST_OFFERED = 6
"""Repairs of a kind that are all shown; of more only the first, and how many there are."""

_ABOUT_NUMBERS = "AYX"
"""The groups of checks that compare numbers."""


@dataclass(frozen=True)
class Offer:
    """One repair in a sentence: what its cells should hold, which numbers of the text would change.

    Both are empty where more is to be done than that; ``sections`` are those where somebody has to
    look for a number of the text himself.
    """

    says: str
    figures: tuple[tuple[Cell, Figure], ...]
    words: tuple[Rewording, ...] = ()
    sections: tuple[str, ...] = ()


@dataclass(frozen=True)
class Offered:
    """What is said of numbers that hang together and do not agree; ``table`` is theirs.

    ``offers`` are equally good; ``others`` come behind. ``settles`` are the findings, by their
    numbers in the list that was given, that the first of them would do away with.
    """

    table: str
    offers: tuple[Offer, ...]
    others: tuple[Offer, ...]
    proof: str
    settles: tuple[int, ...]


def offered(
    dossier: Dossier, findings: Sequence[Finding], locked: Set[Cell] = frozenset()
) -> tuple[Offered, ...]:
    """For each part of the report that contradicts itself what would mend it.

    Nothing where no finding speaks of it, and none that cannot be looked for.
    """
    found: list[Offered] = []
    with Apart("repairs", []):
        if not any(one.check[0] in _ABOUT_NUMBERS for one in findings):
            return ()
        evidence, limit = Evidence.of(dossier, locked), TimeLimit(SECONDS)
        for ways in evidence.systems():
            solution = _solved(ways, limit)
            if (one := _offered(evidence, solution, findings)).settles or not solution.repairs:
                found.append(one)
    return tuple(found)


def _solved(ways: tuple[System, ...], limit: TimeLimit) -> Solution:
    """The best of the ways to understand the text; together they take no longer than one."""
    solved = [solve(way, limit) for way in ways]
    if not all(one.is_finished for one in solved):
        return replace(solved[0], repairs=(), is_finished=False)
    least = min((one.repairs[0].cost for one in solved if one.repairs), default=0)
    best = [one for one in solved if one.repairs and one.repairs[0].cost == least]
    if len(solved) == 1 or not best:
        return solved[0]
    repairs = {tuple(sorted(r.values.items())): r for one in best for r in one.repairs}
    return replace(
        best[0],
        repairs=tuple(sorted(repairs.values(), key=lambda one: one.likeness)),
        fewest=min(one.fewest for one in solved),
        is_only=False,
    )


def _offered(evidence: Evidence, solution: Solution, findings: Sequence[Finding]) -> Offered:
    teller = Teller(evidence)
    told = [_offer(evidence, teller, one) for one in solution.repairs[:MOST_OFFERED]]
    number = len(solution.best)
    settles = _settled(evidence, solution.best[0], findings) if solution.repairs else ()
    return Offered(
        table=_table(solution.system),
        offers=tuple(told[:number]),
        others=tuple(told[number:]),
        proof=proof(solution, teller),
        settles=settles,
    )


def _table(system: System) -> str:
    """The table that most of the quantities stand in."""
    tables = [name.split(".")[0] for name in system.quantities if ":" not in name]
    return max(sorted(set(tables)), key=tables.count, default="")


def _offer(evidence: Evidence, teller: Teller, repair: Repair) -> Offer:
    words = _words(evidence, repair)
    said = [name for name in repair.values if name in evidence.said]
    untold = [evidence.said[name].claim.sentence.section for name in said if name not in words]
    cells = evidence.dossier.edition.table_of.keys() - evidence.locked
    is_done = repair.values.keys() <= cells | words.keys() and not repair.is_open
    if not is_done:
        return Offer(teller.says(repair), (), (), tuple(dict.fromkeys(untold)))
    return Offer(teller.says(repair), tuple(_figures(evidence, repair)), tuple(words.values()))


def _words(evidence: Evidence, repair: Repair) -> dict[Name, Rewording]:
    """The numbers of the text that a repair changes, where each is a token of a paragraph."""
    texts = evidence.dossier.document.texts
    found: dict[Name, Rewording] = {}
    for name, value in repair.values.items():
        if name not in evidence.said:
            continue
        claim = evidence.said[name].claim
        said = texts.get(claim.sentence.section, ())[claim.sentence.index :][:1]
        if said and (one := rewording(claim, said[0], value)):
            found[name] = one
    return found


def _figures(evidence: Evidence, repair: Repair) -> Iterator[tuple[Cell, Figure]]:
    for name, value in repair.values.items():
        if name in evidence.dossier.edition.table_of:
            scale = evidence.quantities[name].scale
            yield name, value if scale == 1 else Decimal(value) / scale


def _settled(evidence: Evidence, repair: Repair, findings: Sequence[Finding]) -> tuple[int, ...]:
    """The findings that are gone once the repair is made, in the cells or in the text."""
    dossier, words = evidence.dossier, _words(evidence, repair)
    mended = replace(dossier, document=_mended(evidence, repair, words.values()))
    checks = [one for one in CATALOGUE if one.group in _ABOUT_NUMBERS]
    left = {(one.check, one.cells, one.quote) for one in judge_all(checks, mended)}
    by_hand = {
        evidence.said[name].claim.quote
        for name in repair.values
        if name in evidence.said and name not in words
    }
    return tuple(
        number
        for number, one in enumerate(findings)
        if one.check[0] in _ABOUT_NUMBERS
        and ((one.check, one.cells, one.quote) not in left
             or (one.check[0] == "X" and one.quote in by_hand))
    )  # fmt: skip


def _mended(evidence: Evidence, repair: Repair, words: Iterable[Rewording]) -> Document:
    """The report once its cells and the tokens of its text are changed."""
    document = evidence.dossier.document
    figures: Figures = {**document.figures, **dict(_figures(evidence, repair))}
    changed: dict[tuple[str, int], list[Rewording]] = defaultdict(list)
    for one in words:
        changed[one.section, one.index].append(one)
    texts = {
        section: tuple(
            reworded(text, changed[section, n]) for n, text in enumerate(document.texts[section])
        )
        for section in {section for section, _ in changed}
    }
    return replace(document.with_texts(texts), figures=figures)
