"""Are Word's automatic numbers read as Word prints them?"""

from io import BytesIO

import pytest
from docx import Document as new_document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reports.importers.flow import Line
from reports.importers.opening.package import Package
from reports.importers.word.number_formats import written
from reports.importers.word.read_docx import flow


def level(depth: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


HAN = level(0, "chineseCounting", "%1、") + level(1, "chineseCountingThousand", "（%2）")
LEGAL = HAN + level(2, "decimal", "%1.%2.%3", "<w:isLgl/>")


def lines(
    paragraphs: list[tuple[str, int, int]], levels: str, nums: str = "", styled: str = ""
) -> list[str]:
    """Texts with list and level (list 0: none), as they are read."""
    word = new_document()
    root = word.part.numbering_part.element
    for child in list(root):
        root.remove(child)
    space = nsdecls("w")
    plain = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    whole = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{plain}{nums}'
    for child in parse_xml(f"<w:numbering {space}>{whole}</w:numbering>"):
        root.append(child)
    if styled:
        properties = word.styles["Heading 1"].element.get_or_add_pPr()
        properties.append(parse_xml(f"<w:numPr {space}>{styled}</w:numPr>"))
    for text, number, depth in paragraphs:
        paragraph = word.add_paragraph(text, style="Heading 1" if styled else None)
        if number:
            place = f'<w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/>'
            paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:numPr {space}>{place}</w:numPr>"))
    file = BytesIO()
    word.save(file)
    items = flow(Package(file.getvalue())).items
    return [one.text for one in items if isinstance(one, Line)]


def test_every_level_counts_and_begins_anew_below_the_next() -> None:
    given = [("甲", 1, 0), ("子", 1, 1), ("丑", 1, 1), ("乙", 1, 0), ("寅", 1, 1), ("文", 0, 0)]
    assert lines(given, HAN) == ["一、甲", "（一）子", "（二）丑", "二、乙", "（一）寅", "文"]


def test_a_level_may_print_those_above_it_in_digits() -> None:
    given = [("甲", 1, 0), ("子", 1, 1), ("一", 1, 2), ("二", 1, 2)]
    assert lines(given, LEGAL)[2:] == ["1.1.1 一", "1.1.2 二"]


def test_a_list_goes_on_in_another_and_may_be_told_where_to_begin() -> None:
    other = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    again = (
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    given = [("甲", 1, 0), ("乙", 2, 0), ("丙", 3, 0), ("丁", 3, 0)]
    assert lines(given, HAN, other + again) == ["一、甲", "二、乙", "一、丙", "二、丁"]


def test_a_level_that_never_begins_anew_counts_through() -> None:
    never = '<w:lvlRestart w:val="0"/>'
    through = level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）", never)
    given = [("甲", 1, 0), ("子", 1, 1), ("乙", 1, 0), ("丑", 1, 1)]
    assert lines(given, through) == ["一、甲", "（一）子", "二、乙", "（二）丑"]


def test_a_number_may_come_from_the_style_and_be_taken_off() -> None:
    word = lines([("甲", 0, 0), ("乙", 0, 0)], HAN, styled='<w:numId w:val="1"/>')
    assert word == ["一、甲", "二、乙"]


def test_an_empty_paragraph_is_counted_and_bullets_print_nothing() -> None:
    assert lines([("甲", 1, 0), ("", 1, 0), ("乙", 1, 0)], HAN) == ["一、甲", "三、乙"]
    assert lines([("甲", 1, 0)], level(0, "bullet", "●")) == ["甲"]


@pytest.mark.parametrize("nums", ["", '<w:num w:numId="9"><w:abstractNumId w:val="77"/></w:num>'])
def test_a_list_that_is_not_there_numbers_nothing(nums: str) -> None:
    assert lines([("甲", 9, 0), ("乙", 1, 8)], HAN, nums) == ["甲", "乙"]


@pytest.mark.parametrize(
    ("form", "number", "sign"),
    [
        ("chineseCounting", 12, "十二"),
        ("japaneseCounting", 20, "二十"),
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseLegalSimplified", 3, "叁"),
        ("ideographTraditional", 3, "丙"),
        ("decimalEnclosedCircle", 3, "③"),
        ("decimalEnclosedCircle", 33, "33"),
        ("lowerRoman", 14, "xiv"),
        ("upperLetter", 28, "BB"),
        ("decimalZero", 7, "07"),
        ("unheardOf", 7, "7"),
        ("chineseCounting", 123456, "123456"),
        ("lowerRoman", 0, "0"),
    ],
)
def test_a_number_is_written_in_the_format_of_its_level(form: str, number: int, sign: str) -> None:
    assert written(number, form) == sign
