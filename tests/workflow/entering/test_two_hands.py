"""A figure counts when two persons read it alike; whoever reads it alone is never believed."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.models import Account, EnteredCell
from reports.workflow.entering.two_hands import own_reading, put

AT = datetime.datetime(2025, 1, 10, 9, tzinfo=datetime.UTC)
A, B, C = (Account(pk=number, username=name) for number, name in enumerate("abc", 1))

Steps = list[tuple[Account, str]]
STEPS = st.lists(st.tuples(st.sampled_from((A, B, C)), st.sampled_from(("", "3", "8"))))


def after(steps: Steps, *, is_words: bool = False) -> EnteredCell:
    row = EnteredCell(place="x", first_by=steps[0][0] if steps else A)
    for by, text in steps:
        put(row, text, by, AT, is_words=is_words)
    return row


@pytest.mark.parametrize(
    ("steps", "reading"),
    [
        ([(A, "3")], None),
        ([(A, "3"), (A, "3")], None),
        ([(A, "3"), (B, "3")], "3"),
        ([(A, "3"), (B, "8")], None),
        ([(A, "3"), (B, "8"), (A, "8")], "8"),
        ([(A, "3"), (B, "8"), (B, "3")], "3"),
        ([(A, "3"), (B, "8"), (C, "8")], "8"),
        ([(A, "3"), (B, "8"), (C, "3")], "3"),
        ([(A, "3"), (B, "8"), (C, "5")], None),
        ([(A, "3"), (A, ""), (B, "3")], None),
        ([(A, "3"), (B, "8"), (A, ""), (A, "8")], "8"),
        ([(A, "3"), (B, "8"), (B, ""), (C, "3")], "3"),
        ([(A, "3"), (B, "3"), (A, "8")], "3"),
    ],
)
def test_two_readings_alike_are_believed(steps: Steps, reading: str | None) -> None:
    row = after(steps)
    assert row.is_confirmed == (reading is not None)
    assert reading is None or row.first == row.second == reading


@given(STEPS)
def test_what_is_believed_two_persons_have_read(steps: Steps) -> None:
    row = after(steps)
    assert row.second_by_id is None or row.second_by_id != row.first_by_id
    assert row.first or row.second_by_id is None
    if row.is_confirmed:
        readers = {by.pk for by, text in steps if text == row.first}
        assert row.first == row.second != ""
        assert {row.first_by_id, row.second_by_id} <= readers


@given(STEPS)
def test_nobody_changes_what_another_has_read(steps: Steps) -> None:
    row = EnteredCell(place="x", first_by=A)
    for by, text in steps:
        others = {one.pk: own_reading(row, one) for one in (A, B, C) if one.pk != by.pk}
        put(row, text, by, AT)
        kept = {one: own_reading(row, Account(pk=one)) for one in others}
        # Her reading may give way to a third person's that is like the other; it is never changed.
        assert all(kept[one] in (others[one], "") for one in others)


def test_words_that_are_changed_have_to_be_compared_again() -> None:
    row = after([(A, "一段文字"), (B, "落了一个字"), (A, "一段完整的文字")], is_words=True)
    assert (row.first, row.second, row.second_by) == ("一段完整的文字", "", None)
    assert not row.is_confirmed


def test_what_is_said_of_words_is_never_taken_for_them() -> None:
    row = after([(A, "一段文字"), (B, "落了一个字"), (C, "落了一个字")], is_words=True)
    assert (row.first, row.second_by) == ("一段文字", C)
    assert row.is_disputed
