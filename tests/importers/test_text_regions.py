"""Are tables found in text and their figures told apart, and is nothing lost or invented?"""

import time
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reports.importers.flow import Choices, Item, Line, Slot, Strip
from reports.importers.text.broken_figures import mended
from reports.importers.text.read_txt import flow
from reports.importers.text.text_tables import items_of
from reports.importers.text.tokens import CELL, LINE, SPACE, Piece, digits_apart, tokens_of

FORM = (
    *("二、主动公开政府信息情况", "第二十条第（一）项", "信息内容", "本年制发件数", "规章", "0"),
    *(
        "行政规范性文件 12 3 4",
        "行政事业性收费20.1",
        "（三）",
        "不予公开",
        "总",
        "计",
        "",
        "\t",
        "|",
    ),
    *(
        "三、收到和处理政府信息公开申请情况",
        "一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1",
        "- 3 -",
    ),
    *(
        "自然人\t商业企业\t总计",
        "| 其他 | 5 |",
        "注：数据截至年末。",
        "本年收到申请1件，已答复。",
        "7",
    ),
)
LONG = "一、本年新收政府信息公开申请数量"


def _said(items: list[Item]) -> Iterator[str]:
    for one in items:
        yield from [one.text] if isinstance(one, Line) else (s.text for r in one.rows for s in r)


def _signs(texts: Iterator[str]) -> list[str]:
    return sorted("".join("".join(texts).replace("|", "").split()))


@example([",\r0"])
@given(st.lists(st.sampled_from(FORM) | st.text(st.characters(codec="gb2312"), max_size=12)))
def test_every_character_of_a_text_is_in_its_items(lines: list[str]) -> None:
    lines = [line for one in lines for line in one.split("\n")]
    assert _signs(_said(list(items_of(lines)))) == _signs(iter(lines))


@given(st.lists(st.sampled_from(FORM)))
def test_every_way_of_a_table_holds_the_same_characters(lines: list[str]) -> None:
    for one in items_of(lines):
        if isinstance(one, Choices):
            told = [_signs(s.text for r in way.rows for s in r) for way in one.ways]
            assert all(signs == told[0] for signs in told)


@given(st.sampled_from(["规章", "行政事业性收费", LONG]), st.decimals(0, 99_999, places=2))
def test_a_number_behind_a_label_is_that_number(label: str, number: object) -> None:
    parts = list(tokens_of(f"{label}{number}", 1, LINE, is_kept_whole=False))
    assert [one.text for one in parts] == [label, str(number)]
    assert list(digits_apart(parts)) == parts


def test_numbers_apart_stay_apart() -> None:
    parts = list(tokens_of("行政规范性文件 12 3", 1, LINE, is_kept_whole=False))
    assert [one.text for one in digits_apart(parts)] == ["行政规范性文件", "12", "3"]


@pytest.mark.parametrize(("figure", "cut"), [("120", ["1", "2", "0"]), ("12", ["12"])])
def test_digits_are_cut_only_where_they_are_as_many_as_the_columns(
    figure: str, cut: list[str]
) -> None:
    head = [Piece(one, 1, CELL) for one in ("本年制发件数", "本年废止件数", "现行有效件数")]
    parts = [*head, Piece("规章", 2), Piece(figure, 2, SPACE)]
    assert [one.text for one in digits_apart(parts)][4:] == cut
    alone = [Piece("规章", 2), Piece(figure, 2, SPACE)]
    assert [one.text for one in digits_apart(alone)] == ["规章", figure]


@given(st.lists(st.integers(0, 99_999), min_size=6, max_size=6), st.integers(2, 4))
def test_broken_figures_are_put_together_rightly_or_not_at_all(
    numbers: list[int], width: int
) -> None:
    whole = [str(one) for one in (*numbers, sum(numbers))]
    pieces: list[Piece] = []
    for figure in whole:
        for at in range(0, len(figure), width):
            pieces.append(Piece(figure[at : at + width], len(pieces)))
    found = mended(pieces, 7)
    assert found is None or [one.text for one in found] == whole


def test_a_figure_that_no_total_proves_is_not_put_together() -> None:
    pieces = [Piece(text, n) for n, text in enumerate(["24", "0", "0", "0", "0", "0", "24", "3"])]
    assert mended(pieces, 7) is None


def test_prose_notes_and_headings_are_no_part_of_a_table() -> None:
    lines = ["第二十条第（一）项", "信息内容", "规章", "0", "", "- 2 -", "", "行政规范性文件", "3"]
    behind = ["", "注：数据截至年末。", "三、收到和处理政府信息公开申请情况", "本年没有收到申请。"]
    table, *rest = items_of([*lines, *behind])
    assert isinstance(table, Choices)
    assert table.text.split(" | ")[-2:] == ["行政规范性文件", "3"]
    assert [one.text for one in rest if isinstance(one, Line)] == ["- 2 -", *behind[1:]]


@pytest.mark.parametrize(
    "line",
    [
        *("|" * 19_000, "1" * 90_000, "1 " * 45_000, "\t" * 19_000, " " * 90_000, "规章" * 45_000),
        *(
            "规章 1\n" * 9_000,
            "其\n" * 15_000,
            "三、本\n1 1 1\n" * 6_000,
            "-" * 90_000,
            "：" * 90_000,
        ),
        *((f"{LONG}\n" + "11\n" * 30) * 100, f"{LONG} 1 2\n" * 4_000, "来源：来源：\n" * 9_000),
    ],
    ids=lambda line: repr(line[:8]),
)
def test_no_text_takes_long(line: str) -> None:
    start = time.process_time()
    flow(f"二、主动公开政府信息情况\n规章\n{line}".encode())
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("last", "is_heading"), [("存在的主要问题及改进情况", True), ("六、其他", False)]
)
def test_a_numeral_alone_belongs_to_the_title_below_it(last: str, is_heading: bool) -> None:
    cells = ("规章", "1", "2", "3", "行政规范性文件", "0", "0", "五", "", last)
    paragraphs = [one.text for one in items_of(cells) if isinstance(one, Line)]
    assert ("五" in paragraphs) is is_heading


def test_a_way_is_made_only_when_it_is_asked_for() -> None:
    made: list[str] = []

    def ways() -> Iterator[Strip]:
        for text in ("1", "2", "2", "3"):
            made.append(text)
            yield Strip(((Slot(text),),))

    table = Choices(ways())
    assert [table.text, table.text] == ["1", "1"]
    assert made == ["1"]
    assert [way.text for way in table.ways] == ["1", "2", "3"]
    assert [way.text for way in table.ways] == ["1", "2", "3"]
    assert made == ["1", "2", "2", "3"]
