"""Whole reports whose tables have lost some cells, with their places: text, pages, Word files.

What stood behind a lost cell moves up to its place, as it does where somebody deletes a cell.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from io import BytesIO

import docx

from reports.statute.grid import Box, grid
from reports.statute.schema import Cell, Edition, Figure
from tests.figures import balanced

MOST_LOST = 4
SIZES = (1, 9, 120, 99_999)


@dataclass(frozen=True)
class Place:
    """A cell of a table: what it says, and how far it reaches."""

    text: str
    columns: int = 1
    rows: int = 1


Places = list[list[Place]]


@dataclass(frozen=True)
class Damaged:
    """A report in a file, the figures that were true of it, and what it lost."""

    edition: Edition
    figures: dict[Cell, Figure]
    data: bytes
    ending: str
    lost: tuple[str, ...]


def damaged(edition: Edition, layout: str, chance: random.Random) -> Damaged:
    """A report in a layout, one to four of its cells lost, anywhere in its tables."""
    figures = balanced(edition, chance.randrange(10_000), most=chance.choice(SIZES))
    tables = [_places(edition, at, figures, layout) for at in range(len(edition.tables))]
    lost: list[str] = []
    for _ in range(chance.randint(1, MOST_LOST)):
        row = chance.choice([row for table in tables for row in table if row])
        lost.append(f"{row.pop(chance.randrange(len(row))).text} of {[one.text for one in row]}")
    make, ending = LAYOUTS[layout]
    return Damaged(edition, figures, make(tables), ending, tuple(lost))


def _places(edition: Edition, at: int, figures: dict[Cell, Figure], layout: str) -> Places:
    rows = grid(edition.tables[at])
    if layout.endswith("padded"):
        return _padded(rows, figures)
    return [[Place(_said(box, figures), box.columns, box.rows) for box in row] for row in rows]


def _padded(rows: tuple[tuple[Box, ...], ...], figures: dict[Cell, Figure]) -> Places:
    width = max(box.column + box.columns for row in rows for box in row)
    whole = [[Place("")] * width for _ in rows]
    for number, row in enumerate(rows):
        for box in row:
            whole[number][box.column] = Place(_said(box, figures))
    return whole


def _said(box: Box, figures: dict[Cell, Figure]) -> str:
    return box.text if box.is_label else f"{figures[box.cell]}"


def _page(tables: list[Places], cell: Callable[[Place], str]) -> bytes:
    rows = [[f"<tr>{''.join(map(cell, row))}</tr>" for row in one] for one in tables]
    drawn = (
        f"<h2>{number}、章</h2><table>{''.join(one)}</table>"
        for number, one in zip("二三四五", rows, strict=False)
    )
    return f"<html><body>{''.join(drawn)}</body></html>".encode()


def _spanned(place: Place) -> str:
    return f'<td colspan="{place.columns}" rowspan="{place.rows}">{escape(place.text)}</td>'


def _bare(place: Place) -> str:
    return f"<td>{escape(place.text)}</td>"


def _word(tables: list[Places]) -> bytes:
    file = docx.Document()
    for one in tables:
        rows = [row for row in one if row]
        drawn = file.add_table(0, max(map(len, rows)))
        for row in rows:
            cells = drawn.add_row()._tr.tc_lst
            for cell, place in zip(cells, row, strict=False):
                cell.p_lst[0].add_r().text = place.text
            for rest in cells[len(row) :]:
                rest.getparent().remove(rest)
        file.add_paragraph("章")
    out = BytesIO()
    file.save(out)
    return out.getvalue()


def _text(tables: list[Places], between: str, end: str = "\n") -> bytes:
    lines = (
        between.join(one.text for one in row) + end for table in tables for row in [*table, []]
    )
    return "".join(lines).encode()


def _a_cell_a_line(tables: list[Places]) -> bytes:
    said = (one.text for table in tables for row in table for one in row if one.text)
    return "\n".join(said).encode()


LAYOUTS: dict[str, tuple[Callable[[list[Places]], bytes], str]] = {
    "spans": (lambda tables: _page(tables, _spanned), ".html"),
    "no spans": (lambda tables: _page(tables, _bare), ".html"),
    "page padded": (lambda tables: _page(tables, _bare), ".html"),
    "word": (_word, ".docx"),
    "word padded": (_word, ".docx"),
    "tabs": (lambda tables: _text(tables, "\t"), ".txt"),
    "tabs padded": (lambda tables: _text(tables, "\t"), ".txt"),
    "bars": (lambda tables: _text(tables, " | ", " |\n"), ".txt"),
    "spaces": (lambda tables: _text(tables, "  "), ".txt"),
    "a cell a line": (_a_cell_a_line, ".txt"),
}
"""How a table is printed, with the ending of its file; ``padded``: empty cells for merged ones."""
