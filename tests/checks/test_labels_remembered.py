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


def test_the_numbers_of_labels_in_cells_of_their_own_are_no_figures():
    table = format_for(2024).by_key["requests"]
    labels = ["信访举报投诉类申请", "重复申请", "要求提供公开出版物", "无正当理由大量反复申请"]
    words = [(0, "（五）不予处理")]
    for number, label in enumerate(labels, 1):
        words += [(number, f"{number}"), (number, label), *((number, "0") for _ in range(7))]
    told = labels_of(words, table)
    assert [len(one.figures) for one in told] == [0, 7, 7, 7, 7]
    few = labels_of(words[:19], table)
    assert [len(one.figures) for one in few] == [1, 8, 7]
