"""Totals follow their parts on the server as they do on the page."""

from hypothesis import given
from hypothesis import strategies as st

from reports.statute import EDITIONS
from reports.statute.automatic_totals import following, lagging, proposed, totals_of
from tests.figures import balanced, blank, zeros

TABLES = [
    (edition, table.key)
    for edition in EDITIONS
    for table in edition.tables
    if list(totals_of(edition, table.key))
]
of_a_table = st.sampled_from(TABLES)


@given(st.data(), of_a_table, st.integers(0, 99))
def test_totals_that_were_emptied_come_back_as_they_were(
    data: st.DataObject, of: tuple, seed: int
) -> None:
    edition, table = of
    figures = balanced(edition, seed)
    totals = sorted(dict(totals_of(edition, table)))
    free = set(data.draw(st.lists(st.sampled_from(totals))))
    emptied = figures | dict.fromkeys(free)
    assert proposed(edition, table, emptied, free) == {cell: figures[cell] for cell in free}


@given(st.data(), of_a_table, st.integers(0, 99))
def test_no_total_is_made_of_a_blank(data: st.DataObject, of: tuple, seed: int) -> None:
    edition, table = of
    totals = dict(totals_of(edition, table))
    part = data.draw(st.sampled_from([c for c in edition.by_key[table].cells if c not in totals]))
    figures = balanced(edition, seed) | {part: None}
    made = proposed(edition, table, figures, totals)
    waiting = {one.fills for _, one in totals_of(edition, table) if part in one.left}
    only = {
        c for c in waiting if all(part in o.left for f, o in totals_of(edition, table) if f == c)
    }
    assert not only & made.keys()


@given(of_a_table, st.integers(1, 99), st.data())
def test_a_remembered_total_follows_only_while_it_is_the_sum(
    of: tuple, seed: int, data: st.DataObject
) -> None:
    edition, table = of
    totals = sorted(dict(totals_of(edition, table)))
    cell = data.draw(st.sampled_from(totals))
    figures = balanced(edition, seed)
    assert cell in following(edition, table, figures, {cell})
    broken = figures | {cell: figures[cell] + 1}
    assert cell not in following(edition, table, broken, {cell})
    assert cell in lagging(edition, table, broken)
    assert not lagging(edition, table, figures)


@given(of_a_table)
def test_zeros_over_zeros_follow_and_blanks_do_not(of: tuple) -> None:
    edition, table = of
    assert following(edition, table, zeros(edition), ()) == set(dict(totals_of(edition, table)))
    assert not following(edition, table, blank(edition), dict(totals_of(edition, table)))
