"""Which rows of a grid are text that a frame stands around? A frame is no table.

A report printed inside one big frame touches the tables in it: their lines make one grid, and what
stands between the tables fills rows of it, a chapter or a page of paragraphs in one cell.
"""

from collections.abc import Iterator, Sequence

from reports.importers.pdf.glyph_lines import TextLine
from reports.importers.pdf.grid_part import GridRow
from reports.importers.pdf.labels_in_print import is_chapter, is_label
from reports.importers.same_label import dense

_LONGEST_LABEL = 60
_FEWEST_PLACES = 3


def is_running_text(lines: Sequence[TextLine]) -> bool:
    """Whether a cell holds several lines, a chapter's heading or more than any label among them."""
    text = "".join(line.text for line in lines)
    if len(lines) < 2 or is_chapter(text) or is_label(text):
        return False
    return len(dense(text)) > _LONGEST_LABEL or any(is_chapter(line.text) for line in lines)


def tables_between_text(rows: Sequence[GridRow]) -> Iterator[tuple[int, int]]:
    """Where tables begin and end between the rows in which nothing but text stands."""
    start = 0
    for number, row in enumerate(rows):
        if _is_text(row) and not _is_cut_label(rows, number):
            if start < number:
                yield start, number
            start = number + 1
    if start < len(rows):
        yield start, len(rows)


def _is_text(row: GridRow) -> bool:
    said = {id(cell): cell for cell in row if cell.text}
    return len(said) == 1 and all(cell.runs_on for cell in said.values())


def _is_cut_label(rows: Sequence[GridRow], number: int) -> bool:
    """Whether a row is what the end of a page left of one, a long label in the place of its column.

    Text in a frame reaches over the columns; the places beside such a label are walled off.
    """
    row = rows[number]
    said = sum(bool(cell.text) for cell in row)
    is_at_end = number in (0, len(rows) - 1)
    return is_at_end and len(set(map(id, row))) >= _FEWEST_PLACES and 2 * said < len(row)
