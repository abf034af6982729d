"""Files are matched to their unit, or asked about; never to a wrong one."""

import random

import pytest

from reports.workflow.inbox.known_units import KnownCounty, KnownUnit, bare, plain
from reports.workflow.inbox.matching import SaidOfUnit, match

UNITS = {
    1: ("临水县青石镇人民政府", "青石镇"),
    2: ("临水县白马乡人民政府", "白马乡"),
    3: ("临水县城关街道办事处", "城关街道"),
    4: ("临水县教育局", "教育局"),
    5: ("临水县教育局招生考试中心", "招考中心"),
    6: ("临水县发展和改革委员会", "发改委"),
    7: ("临水县青石镇中心卫生院", "青石卫生院"),
    8: ("临水经济开发区管理委员会", "开发区管委会"),
}


def county(**aliases: int) -> KnownCounty:
    units = tuple(
        KnownUnit(key, frozenset(form(n) for n in (name, short) for form in (plain, bare)))
        for key, (name, short) in UNITS.items()
    )
    return KnownCounty(units, {plain(text): key for text, key in aliases.items()}, PLACES)


PLACES = frozenset({"临水县", "安徽省", "淮州市"})


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        (SaidOfUnit("临水县青石镇人民政府", "临水县青石镇人民政府"), 1),
        (SaidOfUnit("青石镇", "", "a.docx"), 1),
        (SaidOfUnit("安徽省淮州市临水县青石镇人民政府"), 1),
        (SaidOfUnit("临水县青石镇人民政府", "青石镇人民政府党政办公室", "1.docx"), 1),
        (SaidOfUnit("临水县人民政府城关街道办事处"), 3),
        (SaidOfUnit("城关街道"), 3),
        (SaidOfUnit("临水县教育局"), 4),
        (SaidOfUnit("临水县教育局招生考试中心"), 5),
        (SaidOfUnit("临水县发展和改革委员会", "临水县发改委"), 6),
        (SaidOfUnit("临水县青石镇中心卫生院"), 7),
        (SaidOfUnit("", "", "2025年报/青石镇2025年政府信息公开年报（定稿）.docx"), 1),
        (SaidOfUnit("", "", "来件/白马乡/年报.doc"), 2),
        (SaidOfUnit("", "", "年报.docx", "白马乡党政办 <bm@linshui.example> 报送年报"), None),
        (SaidOfUnit("", "", "年报.docx", "白马乡 <bm@linshui.example> 报送2025年报"), 2),
        (SaidOfUnit("", "", "青石镇中学2025年报.docx"), None),
        (SaidOfUnit("", "", "scan001.pdf"), None),
        (SaidOfUnit("临水县青石镇初级中学"), None),
        (SaidOfUnit("临水县青石镇人民政府", "临水县白马乡人民政府"), None),
        (SaidOfUnit("临水县青石镇人民政府", "", "白马乡.docx"), None),
        (SaidOfUnit("清河县青石镇人民政府"), None),
        (SaidOfUnit("临水县人民政府"), None),
        (SaidOfUnit("临水县财政局", "", "青石镇.docx"), None),
    ],
)
def test_one_unit_or_a_question(said: SaidOfUnit, unit: int | None) -> None:
    assert match(said, county()).unit == unit


def test_a_question_names_the_likely_ones_and_the_words() -> None:
    found = match(SaidOfUnit("临水县白马镇人民政府"), county())
    assert found.unit is None
    assert found.likely[0] == 2
    assert found.asked == "临水县白马镇人民政府"
    foreign = match(SaidOfUnit("清河县青石镇人民政府"), county())
    assert "清河县" in foreign.why
    assert 1 in foreign.likely


def test_two_names_are_asked_of_the_file_alone() -> None:
    found = match(SaidOfUnit("临水县青石镇人民政府", "临水县白马乡人民政府"), county())
    assert set(found.likely) == {1, 2}
    assert found.asked == ""


def test_an_answer_is_not_asked_again() -> None:
    said = SaidOfUnit("临水县青石镇初级中学")
    asked = match(said, county()).asked
    assert match(said, county(**{asked: 7})).unit == 7
    scan = SaidOfUnit("", "", "QS2025.pdf")
    assert match(scan, county(**{match(scan, county()).asked: 1})).unit == 1


@pytest.mark.parametrize("seed", range(200))
def test_strangers_are_never_taken_for_a_unit(seed: int) -> None:
    chance = random.Random(seed)
    place = chance.choice(("清河县", "临水县", "", "淮州市"))
    first = chance.choice(("青石", "白马", "城关", "临水", "红旗", "教育", "东"))
    kind = chance.choice(
        ("镇中学", "镇财政所", "村民委员会", "社区居委会", "镇派出所", "区人民政府")
    )
    name = f"{place}{first}{kind}"
    assert match(SaidOfUnit(name, name), county()).unit is None
    assert match(SaidOfUnit("", "", f"{name}2025年报.docx"), county()).unit is None
