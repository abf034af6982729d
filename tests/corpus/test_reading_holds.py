"""Are reports read as well as was reached? A sample of the corpus, without programs.

The whole corpus is printed by ``make corpus``; its figures stand in docs/corpus.md.
"""

from dataclasses import dataclass
from functools import cache

import pytest

from tests.corpus.__main__ import YEARS
from tests.corpus.compose import proses, specimen
from tests.corpus.layouts import Layout, layouts
from tests.corpus.reading_score import Score, score

FIGURES = ("few", "digits", "many", "zeros", "mixed")


@dataclass(frozen=True)
class Reached:
    """What holds today of a kind of file; a figure is only ever made sharper."""

    right: float
    """Of a hundred cells, at least."""
    faults: int
    """Years, bodies, titles and sections read otherwise than printed, at most."""


REACHED = {
    "txt": Reached(right=99.99, faults=11),
    "html": Reached(right=94.35, faults=9),
    "xlsx": Reached(right=100.0, faults=0),
    "docx": Reached(right=97.21, faults=0),
}


@cache
def scored(kind: str) -> dict[str, Score]:
    """One report in every layout of a kind that is written by us."""
    own = [one for one in layouts(kind).values() if one.make]
    return {one.name: _one(turn, one) for turn, one in enumerate(own)}


def _one(turn: int, layout: Layout) -> Score:
    figures = (layout.figures or FIGURES)[turn % len(layout.figures or FIGURES)]
    names = list(proses())
    report = specimen(names[turn % len(names)], figures, 100 + turn, YEARS[turn % len(YEARS)])
    (data,) = layout.printed([report])
    return score(data, report, layout)


@pytest.mark.parametrize("kind", REACHED)
def test_nearly_every_cell_is_read(kind: str) -> None:
    scores = scored(kind)
    cells = sum(one.cells for one in scores.values())
    right = 100 * sum(one.right for one in scores.values()) / cells
    blank = {name: len(one.blank) for name, one in scores.items() if one.blank}
    assert right >= REACHED[kind].right, f"{right:.2f} %: {blank}"


@pytest.mark.parametrize("kind", REACHED)
def test_no_figure_is_invented(kind: str) -> None:
    wrong = {name: one.wrong for name, one in scored(kind).items() if one.wrong}
    assert wrong == {}


@pytest.mark.parametrize("kind", REACHED)
def test_title_and_text_are_read(kind: str) -> None:
    faults = [f"{name}: {what}" for name, one in scored(kind).items() for what in one.faults]
    assert len(faults) <= REACHED[kind].faults, f"{len(faults)}: {faults}"
