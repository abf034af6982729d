"""Is a text with the signs of Markdown read as what it says?"""

import pytest

from reports.importers.text.marked_down import without_marks

PLAIN = ("一、总体情况", "收到申请3件。", "（一）主动公开", "二、主动公开政府信息情况")


@pytest.mark.parametrize("sign", ["# {}", "## {} ##", "###　{}", "**{}**", "  ## **{}**"])
def test_headings_are_read_without_their_signs(sign: str) -> None:
    lines = [one if "申请" in one else sign.format(one) for one in PLAIN]
    assert without_marks(lines) == PLAIN


@pytest.mark.parametrize(
    "lines",
    [
        ("#政务公开# 发布3条", "正文"),
        ("# 一、总体情况", "# 二", "正文"),
        ("#1", "#2", "#3"),
        ("3 ** 2", "a * b", "** 注"),
    ],
)
def test_signs_that_mark_no_headings_stay(lines: tuple[str, ...]) -> None:
    assert without_marks(lines) == lines


def test_a_run_in_heading_in_bold_is_plain_and_a_lone_sign_stays() -> None:
    marked = ("**（一）主动公开。**公开3条。", "**（二）依申请公开。**收到0件。", "**注** 2**3")
    assert without_marks(marked) == (
        "（一）主动公开。公开3条。",
        "（二）依申请公开。收到0件。",
        "注 2**3",
    )


def test_a_long_line_of_signs_is_read_at_once() -> None:
    assert without_marks(["# x"] * 3 + ["**" * 100_000])[-1]


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("●\t（一）主动公开", "（一）主动公开"),
        ("\u3000\uf06c\t一是加强管理。", "一是加强管理。"),
        ("●\t规章\t2\t0", "●\t规章\t2\t0"),
        ("●3条", "●3条"),
    ],
)
def test_a_bullet_with_its_tab_is_no_part_of_the_line(line: str, plain: str) -> None:
    assert without_marks([line]) == (plain,)
