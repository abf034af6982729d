"""All reports print the same labels: what was said of them once is said of them again."""

import pytest

from reports.checks.reading.labels import labels_of, names_in
from reports.statute import EVERY_EDITION, format_for

TABLES = [table for edition in EVERY_EDITION for table in edition.tables]
each = pytest.mark.parametrize("table", TABLES, ids=lambda one: f"{one.key} {len(one.cells)}")


def _words(table, first, between=1):
    texts = [
        text for line in table.lines for text in (*line.path, f"{line.label}附件", "3", "合计")
    ]
    return tuple((first + n // between, text) for n, text in enumerate(texts))


@each
@pytest.mark.parametrize("between", [1, 2, 5])
def test_words_stand_for_the_same_wherever_their_table_begins(table, between):
    for first in (0, 7, 7, 412):
        words = _words(table, first, between)
        told = [(one.official, one.likeness) for one in labels_of(words, table)]
        assert list(names_in(words, table)) == told
    assert any(official for official, _ in told)


@each
def test_a_label_twice_on_one_line_is_another_than_on_two(table):
    text = table.lines[0].label
    on_one, on_two = (names_in([(4, text), (n, text)], table) for n in (4, 5))
    assert (len(on_one), len(on_two)) == (1, 2)


def test_no_words_have_no_names():
    assert list(names_in((), TABLES[0])) == []


@pytest.mark.parametrize(
    ("above", "number", "below"),
    [("1.信访举报投诉类申请", "2", "重复申请"), ("2.重复申请", "3", "其他")],
)
def test_the_number_of_a_label_in_its_own_cell_is_no_figure(above, number, below):
    table = format_for(2024).by_key["requests"]
    words = [(1, above), *((1, "0") for _ in range(7)), (2, number), (2, below), (2, "5")]
    first, second = labels_of(words, table)
    assert [text for _, text in first.figures] == ["0"] * 7
    assert [text for _, text in second.figures] == ["5"]
