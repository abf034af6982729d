"""Small tables, each under the label of its line, are one table; what is none of them stays."""

from reports.importers.flow import Item, Line, Matrix, Strip
from reports.importers.whole_tables.read_tables import read_tables
from reports.importers.whole_tables.small_tables import with_lines_together
from reports.statute import format_for
from tests.figures import balanced
from tests.importers.printed_tables import matrix

EDITION = format_for(2024)
FIGURES = balanced(EDITION, seed=9, most=50)


def small(table: str, line: str) -> Matrix:
    whole = EDITION.by_key[table]
    columns = whole.blocks[0].columns
    figures = [f"{FIGURES[whole.cell(line, one.key)]}" for one in columns]
    return matrix([[one.label for one in columns], figures])


def under_labels(table: str) -> list[Item]:
    lines = EDITION.by_key[table].blocks[0].lines
    return [one for line in lines for one in (Line(line.label), small(table, line.key))]


def test_tables_under_labels_are_read_as_one() -> None:
    (whole,) = with_lines_together(under_labels("requests"))
    assert isinstance(whole, Strip)
    found = read_tables([whole], EDITION)
    own = EDITION.by_key["requests"].cells
    assert {cell: found.figures.get(cell) for cell in own} == {cell: FIGURES[cell] for cell in own}


def test_a_paragraph_between_ends_the_table() -> None:
    items = under_labels("requests")
    told = list(with_lines_together([*items[:8], Line("以下是另一句话。"), *items[8:]]))
    assert [type(one) for one in told] == [Strip, Line, Strip]


def test_two_tables_and_labels_alone_stay_as_they_are() -> None:
    items = [*under_labels("requests")[:4], Line("三、本年度办理结果")]
    assert list(with_lines_together(items)) == items
