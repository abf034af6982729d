"""Is a title put together again as it was before it was broken into lines?"""

import pytest

from reports.exporters.title_lines import title_lines
from reports.importers.flow import Line
from reports.importers.parts.title import joined, take_title


@pytest.mark.parametrize(
    "title",
    [
        "临水县青石镇人民政府2024年政府信息公开工作年度报告",
        "埇桥区ABC Town管理委员会驻New Area办事处2024年政府信息公开工作年度报告",
        "临水县3D 打印产业园（Phase 2）管理委员会2024年政府信息公开工作年度报告",
        "关于2024年政府信息公开工作的年度报告",
    ],
)
def test_the_lines_of_a_title_make_the_title(title: str) -> None:
    assert joined(title_lines(title)) == title


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["临水县ABC", "Town管理委员会"], "临水县ABC Town管理委员会"),
        (["临水县Area", "51管理委员会"], "临水县Area 51管理委员会"),
        (["临水县青石镇20", "24年"], "临水县青石镇2024年"),
        (["临水县", "ABC管理委员会"], "临水县ABC管理委员会"),
    ],
)
def test_a_space_returns_only_where_foreign_words_were_parted(lines: list[str], name: str) -> None:
    assert joined(lines) == name


@pytest.mark.parametrize(
    "lines",
    [
        ["临水县青石镇人民政府2024年", "政府信息公开工作年度报告"],
        ["临水县青石镇人民政府", "2024年政府信息", "公开工作", "年度报告"],
        ["2024 年度青石镇政府信息公开工作报告"],
    ],
)
def test_an_unmarked_title_is_known_by_its_words(lines: list[str]) -> None:
    rest = (Line("根据《条例》，编制本报告。"), Line("一、总体情况"))
    before = Line("索引号：1234")
    found, above, below = take_title([before, *map(Line, lines), *rest])
    assert (list(found), above, below) == (lines, [before], list(rest))


def test_a_text_without_a_title_has_none() -> None:
    items = [Line("各村：现将2024年工作安排通知如下。"), Line("一、总体情况")]
    assert take_title(items) == ((), [], items)
