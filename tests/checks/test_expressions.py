"""E01–E03 and the home beside a name: what is commonly misprinted, and only in its context."""

import pytest

from reports.checks import Dossier
from reports.checks.expressions import institutions, set_phrases, titles
from tests.checks.judging import found
from tests.documents import sound, with_text

WRONG = {
    "E01": (
        "县人力资源与社会保障局。县住房与城乡建设局。县发展与改革委员会。市自然资源与规划局。"
        "县农业和农村局。县卫生和健康委员会。县工业与信息化局。县退役军人事务管理局。"
        "县生态环境保护局。县市场监督局。县医疗保险局。国家信访办公室。县纪检监察委员会。"
        "国务院办公厅政府信息和政务公开办公室。"
    ),
    "E02": (
        "《中华人民共和国信息公开条例》。《政务公开条例》。《政府信息公开法》。"
        "《行政复议条例》。《行政诉讼条例》。《行政处罚条例》。《行政许可条例》。"
        "《国家保密法》。《个人隐私保护法》。《网络信息安全法》。"
        "基层政务公开标准化和规范化工作的指导意见。《政府信息公开处理费管理办法》。"
    ),
    "E03": (
        "党的二十大三中全会。党的二十届三中会议。党的二十三中全会。习近平新时代社会主义思想。"
        "以习近平新时代中国特色社会主义为指导。增强“四个自信”。坚定“四个意识”。"
        "增强“两个维护”。以人民为中心的发展理念。“四个全面”战略部署。"
        "“五位一体”总体部署。发展全过程民主。实现中华民族伟大复兴中国梦。"
    ),
}
RIGHT = (
    "县人力资源和社会保障局、县住房和城乡建设局、县发展和改革委员会公示。",
    "农业和农村工作按月公开，卫生和健康教育宣传12次，发展与改革信息30条。",
    "市建筑市场管理局、农贸市场管理局公示，邀请代表对项目全过程民主监督。",
    "县市场监督管理局、县生态环境局、县退役军人事务局、县医疗保障局。",
    "国务院办公厅政府信息与政务公开办公室印发格式。",
    "《中华人民共和国行政复议法实施条例》《中华人民共和国保守国家秘密法实施条例》《个人信息保护法》。",
    "参照外省《政府信息公开条例》解读，学习《网络安全法》《数据安全法》。",
    "学习贯彻党的二十大和二十届二中、三中全会精神。",
    "党的十八届三中全会以来，召开镇党代会二十届三次会议。",
    "以习近平新时代中国特色社会主义思想为指导，增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
    "坚持以人民为中心的发展思想，发展全过程人民民主，统筹推进“五位一体”总体布局。",
)
FAMILIES = (institutions.E01, titles.E02, set_phrases.E03)


def _found(said: str, *codes: str) -> set[tuple[str, str]]:
    document = with_text(sound(), "overview.platform", said)
    return {(one.check, one.severity) for one in found(Dossier(document), *codes)}


@pytest.mark.parametrize(
    ("code", "pattern"), [(one.code, row) for one in FAMILIES for row, _ in one.patterns]
)
def test_every_row_finds_its_misprint(code: str, pattern) -> None:
    assert [one for one in WRONG[code].split("。") if pattern.search(one)], pattern.pattern


@pytest.mark.parametrize("code", WRONG)
def test_a_misprint_is_advised_on_and_no_more(code: str) -> None:
    for said in filter(None, WRONG[code].split("。")):
        assert _found(f"{said}。", "E") == {(code, "hint")}, said


@pytest.mark.parametrize("said", RIGHT)
def test_what_is_right_is_left_alone(said: str) -> None:
    assert not _found(said, "E")


@pytest.mark.parametrize(
    "said",
    [
        "王小明，男，家住青石村3组12号。",
        "公示救助名单：李秀兰（住青石村2组）。",
        "申请人信息：张建国，家庭住址：青石镇柳林路18号。",
    ],
)
def test_a_home_beside_a_name_is_found_and_not_said_again(said: str) -> None:
    document = with_text(sound(), "overview.platform", said)
    (finding,) = found(Dossier(document), "I04")
    assert "**" in finding.message
    assert "号" not in finding.message


@pytest.mark.parametrize(
    "said",
    [
        "王某，家住青石村3组12号。",
        "联系人王小明，办公地址青石镇柳林路18号。",
        "方便居住在青石村3组的群众，设公示栏2处。",
        "住房保障对象入住3号楼。",
    ],
)
def test_an_office_or_a_hidden_name_is_no_home_beside_a_name(said: str) -> None:
    assert not _found(said, "I04")
