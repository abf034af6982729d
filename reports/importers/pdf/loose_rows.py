"""What do rows without lines say as one table? Labels made whole, blanks found by their places.

A label that was cut, by the end of a page or by what was drawn between, is whole again where its
pieces together are a label of the form.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import mean, pstdev

from reports.importers.flow import Slot, Strip
from reports.importers.pdf.drawn_blocks import DrawnBlock
from reports.importers.pdf.labels_in_print import are_halves, is_label, names_column
from reports.importers.pdf.loose_table import LoosePart
from reports.importers.pdf.wrapped_digits import GrowingText, join_wrapped

_LOOK_BACK = 14


@dataclass(eq=False, slots=True, kw_only=True)
class _Cell(GrowingText):
    """A cell, whose text may grow by what was cut off."""

    block: DrawnBlock

    @property
    def is_figure(self) -> bool:
        return self.block.is_figure


_Row = list[_Cell]
_Side = Callable[[DrawnBlock], float]
_SIDES: tuple[_Side, ...] = (lambda one: one.middle, lambda one: one.left, lambda one: one.right)


def strip_of_parts(parts: Sequence[LoosePart]) -> Strip:
    """The rows of a table, with an empty place where a row lacks a figure."""
    rows: list[_Row] = []
    for part in parts:
        more = [[_Cell(text=one.text, wraps=True, block=one) for one in row] for row in part.rows]
        for row in more:
            join_wrapped(row)
        rows += more[1:] if rows and more and _took_digits(rows[-1], more[0]) else more
    whole = _paired(_mended(rows))
    slots = [row for section in _sections(whole) for row in _with_blanks(section)]
    return Strip(
        tuple(
            tuple(slot._replace(row=number, column=place) for place, slot in enumerate(row))
            for number, row in enumerate(slots)
        )
    )


def _took_digits(above: _Row, rest: _Row) -> bool:
    """Whether a row of digits is the end of the figures above, and was added to them."""
    figures = [one for one in above if one.is_figure]
    over = [next((one for one in figures if _overlap(one, end)), None) for end in rest]
    if not all(one.is_figure for one in rest) or None in over or not rest:
        return False
    for one, end in zip(over, rest, strict=True):
        if one:
            one.grow(end.text, wraps=len(rest) < len(figures))
    return True


def _mended(rows: list[_Row]) -> list[_Row]:
    """Rows whose labels are whole: what is the rest of one stands there no more."""
    for number, row in enumerate(rows):
        for one in list(row):
            before = _first_half(one, rows[max(0, number - _LOOK_BACK) : number])
            if before:
                before.text += one.text
                row.remove(one)
    return [row for row in rows if row]


def _first_half(rest: _Cell, above: Sequence[_Row]) -> _Cell | None:
    if rest.is_figure:
        return None
    return next(
        (
            one
            for row in reversed(above)
            for one in row
            if not one.is_figure and _overlap(one, rest) and are_halves(one.text, rest.text)
        ),
        None,
    )


def _overlap(one: _Cell, other: _Cell) -> bool:
    return one.block.left < other.block.right and other.block.left < one.block.right


def _paired(rows: Sequence[_Row]) -> list[_Row]:
    """Rows of figures alone joined to the row of labels alone above them, whose cut they are."""
    whole: list[_Row] = []
    for row in rows:
        above = whole[-1] if whole else []
        is_rest = all(one.is_figure for one in row) and above and is_label(above[-1].text)
        has_label = any(not one.is_figure for one in above)
        if is_rest and not names_column(above[-1].text):
            above += row
        elif not (has_label and _took_digits(above, row)):
            whole.append(row)
    return whole


def _sections(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """The rows from each head to the next."""
    section: list[_Row] = []
    for row in rows:
        is_head = any(names_column(one.text) for one in row)
        in_head = bool(section) and any(names_column(one.text) for one in section[-1])
        if is_head and section and not in_head:
            yield section
            section = []
        section.append(row)
    if section:
        yield section


def _slot(one: _Cell) -> Slot:
    return Slot(one.text, as_lines=one.as_lines)


def _with_blanks(section: Sequence[_Row]) -> Iterator[list[Slot]]:
    figures = [[one for one in row if one.is_figure] for row in section]
    most = max(map(len, figures))
    places = _places([[one.block for one in row] for row in figures if len(row) == most])
    for row, found in zip(section, figures, strict=True):
        labels = [_slot(one) for one in row if not one.is_figure]
        if found and len(found) < most:
            yield labels + _placed(found, *places)
        else:
            yield labels + list(map(_slot, found))


def _places(
    full: Sequence[Sequence[DrawnBlock]],
) -> tuple[Callable[[DrawnBlock], float], list[float]]:
    """Where the figures of full rows stand, and the side by which they are aligned."""
    columns = list(zip(*full, strict=True))
    side = min(_SIDES, key=lambda side: sum(pstdev(map(side, column)) for column in columns))
    return side, [mean(map(side, column)) for column in columns]


def _placed(found: Sequence[_Cell], side: _Side, places: Sequence[float]) -> list[Slot]:
    """The figures of a row at their places, blanks between."""
    slots = [Slot() for _ in places]
    for one in found:
        nearest = min(range(len(places)), key=lambda n: abs(places[n] - side(one.block)))
        before = slots[nearest].text
        slots[nearest] = Slot(f"{before} {one.text}") if before else _slot(one)
    return slots
