"""上年结转: is what the county took over what it left last year, and if not, why?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from reports.aggregation.following_sums import is_total
from reports.aggregation.sum_question import SumQuestion, number_at
from reports.document.live_fields import with_sign, written
from reports.statute.schema import Cell, Edition, Figures


class CarriedCause(Enum):
    """Why a unit, or the county, carries over another number than it left."""

    JOINED = "今年计入，上年没有计入"
    LEFT = "上年计入，今年没有计入"
    MOVED = "划转"
    MERGED = "撤并后接着办"
    UNLOCKED = "上年结转没有照上年报告填"
    CORRECTED = "县报公布以后更正"
    OWN = "本级两年的数不同"
    ADJUSTED = "汇总调整"


@dataclass(frozen=True)
class CarriedLine:
    """One line that explains a part of the difference; ``by`` column, 0 left out."""

    cause: CarriedCause
    name: str
    by: Mapping[Cell, int | Decimal]
    unit: int = 0
    word: str = ""
    """Why the county did not take it over, where it has said so; of who moved, from or to whom."""


@dataclass(frozen=True)
class CarriedUnit:
    """What a unit took over this year, and left last year: now, and when the county reported.

    None = its report does not count in that year. ``into`` is the unit that goes on with it.
    """

    unit: int
    name: str
    now: Figures | None
    left: Figures | None
    left_then: Figures | None = None
    into: int | None = None
    declined: str = ""
    """Why the county left its later version out of last year's report: 不采纳."""
    moved: str = ""
    """Where it came from, or went to, where it stands under another body than last year."""


@dataclass(frozen=True)
class CarriedParts:
    """All that is carried over; figures by this year's cells, last year's brought to them.

    ``own_left`` is None where the county did not give 本级 last year, ``stated`` where its own
    report of last year is not known.
    """

    edition: Edition
    units: Sequence[CarriedUnit]
    own: Figures
    own_left: Figures | None
    adjusted: Figures = field(default_factory=dict)
    adjusted_left: Figures = field(default_factory=dict)
    stated: Figures | None = None


@dataclass(frozen=True)
class CarriedColumn:
    """One column: what the county's report left (A), its units left (B), is taken over now (C)."""

    cell: Cell
    label: str
    stated: int | Decimal | None
    left: int | Decimal
    now: int | Decimal
    explained: int | Decimal

    @property
    def rest(self) -> int | Decimal | None:
        """What no line explains of C − A; None where A is not known."""
        return None if self.stated is None else self.now - self.stated - self.explained


@dataclass(frozen=True)
class CarriedOver:
    """The columns, and the lines that explain them."""

    columns: tuple[CarriedColumn, ...]
    lines: tuple[CarriedLine, ...]


def carried_over(parts: CarriedParts) -> CarriedOver:
    """Put last year's end beside this year's beginning, column by column."""
    lines = tuple(_lines(parts))
    cells = tuple(parts.edition.carried_cells)
    return CarriedOver(tuple(_column(parts, cell, lines) for cell in cells), lines)


def carried_questions(edition: Edition, carried: CarriedOver) -> Iterator[SumQuestion]:
    """One for each column of which something is unexplained; one where A is not known."""
    if any(one.stated is None for one in carried.columns):
        seen = "，".join(f"{one.label}{written(one.now)}" for one in carried.columns)
        yield SumQuestion(
            "carried.unknown",
            "系统里没有上年的县报，没法核对上年结转。请在“结转”里填上它的“结转下年度继续办理”"
            "各格，或者写明为什么没有。",
            seen,
        )
    for one in carried.columns:
        if one.rest and not is_total(edition, one.cell):
            seen = f"县报{written(one.stated)}，结转入{written(one.now)}"
            yield SumQuestion(
                f"carried.{one.cell.rpartition('.')[2]}",
                f"上年结转（{one.label}）：上年{seen}，还有{with_sign(one.rest)}没有说明。",
                f"{seen}，未说明{with_sign(one.rest)}",
            )


def _column(parts: CarriedParts, cell: Cell, lines: Sequence[CarriedLine]) -> CarriedColumn:
    extra = number_at(parts.own, cell) + number_at(parts.adjusted, cell)
    extra_left = number_at(parts.own_left or {}, cell) + number_at(parts.adjusted_left, cell)
    return CarriedColumn(
        cell,
        parts.edition.names(cell)[1],
        None if parts.stated is None else number_at(parts.stated, cell),
        sum(number_at(one.left or {}, cell) for one in parts.units) + extra_left,
        sum(number_at(one.now or {}, cell) for one in parts.units) + extra,
        sum(number_at(one.by, cell) for one in lines),
    )


def _lines(parts: CarriedParts) -> Iterator[CarriedLine]:
    for group in _groups(parts.units):
        yield from _of_group(parts.edition, group)
    for one in parts.units:
        if one.left is not None and one.left_then is not None:
            by = _difference(parts.edition, one.left, one.left_then)
            yield from _line(CarriedCause.CORRECTED, one.name, by, one.unit, one.declined)
    if parts.own_left is not None:
        by = _difference(parts.edition, parts.own, parts.own_left)
        yield from _line(CarriedCause.OWN, "本级", by)
    by = _difference(parts.edition, parts.adjusted, parts.adjusted_left)
    yield from _line(CarriedCause.ADJUSTED, "调整", by)


def _groups(units: Sequence[CarriedUnit]) -> list[list[CarriedUnit]]:
    """Each unit with those that it goes on with: last year's alone, where it reports no more."""
    known = {one.unit: one for one in units}
    groups: dict[int, list[CarriedUnit]] = {}
    for one in units:
        groups.setdefault(_goes_on_as(one, known), []).append(one)
    return list(groups.values())


def _goes_on_as(one: CarriedUnit, known: Mapping[int, CarriedUnit]) -> int:
    """The unit that takes its cases over: of several in turn the last one."""
    seen = set[int]()
    while one.now is None and one.into and one.into in known and one.unit not in seen:
        seen.add(one.unit)
        one = known[one.into]
    return one.unit


def _of_group(edition: Edition, group: Sequence[CarriedUnit]) -> Iterator[CarriedLine]:
    now = [one.now for one in group if one.now is not None]
    left = [one.left for one in group if one.left is not None]
    cause = CarriedCause.UNLOCKED
    if len(group) > 1:
        cause = CarriedCause.MERGED
    elif not left:
        cause = CarriedCause.JOINED
    elif not now:
        cause = CarriedCause.LEFT
    word = group[0].moved if len(group) == 1 and not (left and now) else ""
    names = "、".join(one.name for one in group)
    by = _difference(edition, _added(edition, now), _added(edition, left))
    yield from _line(CarriedCause.MOVED if word else cause, names, by, group[0].unit, word)


def _line(
    cause: CarriedCause,
    name: str,
    by: Mapping[Cell, int | Decimal],
    unit: int = 0,
    word: str = "",
) -> Iterator[CarriedLine]:
    if by:
        yield CarriedLine(cause, name, by, unit, word)


def _added(edition: Edition, some: Sequence[Figures]) -> dict[Cell, int | Decimal]:
    return {cell: sum(number_at(one, cell) for one in some) for cell in edition.carried_cells}


def _difference(edition: Edition, one: Figures, other: Figures) -> dict[Cell, int | Decimal]:
    both = {cell: number_at(one, cell) - number_at(other, cell) for cell in edition.carried_cells}
    return {cell: number for cell, number in both.items() if number}
