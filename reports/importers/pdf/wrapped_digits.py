"""Are digits above each other one figure that wrapped in a narrow cell, or several figures?

They may be one where the cell leaves no room for a digit more, and where another cell of the row
holds its figure on one line. Whether they are is for the totals of the table to say.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reports.importers.pdf.glyph_lines import TextLine, is_figure_line, is_full


@dataclass(eq=False, slots=True, kw_only=True)
class GrowingText:
    """What a cell says; ``as_lines``: how it is printed, where several lines were made one."""

    text: str = ""
    wraps: bool = False
    as_lines: str = ""

    @property
    def is_figures(self) -> bool:
        return bool(self.text) and all(map(is_figure_line, self.text.split("\n")))

    def grow(self, below: str, wraps: bool) -> None:
        """Add what stands below, to the figure itself where it may have wrapped."""
        if not (self.is_figures and is_figure_line(below)):
            self.text += below
            return
        self.as_lines = f"{self.as_lines or self.text}\n{below}"
        self.text = self.text + below if wraps else self.as_lines


def fills_lines(lines: Sequence[TextLine], width: float) -> bool:
    """Whether digits reach from side to side in every line but the last, which is no longer."""
    return len(lines) > 1 and all(
        is_full(one, width) and len(one.text) >= len(lines[-1].text) for one in lines[:-1]
    )


def join_wrapped(row: Iterable[GrowingText]) -> None:
    """Make one figure of the lines of each cell of a row that may hold one."""
    figures = [one for one in row if one.is_figures]
    if all("\n" in one.text for one in figures):
        return
    for one in figures:
        if one.wraps and "\n" in one.text:
            one.as_lines, one.text = one.text, one.text.replace("\n", "")
