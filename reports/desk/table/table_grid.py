"""How does a statutory table appear on a page? Light objects for ``_grid.html``, no widgets."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from django.forms.utils import flatatt
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from reports.checks import Finding
from reports.desk.table.meanings import meanings
from reports.document.live_fields import written
from reports.statute.grid import Box, grid, head_height
from reports.statute.schema import Cell, Figures, Table

_LOCKED = SafeString(' readonly data-locked title="取自上年报告，已锁定"')

_OF_BLANKS = {"T05", "A09"}
"""Checks that speak of blank cells."""


class GridPlace:
    """One box of the page: a label, or a figure with what is typed in it and said about it.

    ``attributes`` (of the table's cell), ``input`` and a label's whole element never change: they
    are written once.
    """

    __slots__ = (
        *("attributes", "box", "error", "finding"),
        *("input", "label", "remark", "spoken", "value"),
    )

    def __init__(self, box: Box, attributes: SafeString, spoken: str = "") -> None:
        self.box = box
        self.attributes = attributes
        self.spoken = spoken
        self.input = self.label = SafeString()
        self.value = self.error = self.finding = self.remark = ""

    def filled(self, value: str, error: str, finding: str, is_locked: bool = False) -> "GridPlace":
        """The same place with a figure in it; the drawn table itself is shared by all requests."""
        place = GridPlace(self.box, self.attributes, self.spoken)
        place.input = self.input + _LOCKED if is_locked else self.input
        place.value, place.error, place.finding = value, error, finding
        return place

    @property
    def is_plain(self) -> bool:
        """A label, or a figure about which nothing is said."""
        return not self.error and not self.finding and not self.remark

    def drawn(self) -> str:
        """The whole element of a label, or of a plain figure to type in."""
        value = escape(self.value)
        return (
            self.label
            or f'<td class="cell"{self.attributes}><input{self.input} value="{value}"></td>'
        )


class GridRow(list[GridPlace]):
    """One row of the page."""

    @property
    def is_plain(self) -> bool:
        """Nothing is said about any figure of it, as a rule."""
        return all(one.is_plain for one in self)

    @property
    def drawn(self) -> SafeString:
        """The whole row to type in, where it is plain."""
        return SafeString("".join(one.drawn() for one in self))

    @property
    def pieces(self) -> list[SafeString | GridPlace]:
        """What a template has to draw of a row to type in: plain elements are one piece together.

        A table has up to 175 figures, and as a rule nothing is said about them.
        """
        pieces: list[SafeString | GridPlace] = []
        for is_plain, places in groupby(self, key=attrgetter("is_plain")):
            run = list(places)
            pieces += [SafeString("".join(one.drawn() for one in run))] if is_plain else run
        return pieces


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


def grid_rows(
    table: Table,
    figures: Figures,
    typed: Mapping[Cell, str] | None = None,
    errors: Mapping[Cell, str] | None = None,
    findings: Mapping[Cell, str] | None = None,
    locked: Collection[Cell] = (),
) -> Grid:
    """Lay out a table with its figures.

    ``typed`` holds what the clerk typed where it is no figure, ``errors`` why it cannot be
    read, ``findings`` what the checks say of a cell; ``locked`` cells are shown and not typed in.
    """
    typed, errors, findings = typed or {}, errors or {}, findings or {}
    rows = [
        GridRow(
            place
            if place.label
            else place.filled(
                _shown(place.box.cell, figures, typed),
                errors.get(place.box.cell, ""),
                findings.get(place.box.cell, ""),
                place.box.cell in locked,
            )
            for place in row
        )
        for row in _places(table)
    ]
    top = head_height(table)
    return Grid(
        key=table.key,
        caption=table.caption,
        kinds=_kinds(table),
        head=rows[:top],
        body=rows[top:],
        meanings=meanings(table),
        misread=[place for row in rows for place in row if place.error],
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
def _places(table: Table) -> tuple[tuple[GridPlace, ...], ...]:
    return tuple(
        tuple(_place(table, box, number) for box in row) for number, row in enumerate(grid(table))
    )


def _place(table: Table, box: Box, row: int) -> GridPlace:
    if box.is_label:
        level = f" level-{box.column}" if box.role == "line" else ""
        own = {"id": box.id, "class": f"{box.role}{level}", "scope": box.scope}
        place = GridPlace(box, flatatt(own | _spans(box)))
        place.label = format_html("<th{}><span>{}</span></th>", place.attributes, box.text)
        return place
    block, line, column = table.places[box.cell]
    headers = {"headers": " ".join(box.headers)}
    spoken = f"{''.join(line.path[-2:])} × {column.label}"
    place = GridPlace(box, flatatt(headers | _spans(box)), spoken)
    place.input = flatatt(
        {
            "id": box.cell,
            "name": box.cell,
            "aria-label": spoken,
            "inputmode": "decimal" if block.is_amount else "numeric",
            "autocomplete": "off",
            "maxlength": "64",
            "data-row": str(row),
            "data-column": str(box.column),
        }
    )
    return place


def _spans(box: Box) -> dict[str, str]:
    spans = {"rowspan": box.rows, "colspan": box.columns}
    return {name: str(number) for name, number in spans.items() if number > 1}


@lru_cache(maxsize=32)
def _kinds(table: Table) -> tuple[str, ...]:
    """What each physical column holds: level-0 … for the labels of lines, cell for the rest."""
    depth = 0
    if not table.lines_across:
        depth = max(len(line.path) for line in table.lines)
    labels = tuple(f"level-{number}" for number in range(depth))
    return labels + ("cell",) * (len(table.widths) - depth)
