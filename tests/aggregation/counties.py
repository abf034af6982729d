"""Counties made up: units as they are, mostly small, and a total in which something went wrong."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.aggregation.difference_cause import CauseKind, SumCause
from reports.aggregation.following_sums import is_total, moving_with
from reports.statute.schema import Cell, Edition
from tests.figures import zeros

Numbers = dict[Cell, int | Decimal]
Change = Mapping[Cell, int | Decimal]
Planted = frozenset[tuple[object, ...]]
SIZES = (0, 0, 1, 1, 2, 4, 12, 60)
"""How much a unit has to tell; most have little."""


def unit(edition: Edition, chance: random.Random) -> Numbers:
    """One balanced report: stocks and fees, some applications, seldom a dispute."""
    size = chance.choice(SIZES)
    figures: Numbers = dict(zeros(edition))  # type: ignore[arg-type]
    for cell in edition.cells:
        if cell.startswith("disclosure.") and chance.random() < 0.4:
            figures[cell] = _disclosed(edition, cell, size, chance)
    for _ in range(size):
        _application(edition, figures, chance)
        if chance.random() < 0.1:
            _grow(edition, figures, chance.choice(_open_cells(edition, "disputes")))
    return figures


def sum_of(parts: Sequence[Change]) -> Numbers:
    """The sum of some reports."""
    return {cell: sum(one[cell] for one in parts) for cell in parts[0]} if parts else {}


@dataclass(frozen=True)
class County:
    """A county, what it should state, and what may have happened with each body."""

    edition: Edition
    total: Numbers
    possible: tuple[SumCause, ...]


def county(edition: Edition, seed: int) -> County:
    """Twenty to a hundred units, some corrected, some not counted, and the county's own cases."""
    chance = random.Random(seed)
    counted = [unit(edition, chance) for _ in range(chance.randint(20, 100))]
    own = unit(edition, chance)
    possible = [SumCause(CauseKind.OWN_LEFT_OUT, 0, change=_times(own, -1))]
    for key, one in enumerate(counted, 1):
        possible.append(SumCause(CauseKind.MISSING, key, change=_times(one, -1)))
        possible.append(SumCause(CauseKind.TWICE, key, change=one))
        if chance.random() < 0.2:
            former = _corrected(edition, one, chance)
            possible.append(SumCause(CauseKind.FORMER_VERSION, key, change=_less(former, one)))
    for key in range(1000, 1000 + chance.randint(0, 8)):
        possible.append(SumCause(CauseKind.NOT_COUNTED, key, change=unit(edition, chance)))
    return County(edition, sum_of([*counted, own]), tuple(possible))


def plant(one: County, seed: int) -> tuple[Planted, Numbers]:
    """One to three causes that change the sum, as ``shown`` names them, and what is stated then."""
    chance = random.Random(seed)
    number = chance.choice((1, 1, 2, 2, 3))
    stated, causes = dict(one.total), list[SumCause]()
    bodies = chance.randint(0, number)
    seen = [cause for cause in one.possible if any(cause.change.values())]
    while len(causes) < bodies:
        cause = chance.choice(seen)
        if cause.body not in {other.body for other in causes}:
            causes.append(cause)
            stated = _plus(stated, cause.change)
    while len(causes) < number:
        cause = _at_cells(one.edition, stated, chance)
        if not {*cause.change} & {cell for other in causes if other.cells for cell in other.change}:
            causes.append(cause)
            stated = _plus(stated, cause.change)
    return frozenset(map(shown, causes)), stated


def shown(cause: SumCause) -> tuple[object, ...]:
    """What tells one cause from another to somebody who reads it."""
    if cause.body is not None:
        return cause.kind, cause.body
    return frozenset(cause.cells), frozenset((cell, n) for cell, n in cause.change.items() if n)


def _at_cells(edition: Edition, stated: Numbers, chance: random.Random) -> SumCause:
    make = chance.choice((_mistyped, _mistyped, _swapped))
    while not any((cause := make(edition, stated, chance)).change.values()):
        pass
    return cause


def _mistyped(edition: Edition, stated: Numbers, chance: random.Random) -> SumCause:
    cell = chance.choice([cell for cell in stated if stated[cell]])
    by = chance.choice(SLIPS)(stated[cell], chance) - stated[cell]
    moving = moving_with(edition, cell) if chance.random() < 0.5 else ()
    return SumCause(
        CauseKind.SLIP, cells=(cell,), change=dict.fromkeys((cell, *moving), by) if by else {}
    )


def _swapped(edition: Edition, stated: Numbers, chance: random.Random) -> SumCause:
    cell = chance.choice([cell for cell in stated if stated[cell]])
    table = edition.table_of[cell]
    other = chance.choice(
        [o for o in table.cells if edition.is_amount(o) == edition.is_amount(cell)]
    )
    by = stated[other] - stated[cell]
    if {cell, other} & {*moving_with(edition, cell), *moving_with(edition, other)}:
        by = by * 0  # a figure and its own total: nobody's mix-up
    change = {cell: by, other: -by} if by else {}
    return SumCause(CauseKind.SWAPPED, cells=(cell, other), change=change)


def _exchanged(figure: int | Decimal, chance: random.Random) -> int | Decimal:
    digits = list(str(figure).replace(".", ""))
    at = chance.randrange(max(1, len(digits) - 1))
    digits[at : at + 2] = reversed(digits[at : at + 2])
    return _like(figure, "".join(digits))


def _dropped(figure: int | Decimal, chance: random.Random) -> int | Decimal:
    digits = str(figure).replace(".", "")
    at = chance.randrange(len(digits))
    return _like(figure, digits[:at] + digits[at + 1 :] or "0")


def _one_changed(figure: int | Decimal, chance: random.Random) -> int | Decimal:
    digits = list(str(figure).replace(".", ""))
    digits[chance.randrange(len(digits))] = str(chance.randrange(10))
    return _like(figure, "".join(digits))


def _another(figure: int | Decimal, chance: random.Random) -> int | Decimal:
    return _like(figure, str(chance.randrange(1, 3 * int(figure * 100) + 9)))


SLIPS: tuple[Callable[[int | Decimal, random.Random], int | Decimal], ...] = (
    _exchanged,
    _dropped,
    _one_changed,
    _another,
)


def _like(figure: int | Decimal, digits: str) -> int | Decimal:
    places = -int(figure.as_tuple().exponent) if isinstance(figure, Decimal) else 0
    return Decimal(digits).scaleb(-places) if isinstance(figure, Decimal) else int(digits)


def _disclosed(edition: Edition, cell: Cell, size: int, chance: random.Random) -> int | Decimal:
    most = 3 + 40 * size
    if edition.is_amount(cell):
        return Decimal(chance.randrange(most * 100)) / 100
    return chance.randrange(most)


def _open_cells(edition: Edition, table: str) -> list[Cell]:
    return [cell for cell in edition.by_key[table].cells if not is_total(edition, cell)]


def _application(edition: Edition, figures: Numbers, chance: random.Random) -> None:
    who = chance.choice(("natural_person", "natural_person", "commercial", "legal_service"))
    came = "carried_in" if chance.random() < 0.1 else "new_received"
    done = [c for c in _open_cells(edition, "requests") if c.endswith(f".{who}")]
    went = [c for c in done if c.split(".")[1] not in {"new_received", "carried_in"}]
    for cell in (f"requests.{came}.{who}", chance.choice(went)):
        _grow(edition, figures, cell)


def _grow(edition: Edition, figures: Numbers, cell: Cell) -> None:
    for one in (cell, *moving_with(edition, cell)):
        figures[one] += 1


def _corrected(edition: Edition, figures: Numbers, chance: random.Random) -> Numbers:
    former = dict(figures)
    for cell in chance.sample(_open_cells(edition, "disclosure"), 2):
        former[cell] += 1
    return former


def _times(figures: Change, factor: int) -> Numbers:
    return {cell: number * factor for cell, number in figures.items()}


def _plus(figures: Change, change: Change) -> Numbers:
    return {cell: number + change.get(cell, 0) for cell, number in figures.items()}


def _less(one: Change, other: Change) -> Numbers:
    return _plus(one, _times(other, -1))


def counties(edition: Edition, number: int) -> Iterator[tuple[County, Planted, Numbers]]:
    """So many counties, each with what was planted and what it states."""
    for seed in range(number):
        one = county(edition, seed)
        yield (one, *plant(one, seed))
