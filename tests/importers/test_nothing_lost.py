"""Is every character of a source in the document, among the unread, or in the surroundings?"""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.document import Document
from reports.importers import read
from reports.importers.flow import Flow
from reports.importers.markup import read_html
from reports.importers.opening.package import Package
from reports.importers.pdf import pdf_flow
from reports.importers.sheets import read_xlsx
from reports.importers.text import read_txt
from reports.importers.word import read_docx
from reports.statute import format_for
from tests.documents import sound
from tests.importers.nothing_lost import lost, missing
from tests.importers.shapes import FILLED, WHOLE, Shape, text_glued, text_of_rows

CHAPTERS = [one.heading for one in format_for(2024).chapters]
TITLE = "临水县青石镇人民政府2024年政府信息公开工作年度报告"
NUMBERS = (
    "",
    "（一）",
    "（二）",
    "（五）",
    "(三)",
    "1.",
    "（1）",
    "①",
    "一是",
    "二、",
    "七、",
    "第一，",
)
NAMES = (
    *("主动公开", "依申请公开情况", "监督管理", "平台和公众号建设", "重点工作", "存在的主要问题"),
    *("改进措施", "下一步打算", "问题一", "其他", "收到和处理政府信息公开申请情况", "基本情况"),
)
STOPS = ("", "。", "：", "，", " ", "\n")
WORDS = st.text("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏，。；、", max_size=40)
LINES = st.tuples(*map(st.sampled_from, (NUMBERS, ("", *NAMES), STOPS)), WORDS).map("".join)
FLOWS: dict[str, Callable[[bytes], Flow]] = {
    "txt": read_txt.flow,
    "html": read_html.flow,
    "htm": read_html.flow,
    "xlsx": read_xlsx.flow,
    "pdf": lambda data: pdf_flow.flow(data)[0],
    "docx": lambda data: read_docx.flow(Package(data)),
}


def lost_of(data: bytes, name: str) -> list[str]:
    kind = name.rpartition(".")[2]
    return lost(FLOWS[kind](data), read(data, name))


@pytest.mark.parametrize("shape", [*WHOLE, *FILLED, text_glued], ids=lambda one: one.__name__)
def test_nothing_of_a_report_is_lost_in_any_shape(shape: Shape) -> None:
    data, name = shape(sound())
    if name.rpartition(".")[2] in FLOWS:
        assert lost_of(data, name) == []


@settings(max_examples=150)
@given(st.lists(st.lists(LINES, max_size=5), min_size=7, max_size=7))
def test_nothing_is_lost_whatever_stands_under_whichever_heading(parts: list[list[str]]) -> None:
    front, *chapters = parts
    lines = [TITLE, *front]
    for heading, texts in zip(CHAPTERS, chapters, strict=True):
        lines += [heading, *texts]
    assert lost_of("\n".join(lines).encode(), "a.txt") == []


@settings(max_examples=100)
@given(st.lists(LINES, max_size=12), st.permutations(CHAPTERS), st.integers(1, 6))
def test_nothing_is_lost_where_chapters_are_missing_or_out_of_order(
    texts: list[str], heads: list[str], kept: int
) -> None:
    lines = [TITLE, *heads[:kept], CHAPTERS[0], CHAPTERS[1], *texts, *heads[:kept]]
    assert lost_of("\n".join(lines).encode(), "a.txt") == []


def test_what_is_lost_is_noticed() -> None:
    data = f"{TITLE}\n{CHAPTERS[0]}\n公开了六十条政府信息。\n{CHAPTERS[1]}\n规章\t0\t0\t0".encode()
    document: Document = read(data, "a.txt")
    assert lost(read_txt.flow(data), document) == []
    assert lost(read_txt.flow(data), document.with_texts({"overview.intro": ()})) == [
        "公开了六十条政府信息。"
    ]


@pytest.mark.parametrize("place", [1, 5])
@pytest.mark.parametrize(
    "said",
    ["12篇，共12篇，共37篇。", "其中12件、有37件。", "共12件，答37件。"],
)
def test_a_piece_of_a_sentence_in_a_table_keeps_its_words(said: str, place: int) -> None:
    data, name = text_of_rows(sound())
    lines = data.decode().split("\n")
    chapter = lines.index(CHAPTERS[1])
    source = "\n".join([*lines[: chapter + place], said, *lines[chapter + place :]])
    assert missing([said], read(source.encode(), name)) == []
