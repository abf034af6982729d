"""Sound reports with last year's beside them, and mistakes planted into their tables.

Written apart from the solver: it knows nothing of its error model, and this nothing of the solver.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from reports.checks import Dossier
from reports.document import Document
from reports.statute import format_for
from reports.statute.schema import Cell, Edition, Figure, add
from tests.documents import sound, with_text
from tests.figures import zeros

Figures = dict[Cell, Figure]
Wrong = dict[Cell, int]
WHO = tuple(one.key for one in format_for(2024).by_key["requests"].blocks[0].columns[:-1])


@dataclass(frozen=True)
class Planted:
    """A report with mistakes, and what stood in every cell that they changed."""

    dossier: Dossier
    truth: dict[Cell, int]
    kinds: tuple[str, ...]


def planted(seed: int, mistakes: int, *, by_model: bool) -> Planted:
    """A sound report, every second one nearly all zero, with so many mistakes in it."""
    chance = random.Random(seed)
    dossier = sound_dossier(chance, is_poor=seed % 2 == 0)
    true = dict(dossier.figures)
    wrong, kinds = dict(true), list[str]()
    taken = set[Cell]()
    while len(kinds) < mistakes:
        kind, change = _mistake(chance, dossier.document.edition, wrong, by_model=by_model)
        real = {cell: to for cell, to in change.items() if to != true[cell]}
        is_new = real and taken.isdisjoint(real) and len(real) == len(change)
        if is_new and breaks(dossier, {**true, **real}):
            wrong |= real
            taken |= real.keys()
            kinds.append(kind)
    document = replace(dossier.document, figures=wrong)
    truth = {cell: int(true[cell] or 0) for cell in sorted(taken)}
    return Planted(replace(dossier, document=document), truth, tuple(kinds))


def breaks(dossier: Dossier, figures: Figures) -> bool:
    """Whether an identity, last year's report or a sentence of the text contradicts the figures."""
    edition, before = dossier.edition, dossier.last_year
    assert before is not None
    pairs = [(add(one.left, figures), add(one.right, figures)) for one in edition.identities]
    pairs += [(figures[now], before.figures[old]) for now, old in edition.carried_cells.items()]
    for stock in edition.stocks:
        left, added, taken = (
            f"{stock.table}.{stock.line}.{one}" for one in (stock.left, stock.added, stock.taken)
        )
        pairs.append((add((left, taken), figures),
                      int(before.figures[left] or 0) + int(figures[added] or 0)))  # fmt: skip
    pairs += [(figures[cell], dossier.figures[cell]) for cell in SAID]
    return any(a != b for a, b in pairs)


# Sound reports

SAID = (
    "requests.new_received.total",
    "requests.carried_in.total",
    "disclosure.normative_documents.issued",
    "disclosure.normative_documents.repealed",
    "disclosure.normative_documents.in_force",
    "disclosure.penalties.decisions",
    "disputes.reconsideration.total",
)
"""What the text of these reports says, too."""


def sound_dossier(chance: random.Random, *, is_poor: bool) -> Dossier:
    """A report that agrees with itself and with last year's."""
    document = sound(2024)
    edition = document.edition
    figures = _poor(chance, edition) if is_poor else _rich(chance, edition)
    before = dict(zeros(edition))
    for now, old in edition.carried_cells.items():
        before[old] = figures[now]
    for stock in edition.stocks:
        left, added, taken = (
            f"{stock.table}.{stock.line}.{one}" for one in (stock.left, stock.added, stock.taken)
        )
        old = chance.randint(0, 3 if is_poor else 90)
        before[left] = old
        figures[taken] = min(int(figures[taken] or 0), old)
        figures[left] = old + int(figures[added] or 0) - int(figures[taken] or 0)
    document = _in_words(replace(document, figures=figures))
    return Dossier(document, last_year=replace(sound(2023), figures=before))


def _rich(chance: random.Random, edition: Edition) -> Figures:
    most = chance.choice((9, 99, 999))
    figures: Figures = dict(zeros(edition))
    for cell in edition.cells:
        if not edition.is_amount(cell) and chance.random() < 0.6:
            figures[cell] = chance.randint(0, most)
    return _balanced(chance, edition, figures)


def _poor(chance: random.Random, edition: Edition) -> Figures:
    figures: Figures = dict(zeros(edition))
    outcomes = _outcomes(edition)
    for _ in range(chance.choice((0, 1, 1, 2, 3))):
        cell = f"requests.{chance.choice(outcomes)}.{chance.choice(WHO)}"
        figures[cell] = chance.randint(1, 14)
    if chance.random() < 0.3:
        figures["disputes.reconsideration.upheld"] = chance.randint(1, 3)
    figures["disclosure.penalties.decisions"] = chance.choice((0, 0, 3, 17))
    figures["disclosure.normative_documents.issued"] = chance.choice((0, 0, 1, 2))
    return _balanced(chance, edition, figures)


def _outcomes(edition: Edition) -> list[str]:
    lines = [one.key for one in edition.by_key["requests"].lines]
    return [one for one in lines if one not in
            {"new_received", "carried_in", "carried_out", "result_total"}]  # fmt: skip


def _balanced(chance: random.Random, edition: Edition, figures: Figures) -> Figures:
    """Totals by adding up; 新收 is what was handled and left over, less what came over."""
    outcomes = _outcomes(edition)
    for who in WHO:
        handled = sum(int(figures[f"requests.{line}.{who}"] or 0) for line in outcomes)
        left = chance.choice((0, 0, 1, 4)) if handled else 0
        over = min(chance.choice((0, 0, 1, 3)), handled + left)
        figures |= {
            f"requests.result_total.{who}": handled,
            f"requests.carried_out.{who}": left,
            f"requests.carried_in.{who}": over,
            f"requests.new_received.{who}": handled + left - over,
        }
    for line in edition.by_key["requests"].lines:
        parts = [f"requests.{line.key}.{who}" for who in WHO]
        figures[f"requests.{line.key}.total"] = add(parts, figures)
    for line in edition.by_key["disputes"].lines:
        cells = [
            f"disputes.{line.key}.{one.key}" for one in edition.by_key["disputes"].blocks[0].columns
        ]
        figures[cells[-1]] = add(cells[:-1], figures)
    return figures


def _in_words(document: Document) -> Document:
    new, over, issued, repealed, force, penalties, disputes = (
        document.figures[one] for one in SAID
    )
    document = with_text(
        document, "overview.on_request", f"本年新收到政府信息公开申请{new}件，上年结转{over}件。"
    )
    document = with_text(
        document,
        "overview.management",
        f"全年制发行政规范性文件{issued}件，废止{repealed}件，现行有效{force}件。"
        f"作出行政处罚{penalties}件。",
    )
    return with_text(
        document, "overview.supervision", f"因政府信息公开引起的行政复议{disputes}件。"
    )


# Mistakes


def _mistake(
    chance: random.Random, edition: Edition, figures: Figures, *, by_model: bool
) -> tuple[str, Wrong]:
    if not by_model:
        cell = chance.choice(_counts(edition))
        most = chance.choice((9, 99, 999))
        return "any", {cell: chance.randint(0, most)}
    kind = chance.choice(list(_MISTAKES))
    return kind, next(_MISTAKES[kind](chance, edition, figures), {})


def _counts(edition: Edition) -> list[Cell]:
    return [one for one in edition.cells if not edition.is_amount(one)]


def _several_digits(chance: random.Random, edition: Edition, figures: Figures) -> Cell:
    cells = [one for one in _counts(edition) if int(figures[one] or 0) > 9]
    return chance.choice(cells) if cells else ""


def _transposed(chance: random.Random, edition: Edition, figures: Figures) -> Iterator[Wrong]:
    if cell := _several_digits(chance, edition, figures):
        digits = list(str(figures[cell]))
        at = chance.randrange(len(digits) - 1)
        digits[at], digits[at + 1] = digits[at + 1], digits[at]
        yield {cell: int("".join(digits))}


def _dropped(chance: random.Random, edition: Edition, figures: Figures) -> Iterator[Wrong]:
    if cell := _several_digits(chance, edition, figures):
        digits = list(str(figures[cell]))
        del digits[chance.randrange(len(digits))]
        yield {cell: int("".join(digits))}


def _doubled(chance: random.Random, edition: Edition, figures: Figures) -> Iterator[Wrong]:
    cells = [one for one in _counts(edition) if figures[one]]
    if cells:
        cell = chance.choice(cells)
        digits = str(figures[cell])
        at = chance.randrange(len(digits))
        yield {cell: int(digits[: at + 1] + digits[at:])}


def _neighbour(chance: random.Random, edition: Edition, figures: Figures) -> Iterator[Wrong]:
    """The number stands in the cell beside its own."""
    line = _line(chance, edition)
    pairs = [(a, b) for a, b in pairwise(line) if bool(figures[a]) != bool(figures[b])]
    if pairs:
        one, other = chance.choice(pairs)
        yield {one: int(figures[other] or 0), other: int(figures[one] or 0)}


def _row_shifted(chance: random.Random, edition: Edition, figures: Figures) -> Iterator[Wrong]:
    """A line typed one cell too far to the right: its last figure fell off."""
    line = _line(chance, edition)
    numbers = [int(figures[one] or 0) for one in line]
    moved = [0, *numbers[:-1]]
    yield {one: to for one, to, was in zip(line, moved, numbers, strict=True) if to != was}


def _columns_swapped(chance: random.Random, edition: Edition, figures: Figures) -> Iterator[Wrong]:
    one, other = chance.sample((*WHO, "total"), 2)
    swapped: Wrong = {}
    for line in edition.by_key["requests"].lines:
        a, b = f"requests.{line.key}.{one}", f"requests.{line.key}.{other}"
        if figures[a] != figures[b]:
            swapped |= {a: int(figures[b] or 0), b: int(figures[a] or 0)}
    yield swapped


def _split(chance: random.Random, edition: Edition, figures: Figures) -> Iterator[Wrong]:
    """12 typed as 1 and 2 in two cells."""
    line = _line(chance, edition)
    pairs = [
        (a, b)
        for a, b in pairwise(line)
        if int(figures[a] or 0) > 9 and not figures[b] and str(figures[a])[1] != "0"
    ]
    if pairs:
        one, other = chance.choice(pairs)
        digits = str(figures[one])
        yield {one: int(digits[:1]), other: int(digits[1:])}


def _total_wrong(chance: random.Random, edition: Edition, figures: Figures) -> Iterator[Wrong]:
    totals = [one.fills for one in edition.identities if one.fills]
    cell = chance.choice(totals)
    yield {cell: max(0, int(figures[cell] or 0) + chance.choice((-10, -3, -1, 1, 2, 9, 10, 100)))}


def _line(chance: random.Random, edition: Edition) -> list[Cell]:
    table = edition.by_key["requests"]
    line = chance.choice(table.lines)
    return [table.cell(line.key, column.key) for column in table.blocks[0].columns]


_MISTAKES: dict[str, Callable[[random.Random, Edition, Figures], Iterator[Wrong]]] = {
    "transposed": _transposed,
    "dropped": _dropped,
    "doubled": _doubled,
    "neighbour": _neighbour,
    "row shifted": _row_shifted,
    "columns swapped": _columns_swapped,
    "split": _split,
    "total": _total_wrong,
}
