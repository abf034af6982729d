"""Are tables read that are drawn with the characters for lines?"""

import pytest

from reports.importers.text.drawn_tables import without_drawing

TABLE = (
    "前文。",
    "┌────┬────┐",
    "│规章│  3 │",
    "├────┼────┤",
    "│行政规│    │",
    "│范性文│ 12 │",
    "│件  │    │",
    "└────┴────┘",
    "后文。",
)


@pytest.mark.parametrize(("drawn", "like"), [("─│┌┬├┼└┴┐┤┘", "━┃┏┳┣╋┗┻┓┫┛"), ("─", "═"), ("", "")])
def test_what_stands_between_two_rules_is_a_row(drawn: str, like: str) -> None:
    lines = [line.translate(str.maketrans(drawn, like)) for line in TABLE]
    rows = ("", "规章\t3", "", "行政规范性文件\t12", "", "", "")
    assert without_drawing(lines) == (TABLE[0], *rows, TABLE[-1])


def test_lines_whose_walls_differ_stay_as_they_are() -> None:
    lines = ["├──┤", "│甲│乙│", "│丙│", "└──┘"]
    assert without_drawing(lines) == ("", "│甲│乙│", "│丙│", "")


@pytest.mark.parametrize("text", ["一、总体情况", "│甲│乙│", "- - -", ""])
def test_a_text_without_rules_is_left_alone(text: str) -> None:
    assert without_drawing([text]) == (text,)
