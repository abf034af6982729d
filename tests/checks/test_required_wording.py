"""Q and C, S and the rows: what a chapter has to say, and how it may say it."""

from dataclasses import replace

import pytest

from reports.checks import Dossier, run
from reports.document import ProcessingFee
from tests.checks.judging import found
from tests.documents import in_one_piece, sound, with_figures, with_text


def _severities(document, code):
    return [finding.severity for finding in found(Dossier(document), code)]


def _sixth(*paragraphs):
    return with_text(replace(sound(), fee=ProcessingFee()), "other_matters", *paragraphs)


@pytest.mark.parametrize(
    "said", ["无。", "无", "无其他需要报告的事项。", "没有需要报告的其他事项。", "  ", "暂无。"]
)
def test_chapter_six_without_the_fee_is_an_error(said):
    found = run(Dossier(_sixth(said)))
    assert [one.check for one in found if one.action == "must_fix"] == ["Q01"]
    assert {one.section for one in found if one.check == "Q01"} == {"other_matters"}


@pytest.mark.parametrize(
    "said",
    [
        "本年度未收取信息处理费。",
        "本年度没有产生信息公开处理费。",
        "2024年发出收费通知0件，金额0元，实际收取0元。",
        "全年未收取任何费用。",
        "本年度收取信息处理费0元。",
        "我镇依申请公开未收费。",
        "实际收取信息处理费共计400元。",
    ],
)
def test_any_word_on_the_fee_is_enough(said):
    assert not _severities(_sixth(said), "Q01")


@pytest.mark.parametrize(
    ("said", "is_short"),
    [
        ("本年度没有产生信息公开处理费。", True),
        ("本年度未收取信息处理费。", True),
        ("未发出信息处理费收费通知。", True),
        ("申请人未按收费通知缴纳，未收取信息处理费。", True),
        ("2024年，本局未发出信息处理费收费通知，未收取信息处理费。", False),
        ("没有发出收费通知，也没有收取信息处理费。", False),
        ("2024年发出收费通知0件，涉及金额0元，实际收取信息处理费0元。", False),
        ("实际收取信息处理费共计400元。", False),
    ],
)
def test_the_fee_is_best_said_in_numbers(said, is_short):
    assert bool(_severities(_sixth(said), "Q02")) is is_short


def test_the_structured_answers_are_the_sentence():
    assert not _severities(sound(), "Q01")
    half = replace(sound(), fee=ProcessingFee(notices=0))
    assert not _severities(half, "Q01")
    assert _severities(half, "Q02") == ["hint"]


@pytest.mark.parametrize(
    ("said", "severities"),
    [
        ("加强组织领导，强化培训。", ["warning"]),
        ("将政府信息公开工作纳入年终目标考核，加强监督。", ["warning"]),
        ("全年未发生责任追究情形。", ["hint"]),
        ("政府信息公开纳入年度考核，开展社会评议1次，无追责情况。", []),
        ("在县政务公开工作考核中得分92分；社会评议满意度98%；未发生问责。", []),
        ("组织开展政府信息公开工作考核、社会评议，责任追究0人次。", []),
        ("接受县政府办季度考核，群众评议良好，没有需要追究责任的情况。", []),
        ("开展工作考核和社会评议。", ["hint"]),
        ("县对镇考核得95分，居第3位；收集评议意见4条；无追责。", []),
        ("考核方面，在16个镇中列第5名；人大代表评议1次，满意票40张；追责方面无。", []),
        ("县级考核居第7名。村民评议满意。未追究责任。", []),
        ("区考核位次上升；好评率96%；无责任追究。", []),
        ("县考核88分，测评结果“满意”，没有问责。", []),
        ("将公开列入考核，邀请群众评一评，没有问责。", ["hint"]),
        ("排名第3位，好评如潮，没有问责。", ["hint"]),
    ],
)
def test_supervision_names_three_results(said, severities):
    assert _severities(with_text(sound(), "overview.supervision", said), "Q03") == severities


def test_a_department_is_not_asked_for_the_governments_results():
    document = with_text(sound(), "overview.supervision", "加强培训。")
    assert not _severities(replace(document, level="county_department"), "Q03")


@pytest.mark.parametrize(
    ("said", "severities"),
    [
        ("全年积极主动公开政府信息，做到应公开尽公开。", ["warning"]),
        ("2024年，按照第三次会议精神主动公开信息。", ["warning"]),
        ("严格落实三级审核制度，2024年1月1日起施行。", ["warning"]),
        ("全年主动公开政府信息120条。", ["hint"]),
        ("通过公示栏公示信息53条。", ["hint"]),
        ("政府网站公开80条，公开栏40条。", []),
        ("在门户网站发布信息二百余条。", []),
        ("政府网站公开信息1.2万条（次）。", []),
        ("政府网站发布信息数量为286。", []),
        ("由单一部门负责政府网站的公开。", ["warning"]),
        ("政务新媒体推送1,200篇。", []),
        ("通过政府网站公开财政预决算2条，社会救助24条。", []),
    ],
)
def test_proactive_disclosure_is_counted_by_platform(said, severities):
    document = with_text(sound(), "overview.platform", "平台建设另有专章。")
    assert _severities(with_text(document, "overview.proactive", said), "C04") == severities


def test_platforms_counted_under_another_aspect_are_not_asked_for():
    document = with_text(sound(), "overview.proactive", "全年主动公开政府信息120条。")
    said = with_text(document, "overview.platform", "其中政府网站80条，政务新媒体40条。")
    assert not _severities(said, "C04")


@pytest.mark.parametrize(
    "problems",
    [
        "工作取得了一定成绩，但依然存在一些差距和不足。",
        "2024年工作仍存在一些问题和薄弱环节。",
        "无。",
        "不存在问题。",
        "全年工作取得明显成效。但是也还存在许多不足之处。",
    ],
)
def test_a_stock_phrase_is_no_problem(problems):
    assert _severities(with_text(sound(), "problems", problems), "C02") == ["error"]


@pytest.mark.parametrize(
    "problems",
    [
        "政策解读形式单一。",
        "存在一些问题：一是更新慢；二是内容少。",
        "公开的主动性有待加强，还存在一些差距和不足。",
        "一是部分工作人员认识不到位，业务能力不强。",
        "存在的不足主要是公开内容不够丰富、时效性不强。",
        "与群众期盼相比还有差距，解读质量需要进一步提高。",
        "信息更新不及时的问题仍然存在。",
        "部分栏目更新频率低。",
        "工作取得一定成效，存在的主要问题及改进情况如下：公众参与度低。",
        "存在一些不足，主要表现在群众知晓率低。",
        "在政策解读、平台建设方面存在一些不足。",
        "存在一些问题。人员流动性大，业务交接慢。",
    ],
)
def test_a_concrete_problem_is_a_problem(problems):
    assert not _severities(with_text(sound(), "problems", problems), "C02")


@pytest.mark.parametrize(
    ("problems", "measures", "trips"),
    [
        ("一是甲不足。二是乙不够。", "一是改甲。二是改乙。", False),
        ("一是甲不足。二是乙不够。三是丙不全。", "一是改甲。二是改乙。", True),
        ("1.甲不足。2.乙不够。", "（一）改甲。", False),
        ("甲不足，乙不够。", "一是改甲。二是改乙。三是改丙。", False),
        ("存在问题：一是甲不足；二是乙不够。", "一是改甲；二是改乙；三是改丙。", True),
    ],
)
def test_problems_and_measures_are_counted_where_numbered(problems, measures, trips):
    document = with_text(with_text(sound(), "problems", problems), "measures", measures)
    assert bool(_severities(document, "C01") + _severities(document, "C03")) is trips


def test_unnumbered_pairs_are_counted_by_paragraph():
    document = with_text(sound(), "problems", "解读形式单一。", "更新不及时。", "培训偏少。")
    two = with_text(document, "measures", "制作图解。", "专人更新。")
    three = with_text(document, "measures", "制作图解。", "专人更新。", "每季度培训。")
    assert _severities(two, "C01") == ["hint"]
    assert not _severities(three, "C01")


def test_measures_may_stand_in_the_box_of_problems():
    document = with_text(sound(), "measures")
    assert _severities(document, "C05") == ["hint"]
    both = "一是解读形式单一。二是更新不及时。下一步，将制作图解，专人更新。"
    assert not _severities(with_text(document, "problems", both), "C05")


@pytest.mark.parametrize(
    ("intro", "severities"),
    [
        ("落实《条例》要求，开展公开工作。", ["error"]),
        ("推进平台建设等各项工作。", ["warning"]),
        ("4、平台建设情况。维护网站专栏1个。", []),
    ],
)
def test_a_missing_aspect_may_be_told_elsewhere(intro, severities):
    document = with_text(sound(), "overview.platform")
    assert _severities(with_text(document, "overview.intro", intro), "S08") == severities


def test_an_empty_chapter_one_is_one_finding():
    document = in_one_piece(sound())
    blocking = [one.check for one in run(Dossier(document)) if one.action != "note"]
    assert blocking == ["S11"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("[bookmark: _GoBack]一是提高认识。", "F03"),
        ("全年公开XX条。", "F03"),
        ("全年公开{不存在}条。", "F03"),
        ("公开&nbsp;信息。", "F03"),
        ("该部分以表格形式报告。", "S15"),
        ("在政府网站（具体网址）公开。", "S15"),
        ("未产生信息公开费。", "W07"),
        ("依据《政府信息公开信息处理费管理办法》（国办函〔2021〕109号）。", "L08"),
        ("依据《中华人民共和国政府信息公开条例》（国务院令第492号）。", "L07"),
    ],
)
def test_residue_and_wrong_citations_are_found(said, code):
    assert _severities(with_text(sound(), "other_matters", said), code)


@pytest.mark.parametrize(
    "said",
    [
        "《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）。",
        "《政府信息公开信息处理费管理办法》（国办函[2020]109号）。",
        "《中华人民共和国政府信息公开条例》（国务院令第711号）。",
        "《中华人民共和国政府信息公开条例》（国务院令第492号公布，国务院令第711号修订）。",
        "《重大行政决策程序暂行条例》（国务院令第713号）。",
        "《中华人民共和国政府信息公开条例》（以下简称《条例》）。",
        "政府信息公开信息处理费。",
        "收到的申请{新收申请}件。",
        "发展XXL型大棚。",
    ],
)
def test_right_citations_and_live_fields_are_left_alone(said):
    found = {one.check for one in run(Dossier(with_text(sound(), "other_matters", said)))}
    assert not found & {"F03", "S15", "W07", "L07", "L08"}


def test_a_live_field_without_a_figure_is_named():
    document = with_text(sound(), "overview.on_request", "未收到申请，结转{结转下年}件。")
    assert not _severities(document, "F03")
    blank = with_figures(document, {"requests.carried_out.total": None})
    (finding,) = [one for one in run(Dossier(blank)) if one.check == "F03"]
    assert finding.message == "“结转下年”还没有数字：第三章表格里这一格是空的。"
