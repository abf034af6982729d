"""I04–I06 and C03, C07, C09: people's names, and what a report is not about."""

import pytest

from reports.checks import Dossier, run
from tests.checks.judging import found
from tests.documents import sound, with_text


def _found(said, code, section="overview.platform"):
    return found(Dossier(with_text(sound(), section, said)), code)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("I04", "申请人王小明申请公开征地方案。"),
        ("I04", "收到村民李大山、张强提出的申请。"),
        ("I04", "公示低保对象刘桂英等3人。"),
        ("I04", "申请人家住青石村三组。"),
        ("I05", "领导小组组长：张大山。"),
        ("I05", "由镇长王建国任组长。"),
        ("I05", "联系人李红，电话0551-6012345。"),
        ("I05", "由赵刚同志具体负责。"),
        ("I06", "邮箱123456789@qq.com。"),
        ("I06", "邮箱zhangxiaoming@163.com。"),
        ("C07", "积极推进软件正版化。"),
        ("C07", "办理人大代表建议3件。"),
        ("C07", "兜牢困难群众生活底线。"),
        ("C07", "通过朋友圈扩大影响。"),
        ("C07", "利用微信群传递消息。"),
        ("C09", "下一步，我镇将继续完善栏目。"),
        ("C09", "2025年我镇计划新设专区。"),
        ("C09", "今后将拓宽渠道。"),
    ],
)
def test_what_does_not_belong_is_found(code, said):
    assert _found(said, code)


@pytest.mark.parametrize(
    "said",
    [
        "申请人王某申请公开征地方案。",
        "申请人高度认可，申请人马上得到答复。",
        "告知申请人方式和途径，申请人常态化参与。",
        "低保对象金额已公示。",
        "由镇长任组长，主任任副组长，书记高度重视。",
        "联系人：党政办公室，电话0551-6012345。",
        "主要负责同志亲自抓，分管领导同志具体抓。",
        "由党政办主任任联络员。",
        "成员单位按职责分工落实。",
        "邮箱qszxxgk@163.com。",
        "邮箱qingshizhen2024@qq.com。",
        "围绕招商引资、森林防火发布信息12条。",
        "公开人大代表建议办理结果3件。",
        "通过微信公众号发布信息。",
        "走好群众路线，组建微信群众服务站。",
        "建立微信群用于信息员内部联络。",
        "确保今后有据可查。",
        "公开机构编制信息2条。",
    ],
)
def test_what_belongs_is_left_alone(said):
    found = {one.check for one in run(Dossier(with_text(sound(), "overview.platform", said)))}
    assert not found & {"I04", "I05", "I06", "C07", "C09"}


def test_a_name_is_not_repeated_in_the_finding():
    (finding,) = _found("申请人王小明申请公开征地方案。", "I04")
    assert "小明" not in finding.message
    assert finding.quote == "申请人王"


def _chapter_five(problems, measures):
    document = with_text(with_text(sound(), "problems", *problems), "measures", *measures)
    return found(Dossier(document), "C03")


@pytest.mark.parametrize(
    ("problems", "measures", "number"),
    [
        (["一是政策解读少。", "二是公众参与不足。"], ["一是制作解读。"], 2),
        (["一是业务培训少；二是答复不严谨；三是更新慢。"], ["一是开展培训。三是更新专栏。"], 2),
        (["1.解读形式单一。2.考核不严。3.更新慢。"], ["1.制作图解。2.组织培训。"], 3),
        (["第一，解读少。", "第二，考核不严。"], ["第二，组织培训。"], 1),
    ],
)
def test_a_problem_without_a_measure_is_named(problems, measures, number):
    (finding,) = _chapter_five(problems, measures)
    assert finding.message == f"第{number}个问题没有对应的改进措施。"
    assert finding.section == "problems"


@pytest.mark.parametrize(
    ("problems", "measures"),
    [
        (["一是政策解读少。", "二是更新不及时。"], ["一是制作图解解读。", "二是每周更新。"]),
        (["一是人员流动大。", "二是栏目不全。"], ["一是组织业务培训。", "二是完善专栏。"]),
        (["一是其他方面不够好。"], ["一是更新专栏。"]),
        (["一是政策解读少。", "二是公众参与不足。"], ["一是制作解读。", "二是到集市上宣讲。"]),
        (["一是解读少。二是群众不爱看。"], ["一是多画图。二是说家常话。三是办讲座。"]),
        (["一是解读少。二是更新慢。"], ["制作图解，专人每周更新公开栏。"]),
        (["一是解读少。二是更新慢。"], ["一是针对解读少：1.制作图解；2.拍视频。二是每周更新。"]),
        (["解读形式单一，更新不及时。"], ["制作图解，专人更新。"]),
        (["更新不及时。下一步，将采取专人更新等措施。"], []),
    ],
)
def test_problems_with_their_measures_are_left_alone(problems, measures):
    assert not _chapter_five(problems, measures)


@pytest.mark.parametrize(
    "said", ["今后我镇将加强培训。", "下一步要每周更新。", "为此将采取有力措施。"]
)
def test_a_measure_among_the_problems_is_found(said):
    (finding,) = _chapter_five(["更新不及时。" + said], ["专人每周更新公开栏，组织培训。"])
    assert finding.quote == said
