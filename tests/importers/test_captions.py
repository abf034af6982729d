"""Are small tables of disputes read, each under the name of its kind?"""

import pytest

from reports.importers.flow import Item, Line, Matrix
from reports.importers.whole_tables.captions import with_captions
from reports.importers.whole_tables.read_tables import read_tables
from reports.statute import format_for
from tests.figures import balanced
from tests.importers.printed_tables import matrix, spread

EDITION = format_for(2024)
FIGURES = balanced(EDITION, seed=8, most=300)
DISPUTES = EDITION.by_key["disputes"]
TEXTS = {cell: f"{figure}" for cell, figure in FIGURES.items()}
OWN = {cell: FIGURES[cell] for cell in DISPUTES.cells}


def small(key: str) -> Matrix:
    columns = DISPUTES.blocks[0].columns
    figures = [TEXTS[DISPUTES.cell(key, column.key)] for column in columns]
    return matrix([[column.label for column in columns], figures])


def tables(items: list[Item]) -> list[Matrix]:
    return [one for one in items if isinstance(one, Matrix)]


def test_each_small_table_is_of_the_kind_that_its_name_says() -> None:
    lines = sorted(DISPUTES.lines, key=lambda line: line.key, reverse=True)
    items = [one for line in lines for one in (Line(line.label), small(line.key))]
    found = read_tables(tables(list(with_captions(items))), EDITION)
    assert found.figures == OWN


@pytest.mark.parametrize("name", ["行政诉讼（{}）", "行政诉讼—{}", "行政诉讼{}"])
def test_a_name_with_its_groups_name_is_the_lines(name: str) -> None:
    items: list[Item] = []
    for line in DISPUTES.lines:
        printed = name.format(line.label) if line.under else line.label
        items += [Line(printed), small(line.key)]
    assert read_tables(tables(list(with_captions(items))), EDITION).figures == OWN


@pytest.mark.parametrize("words", ["以下是有关情况。", "行政复议情况如下"])
def test_other_words_above_a_table_are_no_name(words: str) -> None:
    items = [Line(words), small("reconsideration")]
    assert list(with_captions(items)) == items


def test_a_name_above_a_table_that_names_its_kinds_itself_stays_text() -> None:
    items = [Line("行政复议"), matrix(spread(DISPUTES, TEXTS))]
    assert list(with_captions(items)) == items


def test_a_name_above_another_table_or_text_stays_text() -> None:
    requests = matrix(spread(EDITION.by_key["requests"], TEXTS))
    items = [Line("行政复议"), requests, Line("行政诉讼"), Line("没有发生。"), Line("行政复议")]
    assert list(with_captions(items)) == items
