"""What is far longer than any report is refused at once, and in so many words."""

import json
import re
import time
import zipfile
from collections.abc import Callable
from io import BytesIO

import openpyxl
import pytest

from reports.document.json_form import to_json
from reports.importers import Unreadable, read
from tests.documents import sound
from tests.importers.shapes import text_of_cells

MOST_SECONDS = 2
SENTENCE = "第{}条意见已经办结，答复3件。"
TITLE = "临水县青石镇人民政府2024年政府信息公开工作年度报告"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

Case = tuple[bytes, str]


def _word(body: str) -> Case:
    heads = "".join(map(_paragraph, (TITLE, "一、总体情况")))
    text = f'<w:document xmlns:w="{_W}"><w:body>{heads}{body}</w:body></w:document>'
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", text)
    return out.getvalue(), "a.docx"


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def paragraphs(count: int) -> Case:
    return _word("".join(_paragraph(SENTENCE.format(n)) for n in range(count)))


def spans(rows: int, cells: int, width: int) -> Case:
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{width}"/></w:tcPr>{_paragraph("1")}</w:tc>'
    return _word(f"<w:tbl>{f'<w:tr>{cell * cells}</w:tr>' * rows}</w:tbl>")


def boxes(depth: int) -> Case:
    """Text boxes, each in the one before."""
    return _word(
        "<w:p><w:txbxContent>" * depth + _paragraph("内") + "</w:txbxContent></w:p>" * depth
    )


def page(body: str) -> Case:
    return f"<html><h1>{TITLE}</h1><h2>一、总体情况</h2>{body}</html>".encode(), "a.html"


def typed(text: str) -> Case:
    data, name = text_of_cells(sound())
    return data + text.encode(), name


def exchanged(count: int) -> Case:
    values = to_json(sound()) | {"problems": [SENTENCE.format(n) for n in range(count)]}
    return json.dumps(values).encode(), "a.json"


def sheets(count: int) -> Case:
    book = openpyxl.Workbook()
    for number in range(count):
        sheet = book.create_sheet(str(number))
        for _ in range(500):
            sheet.append([1] * 64)
    out = BytesIO()
    book.save(out)
    return out.getvalue(), "a.xlsx"


LONG: dict[str, Callable[[], Case]] = {
    "50,000 paragraphs": lambda: paragraphs(50_000),
    "one endless paragraph": lambda: _word(_paragraph("一" * 2_500_000)),
    "one endless cell": lambda: _word(
        f"<w:tbl><w:tr><w:tc>{_paragraph('一' * 2_500_000)}</w:tc></w:tr></w:tbl>"
    ),
    "700 × 40 cells over 64 columns each": lambda: spans(700, 40, 64),
    "few cells over very many places": lambda: spans(3_000, 3, 64),
    "a page of paragraphs": lambda: page("<p>一件</p>" * 50_000),
    "a page of lines": lambda: page("一件<br>" * 50_000),
    "a page of spans": lambda: page("<table>" + "<tr><td colspan=64>1" * 7_000 + "</table>"),
    "a page of tall spans": lambda: page(
        "<table>" + "<tr><td colspan=64 rowspan=999>1" * 7_000 + "</table>"
    ),
    "a page of tags": lambda: page("<b>" * 900_000),
    "a text of 7 MB": lambda: typed(SENTENCE * 150_000),
    "a text of many lines": lambda: typed(f"{SENTENCE}\n" * 50_000),
    "an exchange file": lambda: exchanged(50_000),
    "full sheets": lambda: sheets(3),
}


@pytest.mark.parametrize("name", LONG)
def test_what_is_far_longer_than_any_report_is_refused_early(name: str) -> None:
    case = LONG[name]()
    began = time.process_time()
    with pytest.raises(
        Unreadable, match=r"(文件太长|表格太大|标记太多)，不像一份年报：最多读[0-9]+万"
    ):
        read(*case)
    if not case[1].endswith("xlsx"):
        assert time.process_time() - began < MOST_SECONDS


def test_a_report_twenty_times_as_long_as_usual_is_read() -> None:
    assert len(read(*typed("\n".join(SENTENCE.format(n) for n in range(1_000)))).figures) == 200
    assert read(*exchanged(1_000)).year == 2024


def test_boxes_in_boxes_are_read_once() -> None:
    began = time.process_time()
    document = read(*_with_chapter_five(boxes(60)))
    assert time.process_time() - began < MOST_SECONDS
    assert sum("内" in text for text in document.text("overview.intro")) == 1


def _with_chapter_five(case: Case) -> Case:
    """The same file with another heading, without which it is no report."""
    with zipfile.ZipFile(BytesIO(case[0])) as file:
        text = file.read("word/document.xml").decode()
    body = re.search("<w:body>(.*)</w:body>", text)
    assert body
    return _word(body[1] + _paragraph("五、存在的主要问题及改进情况"))
