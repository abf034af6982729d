"""What must be true of every edition of the statutory format?

Nothing here says how many lines an edition has or what they are called: that is what the
transcription of its notice is for (``printed_YYYY.txt``).
"""

import re
from dataclasses import replace

import pytest

from reports.statute import EDITIONS, EVERY_EDITION, format_for, format_read
from reports.statute.schema import Axis, Edition, Table
from tests.statute.algebra import forced_to_zero

every_edition = pytest.mark.parametrize("edition", EVERY_EDITION, ids=lambda edition: edition.key)

TYPE_AREA = 156
"""Width of the page between its margins, in mm (GB/T 9704)."""

YEARS = range(min(one.first_year for one in EVERY_EDITION), 2061)
RESIDUAL = re.compile(r"其他")
"""A line for all else rests on no article of its own."""


def _axes(edition: Edition) -> list[Axis]:
    blocks = [block for table in edition.tables for block in table.blocks]
    return [axis for block in blocks for axis in (*block.lines, *block.columns)]


def _with_equations(edition: Edition) -> list[Table]:
    return [table for table in edition.tables if [*edition.identities_of(table.key)]]


@every_edition
def test_every_cell_belongs_to_one_table_whose_name_it_bears(edition: Edition) -> None:
    assert len(edition.cells) == len(set(edition.cells))
    for cell in edition.cells:
        table, line, column = cell.split(".")
        assert edition.table_of[cell] is edition.by_key[table]
        assert edition.by_key[table].cell(line, column) == cell


@every_edition
def test_every_identity_speaks_only_of_printed_cells_of_one_table(edition: Edition) -> None:
    for identity in edition.identities:
        assert identity.left
        assert identity.right
        assert set(identity.cells) <= set(edition.cells)
        assert len({edition.table_of[cell].key for cell in identity.cells}) == 1


@every_edition
def test_no_identity_counts_a_cell_twice(edition: Edition) -> None:
    for identity in edition.identities:
        assert len(identity.cells) == len(set(identity.cells))


@every_edition
def test_no_two_identities_say_the_same(edition: Edition) -> None:
    said = [frozenset({frozenset(one.left), frozenset(one.right)}) for one in edition.identities]
    assert len(said) == len(set(said))


@every_edition
def test_a_proposed_total_stands_alone_on_its_side(edition: Edition) -> None:
    for identity in edition.identities:
        assert identity.fills is None or identity.right == (identity.fills,)


@every_edition
def test_no_figure_is_forced_to_be_zero_by_the_identities_together(edition: Edition) -> None:
    """A wrong sign or a cell on the wrong side would leave an office nothing true to write."""
    assert forced_to_zero(edition.identities) == set()


def test_a_figure_on_the_wrong_side_is_noticed() -> None:
    (first, *others) = format_for(2024).identities
    turned = replace(first, left=first.left[:1], right=(*first.right, *first.left[1:]))
    assert forced_to_zero([first, *others]) == set()
    assert set(first.left[1:]) <= forced_to_zero([first, turned, *others])


@every_edition
def test_where_figures_add_up_none_is_left_out(edition: Edition) -> None:
    spoken = {cell for identity in edition.identities for cell in identity.cells}
    for table in _with_equations(edition):
        assert set(table.cells) <= spoken


@every_edition
def test_where_figures_add_up_every_line_and_column_has_its_sum(edition: Edition) -> None:
    """Of a line or column without one, a wrong figure would be seen by nobody."""
    for table in _with_equations(edition):
        within = [set(one.cells) for one in edition.identities_of(table.key) if one.fills]
        for line in table.lines:
            cells = {cell for cell in table.cells if cell.split(".")[1] == line.key}
            assert any(cells <= one for one in within), line.label


@every_edition
def test_keys_of_identities_are_unique_and_cite_the_notice(edition: Edition) -> None:
    keys = [identity.key for identity in edition.identities]
    assert len(keys) == len(set(keys))
    assert all(identity.source.startswith(edition.document) for identity in edition.identities)


@every_edition
def test_keys_are_unique_within_their_table_and_plain_english(edition: Edition) -> None:
    for table in edition.tables:
        lines = [line.key for line in table.lines]
        assert len(lines) == len(set(lines))
    for axis in _axes(edition):
        assert axis.key.isascii()
        assert axis.key.replace("_", "").isalnum()
        assert axis.key == axis.key.lower()


@every_edition
def test_the_columns_of_a_table_fill_the_page(edition: Edition) -> None:
    for table in edition.tables:
        assert sum(table.widths) == pytest.approx(TYPE_AREA)


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.key)
def test_every_line_and_column_tells_the_clerk_what_belongs_in_it(edition: Edition) -> None:
    assert [axis.label for axis in _axes(edition) if not axis.meaning] == []


@every_edition
def test_every_line_that_is_no_sum_names_its_article(edition: Edition) -> None:
    sums = {identity.fills for identity in edition.identities}
    for table in edition.tables:
        for cell, (_, line, _) in table.places.items():
            assert line.article or cell in sums or RESIDUAL.search(line.label), cell


@every_edition
def test_chapters_are_numbered_through_and_every_table_stands_in_its_own(edition: Edition) -> None:
    numbers = [chapter.number for chapter in edition.chapters]
    assert numbers == [str(n) for n in range(1, len(numbers) + 1)]
    assert "".join(one.numeral for one in edition.chapters) == "一二三四五六七八九"[: len(numbers)]
    homes = {chapter.table: chapter.number for chapter in edition.chapters if chapter.table}
    assert homes == {table.key: table.chapter for table in edition.tables}
    assert all(chapter.article for chapter in edition.chapters)


@every_edition
def test_amounts_of_money_and_nothing_else_may_have_decimals(edition: Edition) -> None:
    for cell in edition.cells:
        assert edition.is_amount(cell) == ("金额" in edition.names(cell)[1]), cell


@every_edition
def test_cells_are_spoken_of_by_names_of_their_own(edition: Edition) -> None:
    for table in edition.tables:
        names = [edition.spoken(cell) for cell in table.cells]
        assert len(names) == len(set(names))


def test_editions_bear_keys_of_their_own_and_begin_one_after_another() -> None:
    assert len({edition.key for edition in EVERY_EDITION}) == len(EVERY_EDITION)
    years = [edition.first_year for edition in EVERY_EDITION]
    assert years == sorted(set(years))


def test_every_year_is_read_in_the_last_edition_that_has_begun() -> None:
    for year in YEARS:
        begun = [edition for edition in EVERY_EDITION if edition.first_year <= year]
        assert format_read(year) is begun[-1], year


def test_every_year_since_the_first_is_filed_in_the_edition_it_is_read_in() -> None:
    for year in YEARS[EDITIONS[0].first_year - YEARS[0] :]:
        assert format_for(year) is format_read(year), year


def test_a_year_before_every_edition_is_refused() -> None:
    with pytest.raises(LookupError, match="1999"):
        format_for(1999)
    with pytest.raises(LookupError, match="1999"):
        format_read(1999)


def test_no_report_is_filed_in_an_edition_that_is_only_read() -> None:
    for edition in EVERY_EDITION:
        if edition not in EDITIONS:
            with pytest.raises(LookupError, match=str(edition.first_year)):
                format_for(edition.first_year)
