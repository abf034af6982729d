"""A paragraph with its changes and marks: nothing lost, nothing unescaped."""

from collections.abc import Iterable

from reports.document.comparison import ADDED, REMOVED, REPEATED, SAME, Segment, Segments
from reports.review.weaving import Quoted, woven


def _inside(segments: Segments, quoted: Iterable[Quoted] = ()) -> str:
    """What is written of one sentence, without its element."""
    html = woven(segments, quoted)
    opening, closing = "<span data-sentence>", "</span>"
    assert (html.startswith(opening), html.count(closing)) == (True, 1)
    return html[len(opening) : -len(closing)]


def test_what_changed_is_marked() -> None:
    segments = (Segment(SAME, "收到"), Segment(REMOVED, "3"), Segment(ADDED, "5"))
    assert _inside(segments) == "收到<del>3</del><ins>5</ins>"


def test_words_are_marked_across_a_change() -> None:
    segments = (Segment(SAME, "收到申请"), Segment(ADDED, "5件"), Segment(SAME, "。"))
    html = _inside(segments, [Quoted("申请5", "remark")])
    mark = '<mark class="is-remark">{}</mark>'
    assert html == f"收到{mark.format('申请')}<ins>{mark.format('5')}件</ins>。"


def test_of_overlapping_words_those_given_first_are_whole() -> None:
    html = _inside(
        (Segment(SAME, "甲乙丙"),), [Quoted("乙丙", "remark"), Quoted("甲乙", "finding")]
    )
    assert html == '<mark class="is-finding">甲</mark><mark class="is-remark">乙丙</mark>'


def test_signs_of_the_language_are_escaped() -> None:
    segments = (Segment(SAME, "<a>"), Segment(REMOVED, "&"))
    assert _inside(segments, [Quoted("<a", "remark")]) == (
        '<mark class="is-remark">&lt;a</mark>&gt;<del>&amp;</del>'
    )


def test_words_that_are_not_there_mark_nothing() -> None:
    assert _inside((Segment(SAME, "甲"),), [Quoted("乙", "remark"), Quoted("", "remark")]) == "甲"


def test_every_sentence_is_an_element() -> None:
    html = woven((Segment(SAME, "甲。乙；"), Segment(ADDED, "丙")), [Quoted("甲。乙", "remark")])
    mark = '<mark class="is-remark">{}</mark>'
    assert html == (
        f"<span data-sentence>{mark.format('甲。')}</span>"
        f"<span data-sentence>{mark.format('乙')}；</span>"
        "<span data-sentence><ins>丙</ins></span>"
    )


def test_a_sentence_as_last_year_and_one_with_another_figure_say_so() -> None:
    figures = (Segment(REMOVED, "3", True), Segment(ADDED, "5", True))
    html = woven((Segment(REPEATED, "甲。"), Segment(SAME, "乙"), *figures, Segment(SAME, "。")))
    assert '<span class="is-repeated" data-sentence>甲。</span>' in html
    changed = '乙<del class="is-figure">3</del><ins class="is-figure">5</ins>。'
    assert f'<span class="is-repeated has-figures" data-sentence>{changed}</span>' in html


def test_of_what_is_gone_nothing_can_be_chosen() -> None:
    assert woven((Segment(REMOVED, "甲。乙。"),)) == "<del>甲。乙。</del>"
