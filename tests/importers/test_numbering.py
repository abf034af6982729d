"""Are the numbers of rows and columns kept apart from the figures?"""

import pytest

from reports.importers.flow import Strip
from reports.importers.whole_tables.read_tables import read_tables
from reports.statute import format_for
from tests.figures import balanced
from tests.importers.printed_tables import Rows, matrix, reading, spread

EDITION = format_for(2024)
FIGURES = balanced(EDITION, seed=8, most=300)
TEXTS = {cell: f"{figure}" for cell, figure in FIGURES.items()}
DISPUTES = EDITION.by_key["disputes"]
COUNT = [str(n) for n in range(1, len(DISPUTES.cells) + 1)]
OWN = {cell: FIGURES[cell] for cell in DISPUTES.cells}


def numbered(figures: list[str] | None = None) -> Rows:
    *head, last = spread(DISPUTES, TEXTS)
    return [*head, COUNT, figures or last]


def test_numbers_of_columns_are_no_figures() -> None:
    found = reading(EDITION, numbered())
    assert found.figures == OWN
    assert not found.unread
    assert {"1", "15"} <= {label.text for label in found.labels}


def test_numbers_of_columns_are_no_figures_where_only_rows_were_kept() -> None:
    found = read_tables([Strip(matrix(numbered()).rows)], EDITION)
    assert found.figures == OWN


def test_numbers_above_empty_cells_leave_them_empty() -> None:
    found = reading(EDITION, numbered([""] * len(COUNT)))
    assert not any(found.figures.values())


def test_two_rows_of_numbers_are_nobodys_figures() -> None:
    found = reading(EDITION, numbered(COUNT))
    assert not any(found.figures.values())
    assert any("不知道哪一行是栏次" in remark for remark in found.remarks)


@pytest.mark.parametrize("key", ["requests", "disputes"])
def test_serial_numbers_and_who_filled_it_in_are_no_figures(key: str) -> None:
    rows = spread(EDITION.by_key[key], TEXTS)
    serial = [["序号" if n == 0 else str(n), *row] for n, row in enumerate(rows)]
    last = ["填报人：小周", "", "", "", "", "审核人：老李", *[""] * (len(serial[-1]) - 6)]
    found = reading(EDITION, [*serial, last])
    assert found.figures == {cell: FIGURES[cell] for cell in EDITION.by_key[key].cells}
    assert any("审核人：老李" in one["text"] for one in found.unread)


@pytest.mark.parametrize("key", ["disclosure", "requests"])
@pytest.mark.parametrize("names", [("代码", "计量单位"), ("", "")])
def test_codes_and_units_beside_the_labels_are_no_figures(key: str, names: tuple[str, str]) -> None:
    table = EDITION.by_key[key]
    labels, code, rows = {"disclosure": 1, "requests": 3}[key], 100, []
    for row in spread(table, TEXTS):
        beside = ["", ""]
        if any(text.replace(".", "").isdigit() for text in row):
            code += 1
            beside = [str(code), "件"]
        rows.append([*row[:labels], *beside, *row[labels:]])
    rows[0][labels : labels + 2] = names
    found = reading(EDITION, rows)
    assert found.figures == {cell: FIGURES[cell] for cell in table.cells}
    assert {"101", "件"} <= {label.text for label in found.labels}


def test_figures_that_count_on_under_a_head_are_figures() -> None:
    counting = dict(TEXTS)
    cells = [cell for cell in EDITION.by_key["requests"].cells if cell.endswith(".natural_person")]
    counting |= {cell: str(n) for n, cell in enumerate(cells, 1)}
    found = reading(EDITION, spread(EDITION.by_key["requests"], counting))
    assert all(found.figures[cell] == n for n, cell in enumerate(cells, 1))
