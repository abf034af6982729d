"""What does last year's report leave to this one's 上年结转, of one body or of several together?"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import reduce

from reports.document.report import Document
from reports.statute.schema import Cell, Edition, Figures


def columns_left(edition: Edition, last: Figures) -> dict[Cell, int]:
    """上年结转 per column, where last year's 结转下年度继续办理 is a number."""
    pairs = ((now, last.get(before)) for now, before in edition.carried_cells.items())
    return {now: figure for now, figure in pairs if isinstance(figure, int)}


def together(parts: Iterable[Mapping[Cell, int]]) -> dict[Cell, int]:
    """The sums of the columns that every part knows: a blank in one leaves the column blank."""
    every = [dict(one) for one in parts]
    return reduce(_added, every) if every else {}


def _added(one: Mapping[Cell, int], other: Mapping[Cell, int]) -> dict[Cell, int]:
    return {cell: figure + other[cell] for cell, figure in one.items() if cell in other}


def with_parts(
    last: Document, carried: Mapping[Cell, Cell], parts: Iterable[Mapping[Cell, int]]
) -> Document:
    """Last year's report as it is compared with: what was left is what all of them left."""
    whole = together(parts)
    left = {before: whole.get(now) for now, before in carried.items()}
    return replace(last, figures={**last.figures, **left})
