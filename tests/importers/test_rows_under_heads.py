"""A cell a line, last year's columns beside this one's: rows are as long as their head."""

import random

import pytest

from reports.importers import Unreadable, read
from reports.importers.text.rows_under_heads import rows_under_heads
from reports.importers.text.tokens import Piece
from tests.corpus.compose import proses, specimen
from tests.corpus.layouts import layouts

LAYOUTS = (
    "txt/cell_a_line_with_last_year",
    "txt/cell_a_line_with_last_year_in_brackets",
    "txt/cell_a_line_with_nameless_last_year",
)
HEAD = ("项目", "本年制发件数", "上年制发件数", "本年废止件数", "上年废止件数")
HEAD += ("现行有效件数", "上年现行有效件数")


def _rows(*texts: str) -> list[list[str]] | None:
    found = rows_under_heads([Piece(text, n) for n, text in enumerate(texts)])
    return [[slot.text for slot in row] for row in found.rows] if found else None


def test_figures_behind_a_label_are_a_row() -> None:
    rows = _rows(*HEAD, "规章", *"102030", "行政规范性文件", *"405060")
    assert rows == [
        ["项目"],
        ["", *HEAD[1:]],
        ["规章", *"102030"],
        ["行政规范性文件", *"405060"],
    ]


@pytest.mark.parametrize(
    "texts",
    [
        (*HEAD, "规章", *"102030", "行政规范性文件", *"40506"),
        (*HEAD[:-1], "规章", *"102030", "行政规范性文件", *"405060"),
        ("项目", "本年制发件数", "本年废止件数", "现行有效件数", "规章", *"123"),
        (*HEAD, "规章", *"102030", "另一件事", *"405060"),
    ],
)
def test_where_a_line_does_not_fit_there_are_none(texts: tuple[str, ...]) -> None:
    assert _rows(*texts) is None


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("seed", range(8))
def test_where_cells_are_lost_no_figure_is_wrong(name: str, seed: int) -> None:
    chance = random.Random(f"{name} {seed}")
    writer, kind = chance.choice(list(proses())), chance.choice(("few", "digits", "many"))
    report = specimen(writer, kind, seed, chance.choice((2024, 2020)))
    (data,) = layouts()[name].printed([report])
    lines = data.decode().split("\n")
    first, end = (next(n for n, x in enumerate(lines) if x.startswith(y)) for y in ("二、", "五、"))
    for _ in range(chance.randint(1, 4)):
        del lines[chance.randrange(first + 1, end - 4)]
    try:
        figures = read("\n".join(lines).encode(), "a.txt").figures
    except Unreadable:
        return
    wrong = {
        cell: f"{figure} for {report.figures[cell]}"
        for cell, figure in figures.items()
        if figure is not None and float(figure) != float(report.figures[cell])
    }
    assert wrong == {}
