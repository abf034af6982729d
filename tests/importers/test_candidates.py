"""Is a table read however it came through, and left blank where nobody can know?"""

import pytest

from reports.importers.cells.table_words import recognised
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.whole_tables.read_tables import read_tables
from reports.statute import EVERY_EDITION, format_for
from reports.statute.schema import Edition
from tests.figures import balanced
from tests.importers.printed_tables import (
    Rows,
    begun,
    filled_up,
    line_by_line,
    matrix,
    padded,
    reading,
    sequence,
    spread,
    turned,
)

EDITION = format_for(2024)
FIGURES = balanced(EDITION, seed=5, most=400)
TEXTS = {cell: f"{figure}" for cell, figure in FIGURES.items()}
DISCLOSURE, REQUESTS, DISPUTES = EDITION.tables
SHAPES = (padded, spread, begun, filled_up, line_by_line)


def of(*keys: str) -> dict[str, object]:
    return {cell: FIGURES[cell] for key in keys for cell in EDITION.by_key[key].cells}


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("edition", EVERY_EDITION, ids=lambda edition: edition.key)
def test_a_table_of_any_edition_is_read_in_any_shape(edition: Edition, shape) -> None:  # type: ignore[no-untyped-def]
    figures = balanced(edition, seed=5, most=400)
    texts = {cell: f"{figure}" for cell, figure in figures.items()}
    for table in edition.tables:
        found = reading(edition, shape(table, texts))
        assert found.figures == {cell: figures[cell] for cell in table.cells}, table.key
        assert not found.unread, table.key


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize("edition", EVERY_EDITION, ids=lambda edition: edition.key)
def test_a_table_of_the_years_own_edition_is_no_others(edition: Edition, shape) -> None:  # type: ignore[no-untyped-def]
    texts = {cell: f"{figure}" for cell, figure in balanced(edition, seed=5).items()}
    for table in edition.tables:
        assert recognised(matrix(shape(table, texts)), edition) is table


@pytest.mark.parametrize("key", ["requests", "disputes"])
def test_rows_and_columns_may_have_changed_places(key: str) -> None:
    assert reading(EDITION, turned(EDITION.by_key[key], TEXTS)).figures == of(key)


def test_a_sequence_of_cells_is_read_by_its_labels() -> None:
    for table in EDITION.tables:
        found = read_tables([sequence(begun(table, TEXTS))], EDITION)
        assert found.figures == of(table.key)


def test_columns_in_another_order_are_read_where_they_stand() -> None:
    rows = [[*row[:3], row[9], *row[3:9]] for row in spread(REQUESTS, TEXTS)]
    assert reading(EDITION, rows).figures == of("requests")
    assert read_tables([sequence(rows)], EDITION).figures == of("requests")


def test_without_rows_a_head_in_another_order_is_believed_only_where_sums_prove_it() -> None:
    rows = spread(REQUESTS, TEXTS)
    scrambled = [[*row[:3], row[9], *row[3:9]] for row in rows[:3]] + rows[3:]
    assert not any(read_tables([sequence(scrambled)], EDITION).figures.values())


LAST_YEAR = ("上年", "去年", "上一年度", "上年同期")


def _with_last_year(row: list[str], width: int, says: str) -> list[str]:
    """A row with a column of last year's beside each of this year's."""
    own = [*row, *[""] * (width - len(row))]
    is_head = not any(one.replace(".", "").isdigit() for one in own)
    beside = (says + one.removeprefix("本年") if is_head else "7" for one in own[1:])
    return [*own, *(new if one else "" for new, one in zip(beside, own[1:], strict=True))]


@pytest.mark.parametrize("says", LAST_YEAR)
def test_figures_of_last_year_beside_this_years_are_not_taken_for_them(says: str) -> None:
    for table in (DISCLOSURE, REQUESTS):
        rows = line_by_line(table, TEXTS)
        width = max(map(len, rows))
        found = reading(EDITION, [_with_last_year(row, width, says) for row in rows])
        assert found.figures == of(table.key)


@pytest.mark.parametrize("says", LAST_YEAR)
def test_a_table_of_last_year_alone_is_no_table_of_this_year(says: str) -> None:
    rows = [[one.replace("本年", says) for one in row] for row in line_by_line(DISCLOSURE, TEXTS)]
    for printed in (matrix(rows), sequence(rows)):
        found = read_tables([printed], EDITION).figures
        assert not any(found.get(cell) for cell in DISCLOSURE.cells if ".issued" in cell)


def test_several_tables_in_one_are_cut_by_their_labels() -> None:
    rows = [row for table in EDITION.tables for row in filled_up(table, TEXTS)]
    assert reading(EDITION, rows).figures == FIGURES
    assert read_tables([sequence(rows)], EDITION).figures == FIGURES


@pytest.mark.parametrize("place", [5, 13, 20, 27])
def test_a_table_cut_anywhere_is_one_again(place: int) -> None:
    for shape in (spread, begun):
        rows = shape(REQUESTS, TEXTS)
        assert reading(EDITION, rows[:place], rows[place:]).figures == of("requests")
        assert reading(EDITION, rows[:place], rows[:3] + rows[place:]).figures == of("requests")


def test_a_head_may_stand_in_a_table_of_its_own() -> None:
    for table, height in ((REQUESTS, 3), (DISPUTES, 3)):
        rows = padded(table, TEXTS)
        assert reading(EDITION, rows[:height], rows[height:]).figures == of(table.key)


def test_labels_broken_over_cells_are_put_together() -> None:
    whole = sequence(begun(REQUESTS, TEXTS))
    parts = [
        Slot(part)
        for slot in whole.slots
        for part in (
            (slot.text[:3], slot.text[3:])
            if len(slot.text) > 4 and not slot.text.isascii()
            else (slot.text,)
        )
        if part
    ]
    assert read_tables([Strip((tuple(parts),), has_rows=False)], EDITION).figures == of("requests")


def test_a_label_with_a_slip_gives_way_to_the_one_without() -> None:
    rows = spread(DISCLOSURE, TEXTS)
    place = next(n for n, row in enumerate(rows) if row[0] == "行政规范性文件")
    found = reading(EDITION, [*rows[:place], ["行政性规范文件", "7", "8", "9"], *rows[place:]])
    cell = "disclosure.normative_documents.issued"
    assert found.figures[cell] == FIGURES[cell]
    assert any("行政性规范文件" in one["text"] for one in found.unread)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        (["规章 1 20 3"], [1, 20, 3]),
        (["规章000"], [0, 0, 0]),
        (["规章", "000"], [0, 0, 0]),
        (["规章", "1", "20", "3"], [1, 20, 3]),
        (["规章 12 3"], [None] * 3),
        (["规章12"], [None] * 3),
        (["规章1.5"], [None] * 3),
        (["规章1,234"], [None] * 3),
        (["规章", "1", "2"], [None] * 3),
        (["规章", "1", "2", "3", "4"], [None] * 3),
    ],
)
def test_figures_are_those_that_the_source_prints(
    printed: list[str], read: list[int | None]
) -> None:
    slots = (*printed, "第二十条第（五）项", "信息内容", "本年处理决定数量", "行政许可", "5")
    found = read_tables([Strip((tuple(map(Slot, slots)),), has_rows=False)], EDITION)
    cells = [cell for cell in DISCLOSURE.cells if ".regulations." in cell]
    assert [found.figures.get(cell) for cell in cells] == read
    assert found.figures["disclosure.licences.decisions"] == 5
    if read[0] is None:
        left = " ".join(one["text"] for one in found.unread)
        assert all(token in left for one in printed for token in one.removeprefix("规章").split())


def test_digits_are_not_cut_apart_where_figures_of_other_lines_stand_apart() -> None:
    slots = ("规章", "120", "行政规范性文件", "0", "1", "2", "行政许可", "5")
    found = read_tables([Strip((tuple(map(Slot, slots)),), has_rows=False)], EDITION)
    assert found.figures.get("disclosure.regulations.issued") is None
    assert found.figures["disclosure.normative_documents.in_force"] == 2


def test_a_decimal_stuck_to_its_label_is_one_figure() -> None:
    slots = ("信息内容", "本年收费金额（单位：万元）", "行政事业性收费20.1")
    found = read_tables([Strip((tuple(map(Slot, slots)),), has_rows=False)], EDITION)
    assert str(found.figures["disclosure.fees.amount"]) == "20.1000"


def _figures_in_two_rows(rows: Rows) -> Rows:
    """Figures of three digits and more as a narrow column breaks them."""
    broken: Rows = []
    for row in rows:
        broken.append([one[:2] if one.isascii() else one for one in row])
        rest = [one[2:] if one.isascii() else "" for one in row]
        broken += [rest] if any(rest) else []
    return broken


def test_a_figure_broken_over_two_rows_is_never_half_read() -> None:
    rows = _figures_in_two_rows(spread(REQUESTS, TEXTS))
    for printed in (matrix(rows), matrix([[one for one in row if one] for row in rows])):
        found = read_tables([printed], EDITION).figures
        assert {found.get(cell) for cell in REQUESTS.cells} - {None} <= set(FIGURES.values())
        assert all(found.get(cell) in (None, FIGURES[cell]) for cell in REQUESTS.cells)


def test_a_row_shorter_than_its_head_is_not_read_by_places() -> None:
    rows = spread(REQUESTS, TEXTS)
    torn: Matrix = matrix([[one for one in row if one != "0"] for row in rows])
    found = read_tables([torn], EDITION)
    assert all(found.figures.get(cell) in (None, FIGURES[cell]) for cell in REQUESTS.cells)
    assert any(found.unread)


def test_no_remark_counts_cells_where_there_are_none() -> None:
    found = reading(EDITION, begun(DISCLOSURE, TEXTS))
    before = [*found.remarks]
    found.take_back(DISCLOSURE, [], "有数没有位置，读出的多半对不上")
    assert found.remarks[len(before) :] == [
        f"“{DISCLOSURE.caption}”表有数没有位置，读出的多半对不上。"
    ]


def test_a_figure_below_a_line_is_not_taken_for_its_own_where_the_next_has_lost_its_label() -> None:
    texts = {cell: f"{number}" for number, cell in enumerate(DISCLOSURE.cells, 2)}
    rows = begun(DISCLOSURE, texts)
    penalties = next(n for n, row in enumerate(rows) if row[0] == "行政处罚")
    rows[penalties], rows[penalties + 1] = rows[penalties][:1], rows[penalties + 1][1:]
    found = reading(EDITION, rows)
    assert found.figures["disclosure.penalties.decisions"] is None
    assert found.figures.get("disclosure.coercions.decisions") is None
    assert any("名目" in remark for remark in found.remarks)
