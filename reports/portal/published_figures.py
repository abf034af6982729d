"""Which figures does a published report hold, and how do several stand side by side?"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from reports.document.json_form import kept_from_json
from reports.document.live_fields import written
from reports.models import FrozenFile, Report
from reports.statute.schema import Cell, Edition, Figure
from reports.workflow.files.under_hash import kept_bytes

REMEMBERED = 1000
"""Reports whose figures are not read anew each time: they never change."""


class Figures(NamedTuple):
    """The figures of one report as it was frozen; None is blank, which is no zero."""

    edition: Edition
    by_cell: Mapping[Cell, Figure]


@lru_cache(maxsize=REMEMBERED)
def figures_under(digest: str) -> Figures:
    """The figures in a frozen JSON file; Damaged where the store has lost it."""
    document = kept_from_json(json.loads(kept_bytes(digest)))
    return Figures(document.edition, dict(document.figures))


def figures_of(reports: Sequence[Report]) -> list[Figures]:
    """The figures of these published reports, in their order; the files in one query."""
    files = FrozenFile.objects.filter(report__in=reports, identifier="json")
    digests = dict(files.values_list("report", "digest"))
    return [figures_under(digests[one.pk]) for one in reports]


@dataclass(frozen=True)
class FigureRow:
    """One figure by its names, and what each of the reports has there."""

    cell: str
    table: str
    line: str
    column: str
    numbers: tuple[Figure, ...]

    @property
    def is_told(self) -> bool:
        """Whether anything but blanks and zeros stands there."""
        return any(self.numbers)

    @property
    def texts(self) -> list[str]:
        """The numbers as they are printed; a blank is empty."""
        return [written(one) for one in self.numbers]

    @property
    def line_of_points(self) -> str:
        """Its course as the points of an SVG line, 100 wide and 24 high; "" where there is none."""
        known = [(place, one) for place, one in enumerate(self.numbers) if one is not None]
        if len(known) < 2:
            return ""
        most = max(one for _, one in known) or 1
        step = Decimal(96) / (len(self.numbers) - 1)
        points = ((2 + place * step, 22 - 20 * one / most) for place, one in known)
        return " ".join(f"{x:.0f},{y:.0f}" for x, y in points)


def figure_rows(columns: Sequence[Figures]) -> Iterator[FigureRow]:
    """Every figure of the newest edition among them, then what only older ones ask for."""
    editions = sorted({id(one.edition): one.edition for one in columns}.values(), key=_newest)
    seen: set[str] = set()
    for edition in editions:
        for table in edition.tables:
            heading = edition.chapter_of[table.chapter].heading
            for cell in table.cells:
                if cell not in seen:
                    seen.add(cell)
                    numbers = tuple(one.by_cell.get(cell) for one in columns)
                    yield FigureRow(cell, heading, *edition.names(cell), numbers)


def _newest(edition: Edition) -> int:
    return -int(edition.key)


def plain(number: Figure) -> int | float | None:
    """A number as JSON has it."""
    if number is None:
        return None
    return int(number) if number == int(number) else float(number)
