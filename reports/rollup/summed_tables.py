"""How do the tables of a sum stand on the page? As they print; each figure leads to its units."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape

from django.utils.safestring import SafeString, mark_safe

from reports.document.live_fields import with_sign
from reports.exporters.blocks import TableBlock
from reports.exporters.html import AtFigure, table_element
from reports.rollup.sum_asked import SumQuery
from reports.statute.schema import Cell, Figure

THIS_YEAR, LAST_YEAR, DIFFERENCE = "", "last_year", "difference"
BESIDE = {THIS_YEAR: "本年", LAST_YEAR: "上年", DIFFERENCE: "比上年增减"}


@dataclass(frozen=True)
class SumTables:
    """The tables of one sum; ``shown``: of this year, of the last, or what became more or less."""

    asked: SumQuery
    shown: str = THIS_YEAR

    def drawn(self) -> Iterator[tuple[str, SafeString]]:
        """The caption and the table, each in turn."""
        for table in self.asked.edition.tables:
            block = TableBlock(table.chapter, table, self._figures)
            yield table.caption, mark_safe(table_element(block, self._at_figure))

    @cached_property
    def _figures(self) -> Mapping[Cell, Figure]:
        year = self.asked.year
        if self.shown != DIFFERENCE:
            return self._of(year if self.shown == THIS_YEAR else year - 1)[0]
        now, before = self._of(year, year - 1)
        return {cell: _less(figure, before.get(cell)) for cell, figure in now.items()}

    def _of(self, *years: int) -> list[dict[Cell, Figure]]:
        """The sums of each year; what nobody has a figure for is blank, and no zero."""
        sums = self.asked.sums(*years)
        return [
            {cell: one.figure if one.filled else None for cell, one in sums.get(year, {}).items()}
            for year in years
        ]

    def _at_figure(self, cell: Cell, figure: str) -> AtFigure:
        if self.shown == DIFFERENCE and figure:
            figure = with_sign(self._figures[cell] or 0)
        if self.shown != THIS_YEAR or not figure:
            return AtFigure(figure)
        name = escape(self.asked.edition.spoken(cell))
        address = escape(self.asked.address("cell", cell))
        hidden = f'<span class="visually-hidden">{name}：</span>'
        return AtFigure(f'<a href="{address}">{hidden}{figure}</a>')


def _less(figure: Figure, other: Figure) -> Figure:
    return None if figure is None or other is None else figure - other
