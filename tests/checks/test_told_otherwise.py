"""Sound reports that tell it otherwise, and the same with a number that is wrong."""

import datetime
from dataclasses import replace
from itertools import permutations

import pytest

from reports.checks import Dossier
from reports.checks.cells import RECONSIDERATION
from reports.checks.examples import applications, example
from reports.document import Signature
from reports.importers import read
from reports.statute.format_2019 import FORMAT_2019
from tests.checks.judging import found
from tests.checks.printed_reports import printed
from tests.documents import sound, with_figures, with_text


def _told(codes, said, figures=None, section="overview.on_request"):
    document = with_text(with_figures(sound(), figures or {}), section, said)
    return {one.check for one in found(Dossier(document), *codes) if one.severity != "hint"}


@pytest.mark.parametrize(
    "not_yet", ["未答复的", "尚未办结", "待答复", "没有答复的", "正在办理完成"]
)
def test_what_is_not_answered_yet_is_not_the_number_answered(not_yet):
    said = f"收到政府信息公开申请9件，答复7件，{not_yet}2件结转下一年度。"
    nine = applications(9, carried_out=2)
    assert not _told(["X03"], said, nine)
    assert _told(["X03"], said.replace("，答复7件", "，答复6件"), nine) == {"X03"}


@pytest.mark.parametrize("into", ["结转{}年继续办理1件", "1件结转{}年", "结转至{}年的1件"])
def test_a_year_by_its_number_is_the_next_or_the_last_one(into):
    said = "全年收到政府信息公开申请9件，" + into.format(2025)
    assert not _told(["X03"], said, applications(9, carried_out=1))
    assert _told(["X03"], said, applications(9, carried_out=3)) == {"X03"}
    assert not _told(["X03"], said.replace("2025", "2026"), applications(9, carried_out=3))


def test_what_was_carried_in_may_be_named_by_its_year():
    carried = {"requests.carried_in.total": 2}
    for number, codes in ((2, set()), (3, {"X03"})):
        said = f"收到政府信息公开申请9件，加上2023年结转的{number}件，共11件。"
        assert _told(["X03"], said, applications(9) | carried) == codes


@pytest.mark.parametrize(
    "said", ["0件。", "无。", "本年度无。", "零件。", "依申请公开工作：本年度无。"]
)
def test_beneath_its_heading_the_aspect_may_be_said_in_a_word(said):
    assert not _told(["X01", "X02"], said)
    assert _told(["X01"], said, applications(2)) == {"X01"}


@pytest.mark.parametrize(
    "said",
    [
        "本年度收到上级转来的申请2件、直接收到3件，合计5件政府信息公开申请。",
        "收到自然人申请4件、企业申请1件，共计5件。",
        "接到群众提交的政府信息公开申请表5份。",
        "共收到向区政府及区政府办提出的申请5件。",
        "收到申请公开政府信息的申请书5份。",
        "一年以来，共处理政府信息公开申请五件。",
    ],
)
def test_the_number_received_is_found_in_further_wordings(said):
    five = applications(5) | {
        "requests.new_received.natural_person": 4,
        "requests.new_received.commercial": 1,
    }
    assert not _told(["X01"], said, five)
    assert _told(["X01"], said, applications(8)) == {"X01"}


@pytest.mark.parametrize(
    "said",
    [
        "登记申请7件次，其中2件次系撤回后重新提交，实际新收5件。",
        "收到申请5件。近三年（2022—2024年）共收到申请12件。",
        "2023年12月收到、2024年1月办结申请2件；2024年收到申请5件，当年全部办结。",
    ],
)
def test_other_numbers_beside_the_one_received_are_no_contradiction(said):
    assert not _told(["X01", "X03"], said, applications(5))
    assert _told(["X01"], said, applications(6)) == {"X01"}


def test_a_total_stays_wrong_beside_the_right_number_of_new_ones():
    said = "受理申请{}件，其中上年结转1件，本年新收1件。"
    two = applications(1) | {"requests.carried_in.total": 1}
    assert not _told(["X01"], said.format(2), two)
    assert _told(["X01"], said.format(5), two) == {"X01"}


def test_a_total_of_applications_and_of_others_is_not_the_number_received():
    for other in ("咨询6件", "旧存6件"):
        said = f"收到政府信息公开申请4件，{other}，共10件。"
        assert not _told(["X01"], said, applications(4))


PARTS = ("网站60条", "公众号30条", "公开栏10条")
LISTS = [
    "发布信息{total}条（{parts}）。",
    "{parts}，共公开信息{total}条。",
    "{parts}，三项合计{total}条。",
    "公开信息{total}条，按渠道分：{parts}。",
    "公开信息{total}条。从渠道看，{parts}。按类型分，图文20条、其他80条。",
    "公开信息{total}条，其中{parts}，举办活动3场。",
    "全年公开信息{total}条：{parts}。",
    "公开信息{total}条，其中{parts}；阅读量1.2万次。",
]


@pytest.mark.parametrize("order", list(permutations(PARTS)))
@pytest.mark.parametrize("list_", LISTS)
def test_parts_that_are_more_than_their_total_are_found_however_they_are_listed(list_, order):
    parts = "、".join(order)
    right = _told(["X08"], list_.format(total=100, parts=parts), None, "overview.proactive")
    wrong = _told(["X08"], list_.format(total=97, parts=parts), None, "overview.proactive")
    assert (right, wrong) == (set(), {"X08"})


@pytest.mark.parametrize(
    "said",
    [
        "公开信息120条，其中文章80条、视频40个。",
        "收到建议5件，其中涉及征地的4件、涉及低保的2件（1件同时涉及两项）。",
        "公开信息100条（较上年增加20条、减少公告5条）。",
        "回复留言60条、发布公告40条，共公开信息50条。",
        "公开信息2 316条。按渠道划分：网站1 280条，占55.3%；公众号986条，占42.6%。",
        "公开信息100条，其中网站60条，较上年增加70条；公众号40条。",
        "网站60条，其中图文40条；公众号40条，其中图文30条、视频10条；总计100条。",
        "公开信息170条，其中一季度50条，上半年110条，前三季度170条。",
        "公开信息100条，其中重点领域65条，重点领域中涉农补贴40条、社会救助25条。",
    ],
)
def test_what_may_be_no_list_of_parts_is_left_alone(said):
    assert not _told(["X08"], said, None, "overview.proactive")


@pytest.mark.parametrize("section", ["table_notes.disputes", "overview.on_request"])
def test_disputes_are_counted_below_their_table_and_beside_the_applications(section):
    two = {"disputes.reconsideration.upheld": 2, RECONSIDERATION: 2}
    said = "因不服答复，全年被申请行政复议2件。"
    assert not _told(["X07"], said, two, section)
    assert _told(["X07"], said.replace("2", "5"), two, section) == {"X07"}


def test_what_the_whole_county_issued_is_not_the_departments_own():
    all_, own = "全县保留行政规范性文件143件、废止17件", "本局制发0件，废止0件，现行有效0件。"
    assert not _told(["X05"], f"{all_}；{own}", None, "overview.management")
    wrong = own.replace("制发0件", "制发2件")
    assert _told(["X05"], f"{all_}；{wrong}", None, "overview.management") == {"X05"}


def test_what_one_of_many_bodies_answered_is_not_the_whole():
    said = "全县收到政府信息公开申请9件，均已答复，其中县政府办公室本级收到4件，办结4件。"
    assert not _told(["X03"], said.replace("其中", ""), applications(9))


def test_the_documents_that_were_gone_through_are_not_those_left_in_force():
    said = "对现行有效的5件行政规范性文件进行清理，废止5件，现行有效{}件。"
    five = {"disclosure.normative_documents.repealed": 5}
    assert not _told(["X05"], said.format(0), five, "overview.management")
    assert _told(["X05"], said.format(3), five, "overview.management") == {"X05"}


def test_what_another_office_is_helped_with_is_not_decided_here():
    nine = {"disclosure.penalties.decisions": 9}
    said = "{}执法局作出行政处罚4件，我镇作出行政处罚{}件。"
    assert not _told(["X06"], said.format("配合", 9), nine, "overview.management")
    assert _told(["X06"], said.format("配合", 8), nine, "overview.management") == {"X06"}


def test_what_a_going_through_left_in_force_is_not_the_number_at_the_end_of_the_year():
    said = "清理截至2023年底的行政规范性文件13件，其中继续有效11件，年底现行有效{}件。"
    figures = {"disclosure.normative_documents.in_force": 14}
    assert not _told(["X05"], said.format(14), figures, "overview.management")
    assert _told(["X05"], said.format(12), figures, "overview.management") == {"X05"}


def test_documents_need_no_name_in_their_own_aspect():
    said = "制发4件，废止0件，现行有效0件。"
    assert _told(["X05"], said, None, "overview.management") == {"X05"}
    assert not _told(["X05"], said, None, "overview.platform")


@pytest.mark.parametrize(
    "said",
    ["其中2024年以前制定的7件。", "协助清理县级行政规范性文件12件，其中建议废止3件。"],
)
def test_documents_of_earlier_years_and_of_others_are_not_this_years(said):
    assert not _told(["X05"], f"我镇无行政规范性文件，{said}", None, "overview.management")


@pytest.mark.parametrize("level", ["county", "city"])
def test_a_government_reports_for_all_its_bodies_by_the_end_of_march(level):
    for day, codes in ((datetime.date(2025, 3, 31), []), (datetime.date(2025, 4, 1), ["D03"])):
        document = replace(sound(), level=level, signature=Signature("清河县人民政府", day))
        assert [one.check for one in found(Dossier(document), "D03")] == codes


def test_results_of_supervision_are_only_asked_after_where_no_form_named_them():
    said = {"overview.intro": "全年公开信息63条，未收到政府信息公开申请。"}
    (one,) = found(example(text=said)(FORMAT_2019), "Q03")
    assert one.severity == "hint"


@pytest.mark.parametrize(
    "began",
    ["我局在县政府网站公开信息205条。", "我会未收到申请。", "通过公众号发布信息7条。"],
)
def test_last_years_sentence_is_found_whoever_begins_it(began):
    assert _told(["D07"], f"2023年{began}", None, "overview.proactive") == {"D07"}
    compared = began.replace("。", "，较上年增加2条（上年结转1件）。")
    assert _told(["D07"], f"2023年{compared}", None, "overview.proactive") == {"D07"}
    assert not _told(["D07"], "2023年收到的4件已于当年答复。", None, "overview.proactive")
    assert not _told(["D07"], f"2024年{began}", None, "overview.proactive")


@pytest.mark.parametrize("behind", ["号）", "号，以下简称《条例》）", "号，下称《条例》）"])
def test_the_number_of_the_regulation_is_read_before_its_short_name(behind):
    lead = "根据《中华人民共和国政府信息公开条例》（国务院令第{}" + behind + "编制。"
    for number, codes in ((711, []), (771, ["L07"])):
        document = with_text(sound(), "lead", lead.format(number))
        assert [one.check for one in found(Dossier(document), "L07")] == codes


FIFTH = (
    "（一）存在的主要问题\n一是政策解读形式单一。\n二是公开栏更新不及时。\n"
    "（二）改进情况\n一是每季度制作一期图解。\n二是由专人每周更新公开栏。"
)


def _with_fifth(*lines):
    text = printed().document.as_printed.text.replace(FIFTH, "\n".join(lines))
    return [one.quote for one in found(Dossier(read(text.encode(), "a.txt")), "N08")]


def test_a_list_may_run_on_from_its_problems_into_what_is_done_about_them():
    second = "是解读少。改进：制作图解。"
    assert not _with_fifth("一是更新慢。改进：三日内更新。", f"二{second}")
    assert _with_fifth("一是更新慢。改进：三日内更新。", f"三{second}")
