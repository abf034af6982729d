"""Is the signature found whatever stands behind it, and is nothing else taken for one?"""

import datetime
from dataclasses import replace
from io import BytesIO

import docx as python_docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from hypothesis import given
from hypothesis import strategies as st

from reports.checks import Dossier, run
from reports.document import Document, Signature
from reports.exporters import html
from reports.importers import read
from reports.importers.flow import Item, Line, Matrix, Slot
from reports.importers.parts.signature import take_signature
from tests.documents import sound, with_text
from tests.importers.shapes import text_of_rows, word_unmerged

NAME, DAY = "临水县青石镇人民政府", datetime.date(2025, 1, 8)
TITLE = f"{NAME}2024年政府信息公开工作年度报告"
SAID = "除信息处理费外，没有其他需要报告的事项。"
BEHIND = (
    ("（此件公开发布）",),
    ("附件：1.临水县青石镇主动公开基本目录", "2.临水县青石镇联系方式"),
    ("抄送：县政府办公室。", "青石镇党政综合办公室2025年1月8日印发"),
    ("（联系人：办公室；电话：0559-5500001）", "校对：办公室", "共印3份"),
    ("欢迎扫码关注本镇公众号，了解更多公开信息。",),
)


def signed(**changes: object) -> Document:
    report = with_text(sound(), "other_matters", SAID)
    return replace(
        report, title=TITLE, organisation=NAME, signature=Signature(NAME, DAY), **changes
    )


def kept(document: Document) -> None:
    """The signature is one, chapter six is free of it, and nothing is lost."""
    assert document.signature == Signature(NAME, DAY)
    assert document.text("other_matters") == (SAID,)


def _table(*rows: tuple[str, ...]) -> Matrix:
    return Matrix(
        tuple(tuple(Slot(text, n, c) for c, text in enumerate(row)) for n, row in enumerate(rows))
    )


ENDS: tuple[tuple[Item, ...], ...] = (
    (Line(NAME), Line("2025年1月8日")),
    (Line(NAME, align="right"), Line("2025年1月8日", align="right")),
    (Line("青石镇人民政府"), Line("二〇二五年一月八日")),
    (Line(NAME), Line(""), Line("2025 年 1 月 8 日")),
    (Line(f"{NAME}\n2025年1月8日"),),
    (Line(f"{NAME}          2025年1月8日"),),
    (Line(NAME), Line("2025-01-08")),
    (Line("2025年1月8日"), Line(NAME)),
    (_table((NAME,), ("2025年1月8日",)),),
    (_table((NAME, *[""] * 6, "2025年1月8日", *[""] * 7)),),
    (_table(("填报单位：", NAME, "", "填报日期：", "2025年1月8日", *[""] * 10)),),
    (Line(f"填报单位（盖章）：{NAME}　　填报日期：2025年1月8日"),),
    (Line(f"编制单位：{NAME}"), Line("编制时间：2025年1月8日")),
    (Line(f"单位：{NAME}"), Line("日期：2025年1月8日")),
    (Line(f"{NAME}（盖章）"), Line("2025年1月8日")),
    (Line(NAME), Line("（印章）"), Line("2025年1月8日")),
    (Line(NAME), Line("2025年1月8日（公章）")),
    (Line(f"{NAME}（盖章）　2025年1月8日"),),
)
AFTER = st.lists(
    st.sampled_from(
        [
            *(Line(text) for texts in BEHIND for text in texts),
            Line(""),
            _table(("", ""), ("", "")),
            _table(("抄送", "县政府办公室"), ("印发", "2025年1月8日印发")),
        ]
    ),
    max_size=4,
)


@given(st.sampled_from(ENDS), AFTER)
def test_a_signature_is_found_whatever_stands_behind_it(
    end: tuple[Item, ...], after: list[Item]
) -> None:
    chapter = (Line("六、其他需要报告的事项"), Line(SAID))
    found = take_signature([*chapter, *end, *after], TITLE)
    assert found.signature.date == DAY
    assert found.signature.organisation in {NAME, "青石镇人民政府"}
    assert [one for one in found.rest if isinstance(one, Line) and one.text] == [*chapter]
    assert found.behind == [one.text for one in after if isinstance(one, Line) and one.text]
    said = "".join(text.text for one in end for text in _texts(one))
    for word in ("单位", "章）"):
        assert any(word in label for label in found.unread) == (word in said)


def _texts(item: Item) -> list[Line | Slot]:
    if isinstance(item, Matrix):
        return [slot for row in item.rows for slot in row]
    return [item] if isinstance(item, Line) else []


@pytest.mark.parametrize("behind", BEHIND)
def test_what_stands_behind_the_signature_in_a_text_is_kept_and_is_not_chapter_six(
    behind: tuple[str, ...],
) -> None:
    data, name = text_of_rows(signed())
    document = read(data + ("\n" + "\n".join(behind)).encode(), name)
    kept(document)
    assert [one["text"] for one in document.unread if one["where"] == "落款之后"] == [*behind]


@pytest.mark.parametrize("align", [None, WD_ALIGN_PARAGRAPH.RIGHT])
@pytest.mark.parametrize("behind", BEHIND)
def test_what_stands_behind_the_signature_in_a_word_file_is_not_chapter_six(
    behind: tuple[str, ...], align: WD_ALIGN_PARAGRAPH | None
) -> None:
    word = python_docx.Document(BytesIO(word_unmerged(signed())[0]))
    for paragraph in word.paragraphs[-2:]:
        paragraph.alignment = align
    for text in behind:
        word.add_paragraph(text)
    word.add_table(2, 2)
    word.add_paragraph("")
    file = BytesIO()
    word.save(file)
    kept(read(file.getvalue(), "a.docx"))


@pytest.mark.parametrize("behind", BEHIND)
def test_what_stands_behind_the_signature_on_a_page_is_not_chapter_six(
    behind: tuple[str, ...],
) -> None:
    page = html.fragment(signed()) + "".join(f"<p>{text}</p>" for text in behind)
    kept(
        read(
            f"<html><body>{page}<table><tr><td></td></tr></table></body></html>".encode(), "a.html"
        )
    )


def test_a_report_signed_before_its_year_ended_is_found_with_a_note_behind_the_signature() -> None:
    early = replace(signed(), signature=Signature(NAME, datetime.date(2024, 12, 20)))
    data, name = text_of_rows(early)
    document = read(data + "\n（此件公开发布）".encode(), name)
    codes = {one.check for one in run(Dossier(document, signature_required=True))}
    assert "D02" in codes
    assert "D04" not in codes


def test_a_date_within_the_text_of_chapter_six_is_no_signature() -> None:
    said = (Line("六、其他需要报告的事项"), Line("有关制度自2024年5月1日起执行。"), Line(SAID))
    found = take_signature(said, TITLE)
    assert found.signature == Signature()
    assert found.rest == [*said]


def test_a_table_of_the_form_behind_the_signature_is_still_read() -> None:
    table = _table(("行政许可", "3"))
    lines = (Line("六、其他需要报告的事项"), Line(SAID), Line(NAME), Line("2025年1月8日"))
    assert table in take_signature([*lines, Line("附件：表格"), table], TITLE).rest


WAYS = (
    "{name}（盖章）\n{day}",
    "{name}\n（印章）\n{day}",
    "{name}　　　{day}",
    "{name}（公章）　{day}",
    "单位：{name}\n日期：{day}",
    "填报单位：{name}　　填报日期：{day}",
    "中共临水县青石镇委员会办公室\n{name}\n{day}",
)


@pytest.mark.parametrize("way", WAYS)
def test_a_signature_in_any_way_is_no_sentence_and_no_other_bodys(way: str) -> None:
    data, name = text_of_rows(signed())
    unsigned = data.decode().rstrip().rsplit("\n", 2)[0]
    document = read(f"{unsigned}\n{way.format(name=NAME, day='2025年1月8日')}".encode(), name)
    assert document.signature.date == DAY
    assert document.signature.organisation.endswith(NAME)
    assert document.text("other_matters") == (SAID,)
    assert {one.check for one in run(Dossier(document))}.isdisjoint({"N07", "D04", "D05"})


ENCLOSED = (
    "附件：临水县青石镇2024年政府信息公开情况统计表",
    "附：2023年政府信息公开行政复议、行政诉讼情况",
    "附件：\n1.临水县青石镇2024年年度报告.docx\n2.政策解读统计表",
)


@pytest.mark.parametrize("named", ENCLOSED)
def test_what_is_enclosed_and_named_above_the_signature_is_not_chapter_six(named: str) -> None:
    data, name = text_of_rows(signed())
    text, body, day = data.decode().rstrip().rsplit("\n", 2)
    document = read(f"{text}\n{named}\n{body}\n{day}".encode(), name)
    kept(document)
    assert {one["text"] for one in document.unread} >= set(named.split("\n"))
    assert "N07" not in {one.check for one in run(Dossier(document))}


def test_a_list_above_the_signature_without_enclosures_is_text() -> None:
    data, name = text_of_rows(
        with_text(signed(), "other_matters", "本镇开展两项工作：", "1.更新公开指南")
    )
    assert "1.更新公开指南" in read(data, name).text("other_matters")


@pytest.mark.parametrize("above", [f"{NAME}\n（2025年1月8日）", "(2025-01-08)"])
def test_a_date_in_brackets_below_the_title_is_the_signature_where_the_end_has_none(
    above: str,
) -> None:
    data, name = text_of_rows(signed())
    unsigned = data.decode().rstrip().rsplit("\n", 2)[0]
    lines = unsigned.split("\n")
    at = next(n for n, one in enumerate(lines) if one.endswith("年度报告")) + 1
    document = read("\n".join((*lines[:at], above, *lines[at:])).encode(), name)
    assert document.signature.date == DAY
    assert document.text("lead") == signed().text("lead")


def test_a_cover_with_its_date_is_no_lead() -> None:
    data, name = text_of_rows(signed())
    contents = "\n".join(f"{one.heading}\t{n}" for n, one in enumerate(signed().edition.chapters))
    cover = f"{TITLE}\n2025年1月8日\n目　录\n{contents}\n"
    document = read((cover + data.decode()).encode(), name)
    assert document.text("lead") == signed().text("lead")
    kept(document)
