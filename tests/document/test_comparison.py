"""Two reports compared: every difference is found, and put back together it is either one."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.document.comparison import (
    ADDED,
    REMOVED,
    SAME,
    FigureChange,
    Segment,
    figure_changes,
    text_changes,
    word_changes,
)
from tests.documents import sound, with_figures, with_text

CELL = "requests.granted.other_organisation"
TEXT = st.text(alphabet="甲乙丙丁12，。a ", max_size=30)


@given(before=TEXT, after=TEXT)
def test_both_texts_can_be_read_from_the_changes(before: str, after: str) -> None:
    segments = word_changes(before, after)
    assert "".join(one.text for one in segments if one.kind != REMOVED) == after
    kept = sum(len(one.text) for one in segments if one.kind != ADDED)
    assert kept == len(before)


def test_a_number_is_one_word() -> None:
    assert word_changes("共15件", "共125件") == (
        Segment(SAME, "共"),
        Segment(REMOVED, "15"),
        Segment(ADDED, "125"),
        Segment(SAME, "件"),
    )


def test_a_single_character_alike_between_two_changes_is_chance() -> None:
    kinds = [one.kind for one in word_changes("甲乙丙丁", "戊乙己丁")]
    assert kinds == [REMOVED, ADDED, SAME]


def test_the_same_report_has_no_changes() -> None:
    assert figure_changes(sound(), sound()) == ()
    assert text_changes(sound(), sound()) == ()


@pytest.mark.parametrize(
    ("was", "now", "difference"),
    [(0, 3, 3), (5, 3, -2), (None, 3, None), (3, None, None), (1, Decimal("1.5"), Decimal("0.5"))],
)
def test_a_figure_has_its_difference_and_blank_is_not_zero(
    was: int | None, now: int | None, difference: int | None
) -> None:
    before, after = (with_figures(sound(), {CELL: one}) for one in (was, now))
    (change,) = figure_changes(before, after)
    assert change == FigureChange(CELL, was, now)
    assert change.difference == difference


def test_a_paragraph_that_changed_has_its_place() -> None:
    after = with_text(sound(), "problems", sound().text("problems")[0], "二是公开栏更新不够快。")
    (change,) = text_changes(sound(), after)
    assert (change.chapter, change.section, change.index) == ("5", "problems", 1)
    assert not change.is_removed


def test_a_paragraph_put_in_front_is_the_only_change() -> None:
    after = with_text(sound(), "problems", "一是人手不足。", *sound().text("problems"))
    (change,) = text_changes(sound(), after)
    assert (change.index, change.segments) == (0, (Segment(ADDED, "一是人手不足。"),))


def test_a_paragraph_that_is_gone_is_removed_before_what_follows_it() -> None:
    after = with_text(sound(), "problems", sound().text("problems")[1])
    (change,) = text_changes(sound(), after)
    assert change.is_removed
    assert change.index == 0


def test_title_and_signature_are_compared_too() -> None:
    after = replace(sound(), title="另一个标题", signature=replace(sound().signature, date=None))
    assert {one.section for one in text_changes(sound(), after)} == {"title", "signature"}


def test_typists_spaces_are_no_change() -> None:
    after = with_text(sound(), "problems", *(f"　　{one} " for one in sound().text("problems")))
    assert text_changes(sound(), after) == ()
