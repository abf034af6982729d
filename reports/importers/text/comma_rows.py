"""Is a text a workbook saved with commas? Then its rows are read without them.

Every line has as many cells as the sheet is wide: 一、总体情况,,,,,,,,, and "1,234",0,0.
"""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence

_FEWEST_LINES = 10
_FEWEST_CELLS = 4
_MOST_WIDTHS = 4  # of sheets, one below the other
_MOST = 0.9


def without_commas(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines, those of such a text with tabs between their cells and none at their ends."""
    if not any("," in line for line in lines):
        return tuple(lines)
    said = [line for line in lines if line.strip()]
    with_commas = sum("," in line for line in said)
    if len(said) < _FEWEST_LINES or with_commas < _MOST * len(said):
        return tuple(lines)
    try:
        rows = list(_rows(lines))
    except csv.Error:
        return tuple(lines)
    widths = Counter(len(cells) for _, cells in rows if cells)
    if not min(widths) >= _FEWEST_CELLS or len(widths) > _MOST_WIDTHS:
        return tuple(lines)
    told = [""] * len(lines)
    for number, cells in rows:
        told[number] = "\t".join(cells).rstrip("\t")
    return tuple(told)


def _rows(lines: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """The cells of each row, and the line on which it begins."""
    reader = csv.reader(lines, strict=True)
    number = 0
    for cells in reader:
        yield number, [" ".join(cell.split()) for cell in cells]
        number = reader.line_num
