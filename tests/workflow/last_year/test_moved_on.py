"""Last year's sentences as a start: years move on, figures follow the tables, the rest waits."""

import pytest

from reports.workflow.last_year.moved_on import is_settled, moved_on
from tests.documents import sound, with_figures

LAST = with_figures(
    sound(2023),
    {
        "requests.new_received.total": 121,
        "requests.carried_in.total": 7,
        "requests.result_total.total": 120,
        "requests.carried_out.total": 8,
        "disclosure.normative_documents.issued": 3,
        "disclosure.normative_documents.in_force": 1086,
        "disclosure.penalties.decisions": 40,
    },
)

CASES = [
    ("2023年，我镇认真落实条例。", "2024年，我镇认真落实条例。"),
    ("比2022年增加，为2024年打下基础。", "比2023年增加，为2025年打下基础。"),
    ("自2019年起设立专区。", "自2019年起设立专区。"),
    ("统计期限为2023年1月1日至2023年12月31日。", "统计期限为2024年1月1日至2024年12月31日。"),
    (
        "2023年新收政府信息公开申请121件，上年结转7件，办理120件，结转下年度8件。",
        "2024年新收政府信息公开申请{新收申请}件，上年结转{上年结转}件，"
        "办理{办理总计}件，结转下年度{结转下年}件。",
    ),
    ("新收申请120件。", "新收申请【请更新：120】件。"),
    ("收到群众来信121件。", "收到群众来信【请更新：121】件。"),
    ("其中自然人121件。", "其中自然人【请更新：121】件。"),
    (
        "制发行政规范性文件3件，现行有效1,086件。",
        "制发行政规范性文件{制发规范性文件}件，现行有效{现行有效规范性文件}件。",
    ),
    ("作出行政处罚40件，罚款40万元。", "作出行政处罚{行政处罚}件，罚款【请更新：40】万元。"),
    ("5月12日召开会议三次。", "【请更新：5月12日】召开会议【请更新：三】次。"),
    ("按照国办公开办函〔2021〕30号编制。", "按照国办公开办函〔2021〕30号编制。"),
    ("依据《条例》第五十条、第12条。", "依据《条例》第五十条、第12条。"),
    ("印发《2023年政务公开要点》。", "印发《【请更新：2023】年政务公开要点》。"),
    ("同比增长1.08%。", "同比增长【请更新：1.08】%。"),
    ("接听12345热线。", "接听12345热线。"),
    ("联系电话0551-6012345。", "联系电话0551-6012345。"),
    ("落实2021—2025年规划。", "落实【请更新：2021—2025】年规划。"),
    ("1.加强领导。", "1.加强领导。"),
    ("二是公开栏更新不及时。", "二是公开栏更新不及时。"),
]


@pytest.mark.parametrize(("was", "becomes"), CASES)
def test_a_sentence_moves_on(was: str, becomes: str) -> None:
    assert list(moved_on(was, LAST)) == [becomes]


def test_a_paragraph_is_cut_into_its_sentences() -> None:
    assert list(moved_on("甲。乙！丙", LAST)) == ["甲。", "乙！", "丙"]


def test_a_sentence_with_a_mark_is_not_settled() -> None:
    assert not is_settled("开展培训【请更新：2】次。")
    assert is_settled("开展培训{新收申请}次。")
