"""Is a title put together again as it was before it was broken into lines?"""

import pytest

from reports.document import Signature
from reports.document.levels import guess_level
from reports.document.printed import organisation_of
from reports.exporters.title_lines import title_lines
from reports.importers.flow import TITLE, Line, Matrix, Slot
from reports.importers.parts.properties import told_body
from reports.importers.parts.title import joined, named_title, take_title


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


REPORT = "2024年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    "name",
    [
        "清河旗柳林苏木",
        "清河县柳林民族乡",
        "清河区柳林街",
        "清河经济开发区管委会",
        "清河县柳林区公所",
        "清河县国有林场",
        "清河县自来水公司",
        "清河职业技术学院",
        "清河县人民医院",
        "清河县水文站",
    ],
)
def test_the_line_above_the_year_is_the_body(name: str) -> None:
    items = [Line("首页"), Line(name), Line(REPORT), Line("一、总体情况")]
    assert take_title(items)[0] == (name, REPORT)


def test_a_body_of_unheard_of_ending_is_known_by_standing_there_again() -> None:
    items = [Line("清河柳林合作区联席组"), Line(REPORT), Line("本报告由清河柳林合作区联席组编制。")]
    assert take_title(items)[0] == ("清河柳林合作区联席组", REPORT)
    assert take_title([Line("网站支持"), Line(REPORT), Line("一、总体情况")])[0] == (REPORT,)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("清河县柳林镇人民政府2024年政府信息公开工作年度报告", "清河县柳林镇人民政府"),
        ("2024年清河县柳林镇人民政府政府信息公开工作年度报告", "清河县柳林镇人民政府"),
        ("2024年度清河县教育局信息公开工作年度报告", "清河县教育局"),
        ("清河县教育局政府信息公开工作2024年度报告", "清河县教育局"),
        ("清河县教育局政府信息公开工作年度报告（2024年度）", "清河县教育局"),
        ("关于2024年政府信息公开工作的年度报告", "清河县柳林镇"),
        ("2024年政府信息公开工作年度报告", "清河县柳林镇"),
    ],
)
def test_the_body_is_found_in_a_title_of_either_order(title: str, name: str) -> None:
    assert organisation_of(title, Signature("清河县柳林镇")) == name


@pytest.mark.parametrize(
    "head",
    [
        "标 题 | 清河县柳林镇2024年政府信息公开工作年度报告 | ||",
        "索引号：1 | 名称：清河县柳林镇2024年政府信息公开工作年度报告",
        "现公布清河县柳林镇2024年政府信息公开工作年度报告。",
        "现发布《清河县柳林镇2024年政府信息公开工作年度报告》。",
    ],
)
def test_the_title_is_taken_from_where_the_file_names_it(head: str) -> None:
    wanted = "清河县柳林镇2024年政府信息公开工作年度报告"
    assert named_title([], [Line("索引号 | 1 |"), Line(head)], "")[0] == wanted


def test_a_page_is_called_by_its_report_without_the_name_of_the_site() -> None:
    wanted = "清河县柳林镇2024年政府信息公开工作年度报告"
    assert named_title([], [], f"{wanted} - 清河县人民政府")[0] == wanted
    assert named_title([], [], "清河县人民政府")[0] == ""


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("清河旗柳林苏木", "township"),
        ("清河县柳林民族乡", "township"),
        ("清河区柳林街", "street"),
        ("清河经济开发区", "other"),
        ("清河县人民医院", "other"),
        ("清河县公安局", "county_department"),
        ("清河县人民政府", "county"),
    ],
)
def test_the_level_follows_from_the_name(name: str, level: str) -> None:
    assert guess_level(name) == level


def test_a_line_that_only_names_the_report_is_no_text_of_it() -> None:
    naming = Line("名　　称： 清河县2024年政府信息公开工作年度报告")
    title, taken, left = named_title([], [naming, Line("现公布如下。")], "")
    assert (title, taken, left) == (naming.text.split()[-1], [naming], [Line("现公布如下。")])


@pytest.mark.parametrize("label", ["填报单位（盖章）：", "填报单位:", "报送单位(公章)： "])
def test_the_body_is_named_in_a_cell_above_a_table(label: str) -> None:
    name = "湖滨县红柳镇人民政府"
    above = Matrix(((Slot(f"{label}{name}"), Slot("年度：2024年")), (Slot("规章"), Slot("0"))))
    assert told_body((), [above]) == name


@pytest.mark.parametrize(
    "again",
    [
        ["临水县青石镇人民政府2024年政府信息公开工作年度报告"],
        ["临水县青石镇人民政府", "2024年政府信息公开工作年度报告"],
        ["临水县青石镇人民政府", "2024年政府信息公开", "工作年度报告"],
    ],
)
def test_what_stands_between_a_pages_title_and_the_reports_is_the_pages(again: list[str]) -> None:
    account = ["原创", "青石发布", "2025年1月20日 10:36", "临水"]
    title = "临水县青石镇人民政府2024年政府信息公开工作年度报告"
    lead, heading = "根据《条例》编制本报告。", "一、总体情况"
    texts = [*account, *again, lead, heading]
    items = [Line(title, role=TITLE), *(Line(text) for text in texts)]
    lines, before, rest = take_title(items)
    assert lines == tuple(again)
    assert [one.text for one in before] == [title, *account]
    assert [one.text for one in rest] == [lead, heading]


def test_another_title_below_is_no_second_one() -> None:
    title = "临水县青石镇人民政府2024年政府信息公开工作年度报告"
    other = "临水县青石镇人民政府2023年政府信息公开工作年度报告"
    items = [Line(title, role=TITLE), Line(other), Line("一、总体情况")]
    assert take_title(items)[0] == (title,)
