"""A report beside last year's, sentence by sentence: nothing lost, each held against its own."""

from hypothesis import given
from hypothesis import strategies as st

from reports.document import Document
from reports.document.comparison import ADDED, REMOVED, REPEATED, SAME, Segment, TextChange
from reports.document.printed import printed_form
from reports.document.sentences.aligned import aligned
from reports.document.sentences.sentence_changes import sentences_in, since_last_year
from tests.documents import in_one_piece, sound, with_text

SECTION = "overview.proactive"
FIRST, BETWEEN, LAST = "甲事做完。", "新办事大厅开张。", "丙事做完了没有呢？"
SENTENCE = st.sampled_from(
    ("全年公开12条。", "全年公开15条。", "开展培训3次，参加40人；", "没有被追究责任。", "完善制度")
)
PARAGRAPHS = st.lists(st.lists(SENTENCE, min_size=1, max_size=4).map("".join), max_size=4)


def _changes(before: str, after: str, gap: int = 1) -> list[TextChange]:
    was = with_text(sound(2024 - gap), SECTION, *before.split("|"))
    every = since_last_year(was, with_text(sound(2024), SECTION, *after.split("|")))
    return [one for one in every if one.section == SECTION]


def _segments(before: str, after: str) -> tuple[Segment, ...]:
    (change,) = _changes(before, after)
    return change.segments


def _now(changes: tuple[TextChange, ...], document: Document, chapter: str) -> bool:
    """Whether the report's text can be read from the changes again."""
    said = {
        (one.section, one.index): "".join(s.text for s in one.segments if s.kind != REMOVED)
        for one in changes
        if not one.is_removed and one.chapter == chapter
    }
    printed = printed_form(document)
    return said == {(one.section, one.index): one.text for one in printed.passages(chapter)}


@given(before=PARAGRAPHS, after=PARAGRAPHS)
def test_both_reports_can_be_read_from_the_changes(before: list[str], after: list[str]) -> None:
    was, now = with_text(sound(2023), SECTION, *before), with_text(sound(), SECTION, *after)
    changes = since_last_year(was, now)
    assert _now(changes, now, "1")
    every = [one for change in changes if change.chapter == "1" for one in change.segments]
    kept = sum(len(one.text) for one in every if one.kind != ADDED)
    assert kept == sum(len(one.text) for one in printed_form(was).passages("1"))


def test_a_sentence_as_it_was_says_so_and_the_next_year_is_no_change() -> None:
    assert _segments("截至2023年底公开5条。", "截至2024年底公开5条。") == (
        Segment(REPEATED, "截至2024年底公开5条。"),
    )


def test_a_year_that_stayed_behind_is_a_change() -> None:
    figures = (Segment(REMOVED, "2022", True), Segment(ADDED, "2024", True))
    assert _segments("截至2022年底。", "截至2024年底。")[1:3] == figures


def test_another_figure_in_an_equal_sentence_is_marked_as_such() -> None:
    assert _segments("2023年公开3条，培训2次。", "2024年公开5条，培训2次。") == (
        Segment(SAME, "2024年公开"),
        Segment(REMOVED, "3", True),
        Segment(ADDED, "5", True),
        Segment(SAME, "条，培训2次。"),
    )


def test_other_words_are_changes_of_words() -> None:
    changed = _segments("加强了队伍建设和业务培训。", "加强了队伍建设和政策学习。")
    assert Segment(REMOVED, "业务培训") in changed
    assert not any(one.is_figure for one in changed)


def test_a_new_sentence_leaves_its_neighbours_as_they_were() -> None:
    changed = _segments(
        "甲事做完。丙事做完了没有呢？", "甲事做完。新办事大厅开张。丙事做完了没有呢？"
    )
    assert [one.kind for one in changed] == [REPEATED, ADDED, REPEATED]


def test_a_sentence_that_is_gone_is_shown_where_it_was() -> None:
    changed = _segments(
        "甲事做完。新办事大厅开张。丙事做完了没有呢？", "甲事做完。丙事做完了没有呢？"
    )
    assert [one.kind for one in changed] == [REPEATED, REMOVED, REPEATED]


def test_a_paragraph_that_is_gone_stands_by_itself() -> None:
    changes = _changes(
        "甲事做完。|新办事大厅开张。|丙事做完了没有呢？", "甲事做完。|丙事做完了没有呢？"
    )
    gone = [one for one in changes if one.is_removed]
    assert [(one.index, one.segments[0].text) for one in gone] == [(1, BETWEEN)]


def test_another_cut_into_sections_and_paragraphs_is_no_change() -> None:
    was = sound(2023)
    texts = [one.text for one in printed_form(was).passages("1")]
    changes = since_last_year(in_one_piece(was, *texts), sound())
    kinds = {s.kind for one in changes if one.chapter == "1" for s in one.segments}
    assert ADDED not in kinds


def test_a_title_and_a_name_are_held_against_last_years() -> None:
    assert [one for one in since_last_year(sound(2023), sound()) if one.chapter == "0"] != []
    cover = [one.section for one in since_last_year(sound(2023), sound())]
    assert "title" not in cover
    assert "signature" not in cover


@given(st.text(alphabet="甲乙。！；”）1 ", max_size=40))
def test_sentences_put_together_are_the_text(text: str) -> None:
    assert "".join(sentences_in(text)) == text


@given(*[st.lists(st.sampled_from("甲乙丙"), max_size=6)] * 2)
def test_every_line_is_met_once_and_in_order(was: list[str], now: list[str]) -> None:
    pairs = list(aligned(was, now))
    assert [i for i, _ in pairs if i is not None] == list(range(len(was)))
    assert [j for _, j in pairs if j is not None] == list(range(len(now)))


def test_very_long_texts_are_held_apart_in_bounded_time() -> None:
    was, now = [f"甲{n}" for n in range(400)], [f"乙{n}" for n in range(400)]
    assert all(i is None or j is None for i, j in aligned(was, now))
