"""How does a statutory table appear on a page? What is typed and said at each box."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from django.forms.utils import flatatt
from django.utils.html import escape
from django.utils.safestring import SafeString

from reports.checks import Finding
from reports.desk.table.meanings import meanings
from reports.document.live_fields import written
from reports.exporters.table_frame import Frame, frame, head_and_body
from reports.statute.grid import Box
from reports.statute.schema import Cell, Figures, Table

_LOCKED = SafeString(' readonly data-locked title="取自上年报告，已锁定"')

_PLAIN = ' class="cell"'

_OF_BLANKS = {"T05", "A09"}
"""Checks that speak of blank cells."""


class GridPlace:
    """One box of the page: a label, or a figure with what is typed in it and said about it.

    A label's whole element, the frame of a cell and its input never change: they are written once.
    """

    __slots__ = (
        *("box", "error", "finding", "frame", "input"),
        *("label", "remark", "spoken", "value"),
    )

    def __init__(self, box: Box, frame: Frame, spoken: str = "") -> None:
        self.box = box
        self.frame = frame
        self.spoken = spoken
        self.input = self.label = SafeString()
        self.value = self.error = self.finding = self.remark = ""

    def filled(self, value: str, error: str, finding: str, is_locked: bool = False) -> "GridPlace":
        """The same place with a figure in it; the drawn table itself is shared by all requests."""
        place = GridPlace(self.box, self.frame, self.spoken)
        place.input = self.input + _LOCKED if is_locked else self.input
        place.value, place.error, place.finding = value, error, finding
        return place

    @property
    def to_type(self) -> str:
        """The whole element; a figure as an input."""
        if self.label:
            return self.label
        value = f' value="{escape(self.value)}"'
        if not self.error and not self.finding and not self.remark:
            return self.frame.holds(f"<input{self.input}{value}>", _PLAIN)
        wrong = ' aria-invalid="true"' if self.error else ""
        heard = _described("error" if self.error else "finding" if self.finding else "", self)
        return self._saying(f"<input{self.input}{value}{wrong}{heard}>")

    @property
    def to_read(self) -> str:
        """The whole element; a figure as it is printed."""
        if self.label:
            return self.label
        cell = self.box.cell
        heard = f' tabindex="-1" aria-describedby="finding-{cell}"' if self.finding else ""
        return self._saying(f'<span id="{cell}"{heard}>{escape(self.value)}</span>')

    def _saying(self, figure: str) -> str:
        """The cell of a figure with everything that is said about it."""
        cell = self.box.cell
        kinds = (("has-error", self.error), ("has-finding", self.finding))
        marked = (*kinds, ("is-remarked", self.remark))
        classes = " ".join(("cell", *(name for name, said in marked if said)))
        error = f' data-error-for="{cell}"'
        said = _aside("error", cell, self.error, error) + _aside("finding", cell, self.finding)
        said += _aside("remark", cell, self.remark and f"审核意见：{self.remark}")
        return self.frame.holds(figure + said, f' class="{classes}"')


def _described(first: str, place: GridPlace) -> str:
    """Which of the things said about a figure its input names: one of ours, and the remark."""
    names = [first] if first else []
    names += ["remark"] if place.remark else []
    heard = " ".join(f"{name}-{place.box.cell}" for name in names)
    return f' aria-describedby="{heard}"'


def _aside(kind: str, cell: Cell, said: str, more: str = "") -> str:
    """What is heard and not seen at a figure."""
    if not said:
        return ""
    return f'<p id="{kind}-{cell}" class="visually-hidden"{more}>{escape(said)}</p>'


class GridRow(list[GridPlace]):
    """One row of the page."""

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
) -> Grid:
    """Lay out a table with its figures.

    ``typed`` holds what the clerk typed where it is no figure, ``errors`` why it cannot be
    read, ``findings`` what the checks say of a cell; ``locked`` cells are shown and not typed in.
    """
    typed, errors, findings = typed or {}, errors or {}, findings or {}
    head, body = (
        [
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
            for row in rows
        ]
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
        text = f"<span>{escape(box.text)}</span>"
        place.label = SafeString(place.frame.holds(text, f' class="{box.role}{level}"'))
        return place
    block, line, column = table.places[box.cell]
    place.spoken = f"{''.join(line.path[-2:])} × {column.label}"
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
