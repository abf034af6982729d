"""A line typed as names and figures is cut into them; one that says anything else is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.importers.text.one_line import cut_of
from reports.importers.text.typed_chapters import with_typed_rows
from reports.importers.text.typed_rows import typed_cells

CHAPTER = "二、主动公开政府信息情况"
LABELS = ("自然人", "商业企业", "规章", "1.属于国家秘密", "（二）部分公开", "3.其他", "总计")
LEADERS = ("……", "____", "------", "——", " · · · ", "：", "= ", " 为 ", "（ ", "..... ")


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("自然人………………12件", ("自然人", "12")),
        ("规章____3____  行政许可____0____", ("规章", "3", "行政许可", "0")),
        (
            "规章：本年制发件数（ 2 ）件，本年废止件数（ 0 ）件。",
            ("规章", "本年制发件数", "2", "本年废止件数", "0"),
        ),
        ("12. 规章－本年制发件数是多少？", ("规章", "本年制发件数")),
        ("答：3件", ("3",)),
        ("（自然人/商业企业/科研机构）", ("自然人", "商业企业", "科研机构")),
        ("1.属于国家秘密：3/0/0", ("1.属于国家秘密", "3", "0", "0")),
        ("法律服务机构____3____  其他____0____", ("法律服务机构", "3", "其他", "0")),
        ("行政事业性收费：20.1万元", ("行政事业性收费", "20.1")),
        ("行政事业性收费：201元", ("行政事业性收费", "201元")),
        ("【自然人】", ("自然人",)),
        ("● 规章：总计3件，其中自然人1件", ("规章", "总计", "3", "自然人", "1")),
        ("-88", ("-88",)),
        ("本年增/减 -88", ("本年增/减", "-88")),
        ("自然人-----88", ("自然人", "88")),
        ("法律服务机构3、其他689", ("法律服务机构", "3", "其他", "689")),
        ("1．未经复议直接起诉", ("未经复议直接起诉",)),
        ("3.危及“三安全一稳定” ____0____", ("3.危及“三安全一稳定”", "0")),
    ],
)
def test_names_and_figures_are_the_cells(line: str, cells: tuple[str, ...]) -> None:
    assert typed_cells(line) == cells


@pytest.mark.parametrize(
    "line",
    [
        "全年行政许可、行政处罚、行政强制均为0件。",
        "2024年制发规章0件",
        "自然人1,234",
        "自然人 1.2.3",
        "行政处罚-3",
        "法律服务机构 3、其他689",
        "规章约3件",
        "自然人上年3件",
        "",
    ],
)
def test_a_line_that_says_more_or_cannot_be_told_is_left(line: str) -> None:
    assert typed_cells(line) == ()


@given(
    st.lists(st.tuples(*map(st.sampled_from, (LABELS, LEADERS))), min_size=1, max_size=5),
    st.data(),
)
def test_every_figure_is_one_that_the_line_prints(
    names: list[tuple[str, str]], data: st.DataObject
) -> None:
    figures = [data.draw(st.integers(0, 99_999_999)) for _ in names]
    line = "；".join(f"{name}{sign}{n}" for (name, sign), n in zip(names, figures, strict=True))
    cells = typed_cells(line)
    told = [one for one in cells if one.isdigit()]
    assert not cells or told == [f"{n}" for n in figures]


def cut(*lines: str) -> list[tuple[str, ...]]:
    cuts = [cut_of(number, line) for number, line in enumerate(lines, 1)]
    return [one.said for one in with_typed_rows(cuts)]


def test_a_chapter_that_is_typed_is_rows() -> None:
    rows = ("规章……1件", "行政许可……2件", "行政处罚……3件", "行政强制……0件", "规章____4____")
    assert cut(CHAPTER, *rows)[1:3] == [("规章", "1"), ("行政许可", "2")]


def test_a_sentence_that_repeats_some_figures_stays_one() -> None:
    sentence = "行政许可……12件，行政处罚……3件。"
    assert cut(CHAPTER, sentence) == [(CHAPTER,), (sentence,)]


def test_typed_figures_in_another_chapter_are_text() -> None:
    rows = ("规章……1件", "行政许可……2件", "行政处罚……3件", "行政强制……0件", "规章____4____")
    assert cut("一、总体情况", *rows)[1:] == [(one,) for one in rows]


def test_a_sentence_below_the_rows_that_it_repeats_stays_one() -> None:
    rows = [f"{name}\t{n}" for n, name in enumerate(("规章", "行政许可", "行政处罚", "行政强制"))]
    sentence = "行政许可1件，行政处罚2件。"
    assert cut(CHAPTER, *rows, *rows, sentence)[-1] == (sentence,)
