"""The 审核意见书 in Word: a whole letter, repeatable, valid, in the template's styles alone."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator

from reports.exporters.office_file import unpacked
from reports.exporters.opinion.opinion_docx import render
from reports.exporters.opinion.opinion_value import Outlook
from tests.exporters.opinion.opinions import opinion

RENDERED = [opinion(), opinion(number="", contact="", outlook=Outlook.UNDECIDED)]


def test_everything_stands_where_a_letter_has_it() -> None:
    word = docx.Document(BytesIO(render(opinion())))
    texts = [one.text.replace("\n", "") for one in word.paragraphs]
    assert texts[:3] == [
        "临政办函〔2025〕3号",
        "关于临水县青石镇人民政府2024年政府信息公开工作年度报告的审核意见书",
        "临水县青石镇人民政府：",
    ]
    assert texts[-3:] == ["临水县人民政府办公室", "2025年1月8日", "（联系人：李慧，0551-6012345）"]
    assert "2.“二、主动公开政府信息情况”中“全年受理<2>件 & 办结2件”：请写明件数。" in texts
    (issuer,) = word.sections[0].first_page_header.paragraphs
    assert (issuer.text, issuer.style and issuer.style.name) == (
        "临水县人民政府办公室",
        "Letter Issuer",
    )


def test_the_first_page_bears_no_number_and_the_others_do() -> None:
    section = docx.Document(BytesIO(render(opinion()))).sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" not in section.first_page_footer.paragraphs[0]._p.xml
    assert "PAGE" in section.even_page_footer.paragraphs[0]._p.xml


def test_a_long_issuer_stays_in_one_line() -> None:
    long = opinion(issuer="内蒙古自治区呼伦贝尔市鄂伦春自治旗人民政府办公室")
    for one, most in ((opinion(), 31), (long, 20)):
        header = docx.Document(BytesIO(render(one))).sections[0].first_page_header
        size = header.paragraphs[0].runs[0].font.size
        assert size is not None
        assert size.pt <= most
        assert size.pt * len(one.issuer) <= 482


def test_a_draft_says_so_on_every_page() -> None:
    word = docx.Document(BytesIO(render(opinion(outlook=Outlook.UNDECIDED))))
    assert word.paragraphs[0].text == "草稿"
    assert word.sections[0].header.paragraphs[0].text == "草稿"
    assert word.sections[0].even_page_header.paragraphs[0].text == "草稿"


def test_the_same_opinion_gives_the_same_bytes() -> None:
    assert render(opinion()) == render(opinion())
    assert render(opinion()) != render(opinion(number="临政办函〔2025〕4号"))


def test_formatting_comes_from_styles() -> None:
    body = unpacked(render(opinion()))["word/document.xml"].decode()
    assert not re.findall(r"<w:rPr>|<w:jc w:val=\"(?!center)", body)
    styles = unpacked(render(opinion()))["word/styles.xml"].decode()
    used = set(re.findall(r'<w:pStyle w:val="(\w+)"', body))
    assert used <= set(re.findall(r'w:styleId="(\w+)"', styles))


def test_no_data_of_a_report_travel_along() -> None:
    with zipfile.ZipFile(BytesIO(render(opinion()))) as package:
        assert not [name for name in package.namelist() if "customXml" in name]


@pytest.mark.parametrize("number", range(len(RENDERED)))
def test_word_finds_nothing_wrong(tmp_path: Path, number: int) -> None:
    path = tmp_path / "opinion.docx"
    path.write_bytes(render(RENDERED[number]))
    found = OpenXmlValidator().validate(str(path))
    assert found.is_valid, found.errors
