"""A paragraph that a paper or a mail broke into lines is one again, and others stay apart."""

import re
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from reports.checks import Dossier, run
from reports.importers import read
from reports.importers.flow import Line
from reports.importers.text.read_txt import flow
from tests.documents import sound
from tests.importers.shapes import text_of_rows

_HAN = "本年全镇规范性文件办理工作机关进一步完善制度"
_WORDS = re.compile(r"[（“]*(?:[0-9A-Za-z.-]+|.)[，。、：；）”]*")
_GAPS = re.compile("(?<=[^ -~])(?=[0-9])|(?<=[0-9])(?=[^ -~，。、：；）])")

_clauses = st.text(_HAN, min_size=8, max_size=40)
_words = st.one_of(_clauses, _clauses.map(lambda one: f"{one}（试行）"), st.just("共12篇"))
_paragraphs = st.lists(_words, min_size=9, max_size=14).map(lambda parts: "，".join(parts) + "。")
_texts = st.lists(_paragraphs, min_size=4, max_size=8)


def _columns(text: str) -> int:
    return sum(1 if one.isascii() else 2 for one in text)


def _broken(text: str, width: int, gap: float = 0) -> Iterator[str]:
    """The lines that a printer makes of a paragraph: words stay whole and stops with them."""
    line = ""
    for word in _WORDS.findall(text):
        if _columns(line + word) + gap * len(_GAPS.findall(line + word)) > width:
            yield line
            line = ""
        line += word
    yield line


def _printed(text: list[str], width: int, indent: str = "") -> str:
    return "\n".join("\n".join(_broken(indent + one, width)) for one in text)


def _lines(text: str) -> list[str]:
    items = flow(text.encode()).items
    return [one.text.strip() for one in items if isinstance(one, Line)]


@given(_texts, st.integers(44, 90))
def test_what_a_printer_broke_is_whole_again(text: list[str], width: int) -> None:
    assert _lines(_printed(text, width, "　　")) == text


@given(_texts, st.integers(44, 90))
def test_without_indents_nothing_is_broken_within_a_sentence(text: list[str], width: int) -> None:
    found = _lines(_printed(text, width))
    assert "".join(found) == "".join(text)
    assert all(one.endswith("。") for one in found)


@given(_texts)
def test_paragraphs_in_lines_of_their_own_stay_as_they_are(text: list[str]) -> None:
    assert _lines("\n".join(text)) == text


@given(_texts, st.integers(44, 90))
def test_headings_stay_alone(text: list[str], width: int) -> None:
    headed = [part for one in text for part in ("（一）主动公开情况", one)]
    found = _lines(_printed(headed, width, "　　"))
    assert found == headed


def test_the_number_of_a_page_comes_behind_the_paragraph_that_it_stands_in() -> None:
    text = "全年主动公开政府信息" * 12 + "。"
    lines = [*_broken("　　" + text, 56)]
    found = _lines("\n".join([*lines[:2], "- 2 -", *lines[2:], "另一段。"]))
    assert found == [text, "- 2 -", "另一段。"]


def test_a_torn_number_and_an_open_bracket_go_on_wherever_the_line_ends() -> None:
    text = "　　" + "全年主动公开政府信息" * 12 + "。"
    lines = [*_broken(text, 56), "如有疑问请联系（电话：0996-", "7530334，地址：湖滨路6", "号）。"]
    assert _lines("\n".join(lines))[-1].endswith("0996-7530334，地址：湖滨路6号）。")


_counted = st.builds("{}{}{}".format, _clauses, st.integers(1, 400), st.sampled_from("件条次篇"))
_phrases = st.builds("{}{}".format, st.text(_HAN, min_size=2, max_size=6), st.just("4篇"))
_counts = st.lists(st.one_of(_words, _counted, _phrases), min_size=9, max_size=14)


def _viewed(text: str, width: int) -> str:
    """The lines that a PDF viewer copies: first ones without indent, numbers set apart."""
    return "\n".join(_GAPS.sub(" ", one.lstrip("　")) for one in _broken(f"　　{text}", width, 0.5))


def _tight(lines: list[str]) -> list[str]:
    return ["".join(one.split()) for one in lines]


@given(st.lists(_counts, min_size=4, max_size=8), st.integers(44, 90), st.data())
def test_lines_that_lost_their_indent_in_copying_are_whole_again(
    counts: list[list[str]], width: int, data: st.DataObject
) -> None:
    text = [f"{'，'.join(one)}。" for one in counts]
    at = data.draw(st.integers(0, len(text) - 1))
    headed = [*text[:at], "（一）主动公开情况", *text[at:], "湖滨县红柳镇人民政府"]
    pages = "\n— 1 —\n".join(_viewed(one, width) for one in headed)
    found = _tight([one for one in _lines(pages) if one and "—" not in one])
    assert "".join(found) == "".join(headed)
    ends = [one[-1] for one in found]
    assert ends.count("。") == len(ends) - 2
    assert {"（一）主动公开情况", "湖滨县红柳镇人民政府"} <= {*found}


def test_a_number_that_its_name_asks_for_goes_on_below() -> None:
    lines = [*_broken("全年主动公开政府信息" * 12 + "。", 56)]
    asked = "机关" * 11 + "，联系电话："
    found = _lines("\n".join([*lines, asked, "0996-7530334。", "另一段。"]))
    assert found[-2:] == [f"{asked}0996-7530334。", "另一段。"]


def test_one_missing_stop_joins_nothing() -> None:
    paragraph = "全年主动公开政府信息六十条，没有收到申请"
    found = _lines("\n".join([paragraph + "。", paragraph, paragraph + "。"]))
    assert found == [paragraph + "。", paragraph, paragraph + "。"]


def _accused(text: str) -> list[str]:
    return [
        one.check for one in run(Dossier(read(text.encode(), "a.txt"))) if one.severity != "hint"
    ]


def test_a_report_that_was_broken_into_lines_is_not_accused_of_it() -> None:
    text = text_of_rows(sound())[0].decode()
    lines = (_broken(f"　　{one}", 60) if one.endswith("。") else [one] for one in text.split("\n"))
    cut = "\n".join("\n".join(one) for one in lines)
    assert cut.count("\n") > text.count("\n") + 9
    assert _accused(cut) == _accused(text)


def test_two_broken_lines_are_enough_where_pages_are_numbered() -> None:
    text = "全年主动公开政府信息" * 7 + "。"
    lines = [*_broken("　　" + text, 56), "另一段。"]
    assert _lines("\n".join(lines))[0] == lines[0].strip()
    assert _lines("\n".join([*lines, "— 1 —"])) == [text, "另一段。", "— 1 —"]
