"""Which figures does a report of the corpus print? Random ones that balance, by kind and seed."""

import random
from collections.abc import Callable, Mapping
from decimal import Decimal

from reports.statute.schema import Cell, Edition, Table

Counts = dict[Cell, int]
Draw = Callable[[random.Random], int]


def _never(chance: random.Random) -> int:
    return 0


def _seldom(chance: random.Random) -> int:
    return chance.randint(1, 3) if chance.random() < 0.06 else 0


def _one_digit(chance: random.Random) -> int:
    return 1 if chance.random() < 0.03 else 0


def _mixed(chance: random.Random) -> int:
    return chance.choice((0, 0, 0, chance.randint(1, 9), chance.randint(10, 120)))


def _many(chance: random.Random) -> int:
    return chance.randint(0, 10 ** chance.randint(1, 4))


KINDS: Mapping[str, Draw] = {
    "zeros": _never,
    "few": _seldom,
    "digits": _one_digit,
    "mixed": _mixed,
    "many": _many,
}
"""All zero, nearly all zero, never more than one digit, as of a county, as of a province."""

ONE_DIGIT = 9


def balanced_figures(edition: Edition, kind: str, seed: int, regulations: bool) -> dict[Cell, str]:
    """The figures as they are printed; rules (规章) are only made by bodies that may."""
    chance = random.Random(f"{edition.key} {kind} {seed}")
    counts = _counts(edition, KINDS[kind], chance, regulations)
    while kind == "digits" and max(counts.values()) > ONE_DIGIT:
        counts = _counts(edition, KINDS[kind], chance, regulations)
    printed = {cell: str(counts[cell]) for cell in edition.cells}
    for cell in filter(edition.is_amount, edition.cells):
        printed[cell] = _amount(kind, chance)
    return printed


def _counts(edition: Edition, draw: Draw, chance: random.Random, regulations: bool) -> Counts:
    return {
        **_disclosure(edition, draw, chance, regulations),
        **_requests(edition.by_key["requests"], draw, chance),
        **_disputes(edition.by_key["disputes"], draw, chance),
    }


def _amount(kind: str, chance: random.Random) -> str:
    """万元, with decimals: a round number of hundreds would look as if meant in 元."""
    if kind == "zeros":
        return "0"
    if kind == "digits":
        return str(chance.randint(1, 9))
    whole = chance.randint(0, 30) if kind == "few" else chance.randint(0, 4000)
    return str(Decimal(whole * 100 + chance.randint(1, 99)) / 100)


def _disclosure(edition: Edition, draw: Draw, chance: random.Random, regulations: bool) -> Counts:
    counts = {cell: draw(chance) for cell in edition.by_key["disclosure"].cells}
    for cell in counts:
        if ".regulations." in cell and not regulations:
            counts[cell] = 0
        if edition.is_change(cell) and chance.random() < 0.5:
            counts[cell] = -counts[cell]
    for line in ("regulations", "normative_documents"):
        for part, whole in (("issued", "in_force"), ("published", "total_public")):
            if f"disclosure.{line}.{whole}" in counts:
                counts[f"disclosure.{line}.{whole}"] += counts[f"disclosure.{line}.{part}"]
    return counts


def _requests(table: Table, draw: Draw, chance: random.Random) -> Counts:
    """Leaves at random; what was newly received is what the balance of its column leaves."""
    lines, columns = [one.key for one in table.lines], [one.key for one in table.blocks[0].columns]
    made = {"new_received", "carried_in", "result_total"}
    counts: Counts = {}
    for column in columns[:-1]:
        here = {line: draw(chance) for line in lines if line not in made}
        handled = sum(here.values())
        here["result_total"] = handled - here["carried_out"]
        here["carried_in"] = min(draw(chance), handled)
        here["new_received"] = handled - here["carried_in"]
        counts |= {table.cell(line, column): here[line] for line in lines}
    for line in lines:
        across = (counts[table.cell(line, column)] for column in columns[:-1])
        counts[table.cell(line, columns[-1])] = sum(across)
    return counts


def _disputes(table: Table, draw: Draw, chance: random.Random) -> Counts:
    counts: Counts = {}
    for line in table.lines:
        *parts, total = (table.cell(line.key, column.key) for column in table.blocks[0].columns)
        counts |= {cell: draw(chance) for cell in parts}
        counts[total] = sum(counts[cell] for cell in parts)
    return counts
