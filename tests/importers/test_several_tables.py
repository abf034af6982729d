"""Is a printed table that holds several of the form side by side read as several?"""

from reports.importers.flow import Matrix, Slot
from reports.importers.whole_tables.several_tables import one_by_one
from reports.statute import EVERY_EDITION
from reports.statute.grid import grid
from reports.statute.schema import Table

TABLES = EVERY_EDITION[-1].tables


def _beside(tables: tuple[Table, ...], gap: int) -> Matrix:
    """Tables from left to right, nothing merged, so many empty columns between."""
    height = max(len(grid(one)) for one in tables)
    texts = [[""] * sum(len(one.widths) + gap for one in tables) for _ in range(height)]
    left = 0
    for table in tables:
        for number, row in enumerate(grid(table)):
            for box in row:
                texts[number][left + box.column] = box.text if box.is_label else "3"
        left += len(table.widths) + gap
    return Matrix(
        tuple(tuple(Slot(text, n, c) for c, text in enumerate(row)) for n, row in enumerate(texts))
    )


def test_tables_side_by_side_are_as_many() -> None:
    parts = one_by_one(_beside(TABLES, gap=1))
    assert [len(part.rows[0]) for part in parts] == [len(table.widths) for table in TABLES]
    assert all(row[0].column == 0 for part in parts for row in part.rows)


def test_a_table_with_an_empty_column_within_stays_one() -> None:
    way = _beside(TABLES[-1:], gap=0)
    middle = len(way.rows[0]) // 2
    rows = (
        (
            *row[:middle],
            Slot("", n, middle),
            *(Slot(one.text, n, one.column + 1) for one in row[middle:]),
        )
        for n, row in enumerate(way.rows)
    )
    apart = Matrix(tuple(rows))
    assert one_by_one(apart) == [apart]
