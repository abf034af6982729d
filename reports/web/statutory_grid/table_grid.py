"""How does a statutory table appear on a page? What is typed and said at each box."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from django.forms.utils import flatatt
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from reports.checks import Finding
from reports.document.live_fields import written
from reports.exporters.table_frame import frame, head_and_body
from reports.statute.grid import Box
from reports.statute.schema import Cell, Figures, Table
from reports.web.statutory_grid.grid_place import LOCKED, GridPlace
from reports.web.statutory_grid.meanings import meanings

_OF_BLANKS = {"T05", "A09"}
"""Checks that speak of blank cells."""


_AHEAD = '<span class="ahead" aria-hidden="true"><b>{}</b>{}</span>'


class GridRow(list[GridPlace]):
    """One row of the page."""

    @property
    def is_zero(self) -> bool:
        """Whether it holds nothing but zeros that nobody speaks of; a line across is the table."""
        figures = [one for one in self if not one.label]
        is_line = 0 < len(figures) < len(self)
        return is_line and all(one.is_plain_zero for one in figures)

    @property
    def to_type(self) -> SafeString:
        return SafeString("".join(one.to_type for one in self))

    @property
    def to_read(self) -> SafeString:
        return SafeString("".join(one.to_read for one in self))


@dataclass(frozen=True)
class Grid:
    """A table ready to be drawn: header rows, the other rows, and what each column holds."""

    key: str
    caption: str
    kinds: tuple[str, ...]
    head: list[GridRow]
    body: list[GridRow]
    meanings: SafeString
    misread: list[GridPlace]
    has_last_year: bool = False
    element: str = "grid"
    """Its id on the page: where several stand on one, each has its own."""
    is_folded: bool = True
    """Whether rows of zeros are folded on a phone."""

    @property
    def zero_rows(self) -> int:
        return sum(row.is_zero for row in self.body) if self.is_folded else 0

    @property
    def is_list(self) -> bool:
        """Whether its lines stand under no headings, and their labels have room of their own."""
        return self.kinds.count("level-0") == 1 and "level-1" not in self.kinds


def grid_rows(
    table: Table,
    figures: Figures,
    typed: Mapping[Cell, str] | None = None,
    errors: Mapping[Cell, str] | None = None,
    findings: Mapping[Cell, str] | None = None,
    locked: Collection[Cell] = (),
    automatic: Collection[Cell] = (),
    last_year: Figures | None = None,
) -> Grid:
    """Lay out a table with its figures.

    ``typed`` holds what the clerk typed where it is no figure, ``errors`` why it cannot be
    read, ``findings`` what the checks say of a cell; ``locked`` cells are shown and not typed in,
    ``automatic`` ones follow their parts. ``last_year`` stands beside, where it is wanted.
    """
    typed, errors, findings = typed or {}, errors or {}, findings or {}

    def place_of(place: GridPlace) -> GridPlace:
        cell = place.box.cell
        filled = place.filled(_shown(cell, figures, typed))
        filled.error, filled.finding = errors.get(cell, ""), findings.get(cell, "")
        filled.lock, filled.is_automatic = LOCKED if cell in locked else "", cell in automatic
        filled.was = None if last_year is None else f"上年{written(last_year.get(cell)) or '空'}"
        return filled

    head, body = (
        [GridRow(place if place.label else place_of(place) for place in row) for row in rows]
        for rows in _places(table)
    )
    return Grid(
        key=table.key,
        caption=table.caption,
        kinds=_kinds(table),
        head=head,
        body=body,
        meanings=meanings(table),
        misread=[place for row in (*head, *body) for place in row if place.error],
        has_last_year=last_year is not None,
    )


def marks(findings: Iterable[Finding]) -> dict[Cell, str]:
    """What the checks say at each cell; blank ones are plain to see and are said in the list."""
    said: dict[Cell, str] = {}
    for finding in findings:
        if finding.check not in _OF_BLANKS:
            for cell in finding.cells:
                said[cell] = f"{said[cell]} {finding.message}" if cell in said else finding.message
    return said


def _shown(cell: Cell, figures: Figures, typed: Mapping[Cell, str]) -> str:
    return typed[cell] if cell in typed else written(figures.get(cell))


@lru_cache(maxsize=32)
def _places(table: Table) -> tuple[tuple[tuple[GridPlace, ...], ...], ...]:
    """Head and body."""
    return tuple(
        tuple(tuple(_place(table, box) for box in row) for row in rows)
        for rows in head_and_body(table)
    )


def _place(table: Table, box: Box) -> GridPlace:
    place = GridPlace(box, frame(box))
    if box.is_label:
        level = f" level-{box.column}" if box.role == "line" else ""
        if box.role == "column" and box.column == len(table.widths) - 1:
            level = " last-column"
        text = f"<span>{escape(box.text)}</span>"
        place.label = SafeString(place.frame.holds(text, f' class="{box.role}{level}"'))
        return place
    block, line, column = table.places[box.cell]
    across = "".join(line.path[-2:])
    place.spoken = f"{across} × {column.label}"
    if table.lines_across:
        place.ahead = format_html(_AHEAD, across, column.label)
    place.input = flatatt(
        {
            "id": box.cell,
            "name": box.cell,
            "aria-label": place.spoken,
            "inputmode": "decimal" if block.is_amount else "numeric",
            "maxlength": "64",
            "data-column": str(box.column),
        }
    )
    return place


@lru_cache(maxsize=32)
def _kinds(table: Table) -> tuple[str, ...]:
    """What each physical column holds: level-0 … for the labels of lines, cell for the rest."""
    depth = 0
    if not table.lines_across:
        depth = max(len(line.path) for line in table.lines)
    labels = tuple(f"level-{number}" for number in range(depth))
    return labels + ("cell",) * (len(table.widths) - depth)
