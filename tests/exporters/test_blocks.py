"""Is a report printed in the official order, with headings that number themselves?"""

import datetime
from dataclasses import replace

import pytest

from reports.document import Signature
from reports.exporters.blocks import (
    HeadingBlock,
    Paragraph,
    SignatureBlock,
    TableBlock,
    Title,
    blocks,
)
from tests.documents import in_one_piece, sound
from tests.exporters.samples import hard, plain


def test_the_headings_are_numbered_as_official_documents_number_them() -> None:
    headings = [block.text for block in blocks(plain()) if isinstance(block, HeadingBlock)]
    assert headings == [
        "一、总体情况",
        "（一）主动公开",
        "（二）依申请公开",
        "（三）政府信息管理",
        "（四）政府信息公开平台建设",
        "（五）监督保障",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况",
        "（一）存在的主要问题",
        "（二）改进情况",
        "六、其他需要报告的事项",
    ]


def test_the_title_comes_first_and_the_signature_last() -> None:
    printed = blocks(plain())
    assert isinstance(printed[0], Title)
    assert printed[-1] == SignatureBlock("0", "临水县青石镇人民政府", "2025年1月15日")


def test_every_paragraph_is_printed_once_and_in_order() -> None:
    document = plain()
    said = [one.text for chapter in "0123456" for one in document.passages(chapter)]
    assert [one.text for one in blocks(document) if isinstance(one, Paragraph)] == said


def test_the_notes_follow_their_table() -> None:
    printed = blocks(hard())
    place = next(n for n, one in enumerate(printed) if isinstance(one, TableBlock))
    assert printed[place + 1] == Paragraph("2", "注：收费金额据实填写。")


def test_the_fee_opens_chapter_six() -> None:
    document = sound()
    sixth = [one for one in blocks(document) if one.chapter == "6"]
    assert sixth[1] == Paragraph("6", document.fee.sentence(2024))


def test_a_chapter_one_read_as_one_piece_keeps_its_own_headings() -> None:
    document = in_one_piece(sound(), "（一）自己的标题", "正文。")
    assert [one.text for one in blocks(document) if one.chapter == "1"] == [  # type: ignore[union-attr]
        "一、总体情况",
        "（一）自己的标题",
        "正文。",
    ]


@pytest.mark.parametrize(
    ("signature", "printed"),
    [
        (Signature(), []),
        (Signature("某镇"), [SignatureBlock("0", "某镇", "")]),
        (Signature("", datetime.date(2025, 1, 8)), [SignatureBlock("0", "", "2025年1月8日")]),
    ],
)
def test_a_signature_is_printed_as_far_as_it_is_known(
    signature: Signature, printed: list[SignatureBlock]
) -> None:
    all_blocks = blocks(replace(sound(), signature=signature))
    assert [one for one in all_blocks if isinstance(one, SignatureBlock)] == printed


def test_no_character_is_printed_that_xml_forbids() -> None:
    assert not any("\x0b" in getattr(block, "text", "") for block in blocks(hard()))


def test_an_untitled_report_bears_the_title_the_format_asks_for() -> None:
    (title, *_) = blocks(replace(sound(), title=" "))
    assert title == blocks(sound())[0]


def test_a_line_break_starts_a_paragraph_and_typed_indents_are_left_out() -> None:
    document = sound().with_texts({"lead": ("\u3000\u3000甲。\r\n  乙。\n\n", " ")})
    assert [one.text for one in blocks(document)[1:3]] == ["甲。", "乙。"]  # type: ignore[union-attr]
    assert isinstance(blocks(document)[3], HeadingBlock)
