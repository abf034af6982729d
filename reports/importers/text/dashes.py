"""Do dashes stand in the places of figures? 2.重复申请 9 — 7 — 1 — 17: no leaders, but cells."""

from functools import cache

from reports.document.digits import are_digits, narrow
from reports.importers.text.form_words import is_figure
from reports.statute import EVERY_EDITION

_DASHES = frozenset("-—–―−/")


def has_dashes_for_figures(line: str) -> bool:
    """Whether a line ends with as many dashes and figures, apart, as some line has columns."""
    parts = line.split()
    if _DASHES.isdisjoint(parts):
        return False
    first = next((n for n, one in enumerate(reversed(parts)) if not _is_place(one)), len(parts))
    return first in _widths() and not _DASHES.isdisjoint(parts[len(parts) - first :])


def _is_place(text: str) -> bool:
    return text in _DASHES or (is_figure(text) and are_digits(narrow(text)[0]))


@cache
def _widths() -> frozenset[int]:
    """How many figures a row of some table has."""
    tables = [table for edition in EVERY_EDITION for table in edition.tables]
    across = {len(table.cells) for table in tables if table.lines_across}
    return frozenset(across | {len(block.columns) for one in tables for block in one.blocks})
