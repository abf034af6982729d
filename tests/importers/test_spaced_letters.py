"""Are words put together whose characters a program that recognises print set apart?"""

import pytest

from reports.importers.text.read_txt import flow
from reports.importers.text.spaced_letters import without_gaps


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("一 、 总 体 情 况", "一、总体情况"),
        ("关 于 2 0 2 4 年 度 报 告", "关于2024年度报告"),
        ("属 于 国 家 秘 密    0    12", "属于国家秘密    0    12"),
        ("四 、 结 转 下 年 度 12 0 0", "四、结转下年度 12 0 0"),
        ("规 范 性 文 件 3 0 5", "规范性文件 3 0 5"),
        ("1 . 属 于 国 家 秘 密", "1.属于国家秘密"),
        ("自 然 人\t0", "自然人\t0"),
    ],
)
def test_words_are_put_together_and_figures_stay_apart(printed: str, meant: str) -> None:
    lines, remarks = without_gaps(["前", printed])
    assert lines == ("前", meant)
    assert remarks == ("有1行的字与字之间有空格，已连起来读。",)


@pytest.mark.parametrize(
    "text",
    [
        "0 0 0 0 0",
        "2025 年 1 月 22 日",
        "统计期限为 2024 年 1 月 1 日至年底",
        "总 计",
        "规章 0 0 0",
    ],
)
def test_other_spaces_are_left_alone(text: str) -> None:
    assert without_gaps([text]) == ((text,), ())


def test_a_line_of_single_characters_costs_no_more_than_its_length() -> None:
    assert len(flow(("一 " * 100_000).encode()).lines[0]) < 200_001
