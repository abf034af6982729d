"""A paragraph with its changes and marks: nothing lost, nothing unescaped."""

from reports.document.comparison import ADDED, REMOVED, SAME, Segment
from reports.review.weaving import Quoted, woven


def test_what_changed_is_marked() -> None:
    segments = (Segment(SAME, "收到"), Segment(REMOVED, "3"), Segment(ADDED, "5"))
    assert woven(segments) == "收到<del>3</del><ins>5</ins>"


def test_words_are_marked_across_a_change() -> None:
    segments = (Segment(SAME, "收到申请"), Segment(ADDED, "5件"), Segment(SAME, "。"))
    html = woven(segments, [Quoted("申请5", "remark")])
    mark = '<mark class="is-remark">{}</mark>'
    assert html == f"收到{mark.format('申请')}<ins>{mark.format('5')}件</ins>。"


def test_of_overlapping_words_those_given_first_are_whole() -> None:
    html = woven((Segment(SAME, "甲乙丙"),), [Quoted("乙丙", "remark"), Quoted("甲乙", "finding")])
    assert html == '<mark class="is-finding">甲</mark><mark class="is-remark">乙丙</mark>'


def test_signs_of_the_language_are_escaped() -> None:
    segments = (Segment(SAME, "<a>"), Segment(REMOVED, "&"))
    assert woven(segments, [Quoted("<a", "remark")]) == (
        '<mark class="is-remark">&lt;a</mark>&gt;<del>&amp;</del>'
    )


def test_words_that_are_not_there_mark_nothing() -> None:
    assert woven((Segment(SAME, "甲"),), [Quoted("乙", "remark"), Quoted("", "remark")]) == "甲"
