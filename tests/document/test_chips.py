"""Is a text the same after it was read in its box, and do its chips stay where nobody typed?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.document.chips import BoxText, box_text, shown_by
from reports.document.live_fields import live_cells, resolve
from reports.document.marks import MARK, mark

CELL = live_cells()["新收申请"]
SHOWN = shown_by({CELL: 12})
NEARLY = (
    "【",
    "】",
    "{",
    "}",
    "【请更新：",
    "【请更新",
    "【请更新】",
    "【请更新： 】",
    "{新收",
    "{附件}",
)
WORDS = ("公开", "条，", "\n", "86", "1", ".", "😀", "")
MARKS = (mark("86"), mark("3 月 5 日"), mark("三"), "{新收申请}", "{行政许可}")
TEXTS = st.lists(st.sampled_from(NEARLY + WORDS + MARKS)).map("".join) | st.text()


@given(TEXTS)
def test_what_was_kept_is_kept_again_to_the_letter(stored: str) -> None:
    assert box_text(stored, SHOWN).stored == stored


@given(TEXTS)
def test_a_chip_reads_as_it_prints_and_hides_its_mark(stored: str) -> None:
    box = box_text(stored, SHOWN)
    for chip in box.chips:
        says = box.text[chip.start : chip.end]
        assert not set(says) & set("【】{}\n")
        assert chip.stored == ("{新收申请}" if says == "12" else chip.stored)
        assert resolve(chip.stored, {CELL: 12}) in {says, chip.stored}


@given(st.lists(st.sampled_from(WORDS + MARKS)).map("".join))
def test_no_bracket_is_left_in_the_box_where_all_marks_are_whole(stored: str) -> None:
    box = box_text(stored, SHOWN)
    assert not set(box.text) & set("【】{}")
    assert len(box.chips) == len(MARK.findall(stored)) + stored.count("{")


@given(TEXTS, st.text("公开8条.1\n"), st.data())
def test_typing_around_a_chip_moves_it_and_typing_in_it_ends_it(
    stored: str, typed: str, data: st.DataObject
) -> None:
    box = box_text(stored, SHOWN)
    start = data.draw(st.integers(0, len(box.text)))
    end = data.draw(st.integers(start, len(box.text)))
    now = box.retyped(box.text[:start] + typed + box.text[end:])
    for chip in now.chips:
        assert (chip.stored, now.text[chip.start : chip.end]) in {
            (one.stored, box.text[one.start : one.end]) for one in box.chips
        }
    kept = {one.stored for one in now.chips}
    apart = start >= 2 and not typed[:1].isdigit() and not typed.endswith((".", *"0123456789"))
    if apart:
        assert all(one.stored in kept for one in box.chips if one.end <= start - 2)


@pytest.mark.parametrize(
    ("stored", "typed", "left"),
    [
        ("公开【请更新：86】条", "共公开86条。", "共公开【请更新：86】条。"),
        ("公开【请更新：86】条", "公开95条", "公开95条"),
        ("公开【请更新：86】条", "公开286条", "公开286条"),
        ("公开【请更新：86】条", "公开86.5条", "公开86.5条"),
        ("公开【请更新：86】条", "公开86、条", "公开【请更新：86】、条"),
        ("公开【请更新：86】条", "公开8条", "公开8条"),
        ("公开【请更新：86】条", "", ""),
        ("新收{新收申请}件", "今年新收12件", "今年新收{新收申请}件"),
        ("新收{新收申请}件", "新收13件", "新收13件"),
        ("新收{新收申请}件，{新收申请}件", "新收13件，12件", "新收13件，{新收申请}件"),
        ("1【请更新：2】", "12。", "1【请更新：2】。"),
    ],
)
def test_a_number_that_was_typed_in_is_this_years(stored: str, typed: str, left: str) -> None:
    assert box_text(stored, SHOWN).retyped(typed).stored == left


def test_many_places_typed_in_at_once_are_found_one_by_one() -> None:
    stored = "公开【请更新：86】条。新收{新收申请}件。培训【请更新：3】次。"
    typed = "全年公开90条。又，新收12件。培训场次3次，参加50人。"
    left = "全年公开90条。又，新收{新收申请}件。培训场次【请更新：3】次，参加50人。"
    assert box_text(stored, SHOWN).retyped(typed).stored == left


def test_a_number_that_stands_as_it_was_is_said_to() -> None:
    box = box_text("公开【请更新：86】条，培训【请更新：3】次", SHOWN)
    assert box.without({0}).stored == "公开86条，培训【请更新：3】次"


def test_a_field_without_a_figure_says_so() -> None:
    assert box_text("许可{行政许可}件", SHOWN).text == "许可（行政许可未填）件"


def test_what_is_no_mark_is_text() -> None:
    for text in NEARLY:
        assert box_text(text, SHOWN) == BoxText(text)


def test_a_figure_alike_in_other_words_is_not_the_field() -> None:
    box = box_text("本年新收{新收申请}件。", {"新收申请": "3"})
    assert box.retyped("今年3月开展培训。").stored == "今年3月开展培训。"
