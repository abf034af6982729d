"""The 审核意见书 in Word: whole, repeatable, valid, and in the template's styles alone."""

import datetime
import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator

from reports.exporters.office_file import unpacked
from reports.exporters.opinion_docx import render
from reports.exporters.opinion_value import Found, Opinion, Remarked, Round, Said, Waived

AT = datetime.datetime(2025, 1, 8, 14, 30)
FIRST = Round(
    AT, AT, "李慧", "退回修改", AT + datetime.timedelta(days=1), "请逐条修改。\n注意单位。"
)
REMARK = Remarked(
    "收到和处理政府信息公开申请情况 （一）予以公开 × 自然人",
    "全年受理<2>件 & 办结2件",
    "请与台账核对。",
    "已关闭",
    "李慧",
    AT,
    (Said("回复", "王秀英", AT, "已核对，改为3件。"), Said("关闭", "李慧", AT)),
)


def opinion() -> Opinion:
    """An opinion with something in every part of it."""
    return Opinion(
        county="临水县人民政府",
        unit="临水县青石镇人民政府",
        year=2024,
        version=1,
        title="临水县青石镇人民政府2024年政府信息公开工作年度报告",
        rounds=(FIRST, Round(AT, AT, "李慧", "审核中")),
        remarks=(REMARK, replace(REMARK, quote="", lines=(), state="待整改")),
        findings=(Found("已说明", "总体情况", "正文写5件，表中为3件。", "统计口径不同。"),),
        waivers=(Waived("两边不相等。", "机构已撤并，无法核对。", "李慧", AT),),
    )


def test_everything_that_was_said_is_printed() -> None:
    text = _text(render(opinion()))
    for said in (
        *("临水县青石镇人民政府", "第2次审核", "注意单位。", "审核意见（2条）"),
        *("“全年受理<2>件 & 办结2件”", "回复：已核对，改为3件。（王秀英，1月8日）"),
        *("统计口径不同。", "机构已撤并，无法核对。", "审核人（签字）", "审核单位（盖章）"),
    ):
        assert said in text


def test_parts_in_which_there_is_nothing_are_named_and_take_no_room() -> None:
    text = _text(render(replace(opinion(), remarks=(), waivers=())))
    assert "没有审核意见、豁免。" in text
    assert "二、核查问题和说明（1处）" in text


def test_the_same_opinion_gives_the_same_bytes() -> None:
    assert render(opinion()) == render(opinion())
    assert render(opinion()) != render(replace(opinion(), version=2))


def test_formatting_comes_from_styles() -> None:
    body = unpacked(render(opinion()))["word/document.xml"].decode()
    assert not re.findall(r"<w:rPr>|<w:jc w:val=\"(?!center)", body)
    styles = unpacked(render(opinion()))["word/styles.xml"].decode()
    used = set(re.findall(r'<w:pStyle w:val="(\w+)"', body))
    assert used <= set(re.findall(r'w:styleId="(\w+)"', styles))


def test_no_data_of_a_report_travel_along() -> None:
    with zipfile.ZipFile(BytesIO(render(opinion()))) as package:
        assert not [name for name in package.namelist() if "customXml" in name]


def test_word_finds_nothing_wrong(tmp_path: Path) -> None:
    path = tmp_path / "opinion.docx"
    path.write_bytes(render(opinion()))
    found = OpenXmlValidator().validate(str(path))
    assert found.is_valid, found.errors


@pytest.mark.parametrize("version", [1, 2])
def test_a_correction_says_that_it_is_one(version: int) -> None:
    text = _text(render(replace(opinion(), version=version)))
    assert ("第2版（更正）" in text) is (version > 1)


def _text(content: bytes) -> str:
    word = docx.Document(BytesIO(content))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in word.paragraphs), *cells])
