"""How is a statutory table told in rows of texts, with its merged cells kept, lost or repeated?"""

from collections.abc import Sequence

from reports.statute.grid import Box, grid
from reports.statute.schema import Table
from tests.corpus.specimen import Specimen

Rows = list[list[str]]


def text_of(box: Box, report: Specimen) -> str:
    """What is printed in a box: its label or its figure."""
    return report.labels.get(box.text, box.text) if box.is_label else report.figures[box.cell]


def padded(table: Table, report: Specimen) -> Rows:
    """Rows as wide as the table; what a merged cell covers is empty."""
    rows = [[""] * len(table.widths) for _ in grid(table)]
    for number, row in enumerate(grid(table)):
        for box in row:
            rows[number][box.column] = text_of(box, report)
    return rows


def lost(table: Table, report: Specimen) -> Rows:
    """Only the cells that begin in a row: the places of merged ones are gone."""
    return [[text_of(box, report) for box in row if not box.is_empty_corner] for row in grid(table)]


def repeated(table: Table, report: Specimen) -> Rows:
    """What a merged cell says stands in every place that it covers."""
    rows = [[""] * len(table.widths) for _ in grid(table)]
    for number, row in enumerate(grid(table)):
        for box in row:
            for down in range(box.rows):
                for across in range(box.columns):
                    rows[number + down][box.column + across] = text_of(box, report)
    return rows


def narrow(table: Table, report: Specimen) -> Rows:
    """Places of cells that reach down are kept, those of cells that reach across are lost."""
    rows: list[dict[int, str]] = [{} for _ in grid(table)]
    for number, row in enumerate(grid(table)):
        for box in row:
            rows[number][box.column] = text_of(box, report)
            for down in range(1, box.rows):
                rows[number + down][box.column] = ""
    return [[row[column] for column in sorted(row)] for row in rows]


def shifted_pad(table: Table, report: Specimen) -> Rows:
    """Places lost, and every row filled up to the same width at its end."""
    rows = lost(table, report)
    width = max(map(len, rows))
    return [[*row, *[""] * (width - len(row))] for row in rows]


def flat(rows: Rows) -> list[str]:
    """The cells that hold something, one after the other."""
    return [cell for row in rows for cell in row if cell]


def groups_as_rows(table: Table, report: Specimen) -> Rows:
    """A group's label (（三）不予公开) stands on a row of its own above its lines."""
    if table.key != "requests":
        return padded(table, report)
    block, width = table.blocks[0], len(table.blocks[0].columns)
    rows: Rows = [["项目", *(column.label for column in block.columns)]]
    over: tuple[str, ...] = ()
    for line in block.lines:
        for depth, label in enumerate(line.under):
            if line.under[: depth + 1] != over[: depth + 1]:
                rows.append([report.labels.get(label, label), *[""] * width])
        over = line.under
        cells = (table.cell(line.key, column.key) for column in block.columns)
        shown = report.labels.get(line.label, line.label)
        rows.append([shown, *(report.figures[cell] for cell in cells)])
    return rows


def disputes_in_lines(table: Table, report: Specimen) -> Rows:
    """The three kinds of dispute as three lines under one head."""
    if not table.lines_across:
        return padded(table, report)
    block = table.blocks[0]
    head = ["类别", *(column.label for column in block.columns)]
    return [head, *_lines_of(table, report)]


def _lines_of(table: Table, report: Specimen) -> Rows:
    block = table.blocks[0]
    return [
        [
            line.label,
            *(report.figures[table.cell(line.key, column.key)] for column in block.columns),
        ]
        for line in block.lines
    ]


def transposed(table: Table, report: Specimen) -> Rows:
    """Rows and columns have changed places, in the table of applications."""
    if table.key != "requests":
        return padded(table, report)
    return [list(column) for column in zip(*repeated(table, report), strict=True)]


def written(rows: Rows, between: str, before: str = "", after: str = "") -> list[str]:
    """Rows as lines."""
    return [f"{before}{between.join(row)}{after}" for row in rows]


def drawn_by_spaces(rows: Rows, gap: int = 2) -> list[str]:
    """Columns held apart by spaces, as wide as their widest cell; a Chinese character is two."""
    widths = [
        max(_width(row[n]) if n < len(row) else 0 for row in rows) for n in range(_most(rows))
    ]
    return [
        "".join(
            cell + " " * (widths[n] - _width(cell) + gap) for n, cell in enumerate(row)
        ).rstrip()
        for row in rows
    ]


def _most(rows: Sequence[Sequence[str]]) -> int:
    return max(map(len, rows))


def _width(text: str) -> int:
    return sum(2 if ord(one) > 0x2E7F else 1 for one in text)


def broken(box: Box, text: str) -> list[str]:
    """A label in lines as narrow as its column would have them; figures are never broken."""
    if not box.is_label or not text:
        return [text]
    narrow = box.columns == 1 and (box.role == "column" or box.rows > 1)
    width = 2 if narrow and len(text) < 5 else 4 if narrow else 14
    return [text[at : at + width] for at in range(0, len(text), width)]
