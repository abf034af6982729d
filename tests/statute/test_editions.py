"""What must be true of every edition of the statutory format?"""

from collections import Counter
from itertools import combinations

import pytest

from reports.statute import EDITIONS, format_for
from reports.statute.schema import Axis, Edition

every_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.key)

TYPE_AREA = 156
"""Width of the page between its margins, in mm (GB/T 9704)."""


def _axes(edition: Edition) -> list[Axis]:
    blocks = [block for table in edition.tables for block in table.blocks]
    return [axis for block in blocks for axis in (*block.lines, *block.columns)]


@every_edition
def test_an_edition_has_two_hundred_cells_in_three_tables(edition: Edition) -> None:
    assert [len(table.cells) for table in edition.tables] == [10, 175, 15]
    assert len(edition.cells) == len(set(edition.cells)) == 200


@every_edition
def test_every_line_and_column_of_a_sum_has_its_identity(edition: Edition) -> None:
    (requests,) = edition.by_key["requests"].blocks
    (disputes,) = edition.by_key["disputes"].blocks
    assert Counter(identity.code for identity in edition.identities) == {
        "A01": len(requests.columns),
        "A02": len(requests.columns),
        "A03": len(requests.lines),
        "A06": len(disputes.lines),
    }
    assert len(edition.identities) == 42


@every_edition
def test_every_identity_speaks_only_of_printed_cells_of_one_table(edition: Edition) -> None:
    for identity in edition.identities:
        assert set(identity.cells) <= set(edition.cells)
        assert len({edition.table_of[cell].key for cell in identity.cells}) == 1


@every_edition
def test_no_identity_counts_a_cell_twice(edition: Edition) -> None:
    for identity in edition.identities:
        assert len(identity.cells) == len(set(identity.cells))


@every_edition
def test_a_proposed_total_stands_alone_on_its_side(edition: Edition) -> None:
    for identity in edition.identities:
        assert identity.fills is None or identity.right == (identity.fills,)


@every_edition
def test_every_figure_of_requests_and_disputes_stands_in_an_identity(edition: Edition) -> None:
    spoken = {cell for identity in edition.identities for cell in identity.cells}
    assert spoken == {
        cell for key in ("requests", "disputes") for cell in edition.by_key[key].cells
    }


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


@every_edition
def test_every_line_and_column_tells_the_clerk_what_belongs_in_it(edition: Edition) -> None:
    assert [axis.label for axis in _axes(edition) if not axis.meaning] == []


@every_edition
def test_every_line_that_is_no_sum_names_its_article(edition: Edition) -> None:
    sums = {identity.fills for identity in edition.identities}
    for table in edition.tables:
        for cell, (_, line, _) in table.places.items():
            residual = line.label == "3.其他"
            assert line.article or cell in sums or residual, cell


@every_edition
def test_six_chapters_carry_three_tables_each_in_its_own(edition: Edition) -> None:
    assert [chapter.number for chapter in edition.chapters] == [str(n) for n in range(1, 7)]
    assert [chapter.numeral for chapter in edition.chapters] == list("一二三四五六")
    homes = {chapter.table: chapter.number for chapter in edition.chapters if chapter.table}
    assert homes == {table.key: table.chapter for table in edition.tables}
    assert all(chapter.article for chapter in edition.chapters)


@every_edition
def test_only_amounts_of_money_may_have_decimals(edition: Edition) -> None:
    amounts = [cell for cell in edition.cells if edition.is_amount(cell)]
    assert [edition.names(cell)[1] for cell in amounts] == ["本年收费金额（单位：万元）"]


@every_edition
def test_cells_are_spoken_of_by_names_of_their_own(edition: Edition) -> None:
    for table in edition.tables:
        names = [edition.spoken(cell) for cell in table.cells]
        assert len(names) == len(set(names))


def test_editions_serve_distinct_years() -> None:
    for one, other in combinations(EDITIONS, 2):
        assert (one.last_year or 9999) < other.first_year or (
            other.last_year or 9999
        ) < one.first_year
    assert len({edition.key for edition in EDITIONS}) == len(EDITIONS)


@pytest.mark.parametrize("year", range(2021, 2031))
def test_every_year_since_the_notice_finds_its_edition(year: int) -> None:
    assert format_for(year).covers(year)


def test_a_year_before_every_edition_is_refused() -> None:
    with pytest.raises(LookupError, match="1999"):
        format_for(1999)
