"""A line keeps its figures when its label is told a little otherwise, as offices tell it."""

import re
from collections.abc import Callable, Mapping

import pytest

from reports.importers.whole_tables.read_tables import read_tables
from reports.statute import format_for
from tests.figures import balanced
from tests.importers.printed_tables import Rows, matrix, padded, sequence

EDITION = format_for(2024)
FIGURES = balanced(EDITION, seed=5, most=90)
PRINTED = {cell: f"{figure}" for cell, figure in FIGURES.items()}
Tell = Callable[[str], str]

TELLINGS: Mapping[str, Tell] = {
    "a unit behind applications": lambda text: re.sub("(申请数量)$", r"\1（件）", text),
    "a unit behind short labels": lambda text: re.sub("^(规章|行政.{2})$", r"\1（单位：件）", text),
    "a number in a circle": lambda text: re.sub(
        r"^([1-8])\.", lambda found: "①②③④⑤⑥⑦⑧"[int(found[1]) - 1], text
    ),
    "without what stands in brackets": lambda text: re.sub("（区分处理.*）$", "", text),
    "without what goes without saying": lambda text: text.replace("政府信息公开申请", "申请"),
    "among them": lambda text: f"其中：{text}" if text.startswith("1.") else text,
    "another word for the total": lambda text: text.replace("总计", "合计"),
    "the total of a part": lambda text: "小计" if text == "总计" else text,
}


def told(key: str, tell: Tell) -> Rows:
    rows = padded(EDITION.by_key[key], PRINTED)
    return [[tell(text) for text in row] for row in rows]


@pytest.mark.parametrize("tell", TELLINGS.values(), ids=TELLINGS)
@pytest.mark.parametrize("shape", [matrix, sequence])
def test_every_figure_is_read_however_its_line_is_called(
    tell: Tell, shape: Callable[[Rows], object]
) -> None:
    found = read_tables([shape(told(key, tell)) for key in EDITION.by_key], EDITION)
    assert {cell: found.figures.get(cell) for cell in EDITION.cells} == FIGURES


def test_a_row_by_another_name_is_not_the_line_that_the_table_names_rightly() -> None:
    rows = padded(EDITION.by_key["requests"], PRINTED)
    strange = ["合计", "", "", *["4"] * 7]
    found = read_tables([matrix([*rows[:8], strange, *rows[8:]])], EDITION)
    cells = EDITION.by_key["requests"].cells
    assert {cell: found.figures.get(cell) for cell in cells} == {
        cell: FIGURES[cell] for cell in cells
    }
