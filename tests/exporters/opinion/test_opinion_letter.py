"""How a 审核意见书 reads: what was chosen, what is asked by when, and nothing that is empty."""

import datetime

import pytest

from reports.exporters.blocks import Paragraph
from reports.exporters.fonts import statutory_characters
from reports.exporters.opinion.opinion_letter import letter_of
from reports.exporters.opinion.opinion_value import Found, Opinion, Outlook
from tests.exporters.opinion.opinions import ON_CELL, opinion


def _text(one: Opinion) -> list[str]:
    return [block.text for block in letter_of(one).body]


def test_a_return_says_what_is_asked_and_by_when() -> None:
    assert _text(opinion()) == [
        "你单位报送的《临水县青石镇人民政府2024年政府信息公开工作年度报告》收悉。"
        "经审核，现退回修改，具体意见如下。",
        "一、审核发现的问题",
        "1.“三、收到和处理政府信息公开申请情况”表中“（一）予以公开 × 自然人”一格（现填2）："
        "请与台账核对。",
        "2.“二、主动公开政府信息情况”中“全年受理<2>件 & 办结2件”：请写明件数。",
        "3.“一、总体情况”：正文写5件，表中为3件（必须改正）。",
        "二、改正要求",
        "请按2条意见修改后重新报送。",
        "整改期限为2025年1月15日（星期三）。请在期限以内（含当日）修改完毕，逐条回复审核意见，重新报送。",
    ]


def test_what_there_is_none_of_is_left_out() -> None:
    one = opinion(remarks=(), findings=(), number="", contact="", mend_by=None)
    letter = letter_of(one)
    assert (letter.number, letter.contact, letter.mark) == ("", "", "")
    assert _text(one)[1:] == ["一、改正要求", "请按2条意见修改后重新报送。"]
    assert _text(one)[0].endswith("经审核，现退回修改。")


def test_an_approval_tells_how_it_came_to_it_and_asks_nothing() -> None:
    found = Found("已说明", "全文", "口径有变。", "统计口径不同。")
    said = _text(opinion(outlook=Outlook.APPROVED, remarks=(ON_CELL,), findings=(found,)))
    assert said[0].endswith("经2次审核，审核通过。")
    assert "第1次审核：李慧2025年1月8日退回修改（请逐条修改。 注意单位）。" in said
    assert any("回复：已核对，改为3件。（已关闭）" in one for one in said)
    assert "2.全文：口径有变。单位说明：统计口径不同。" in said
    assert "两边不相等。豁免理由：机构已撤并，无法核对。" in said
    assert not [one for one in said if "整改" in one]


@pytest.mark.parametrize("text", ["请核对", "请核对。", "请核对；", "核对了吗？"])
def test_every_sentence_ends_once(text: str) -> None:
    one = opinion(note=text, remarks=(), findings=())
    assert _text(one)[-2] == (text if text.endswith(("。", "？")) else "请核对。")


def test_headings_are_set_in_characters_that_the_typeface_holds() -> None:
    held = statutory_characters()
    for outlook in Outlook:
        for block in letter_of(opinion(outlook=outlook)).body:
            assert isinstance(block, Paragraph) or held.issuperset(map(ord, block.text))


def test_the_date_is_written_as_the_standard_asks() -> None:
    assert letter_of(opinion(date=datetime.date(2026, 1, 2))).signature.date == "2026年1月2日"
