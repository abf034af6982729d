"""Numbering, punctuation and spaces as printed: other words than the examples', and near misses."""

import pytest

from reports.checks import run
from reports.checks.examples import ORGANISATION
from tests.checks.judging import found
from tests.checks.printed_reports import printed

SAID = "政府信息公开纳入年度工作考核，开展社会评议1次，没有发生责任追究情形。"
"""The paragraph of the sound report that gives way to others."""


def _found(*swaps, **more):
    return {(one.check, one.severity) for one in found(printed(*swaps, **more), "N")}


@pytest.mark.parametrize(
    ("code", "severity", "swaps"),
    [
        ("N01", "error", [("六、其他需要", "（六）其他需要")]),
        ("N01", "error", [("四、政府信息公开行政", "四．政府信息公开行政")]),
        ("N01", "error", [("五、存在的主要", "5.存在的主要")]),
        ("N02", "error", [("（一）主动公开情况", "(1)主动公开情况")]),
        ("N02", "error", [("（四）政府信息公开平台", "（４）政府信息公开平台")]),
        ("N03", "error", [(f"（{one}）", f"{n}.") for n, one in enumerate("一二三四五", 1)]),
        ("N03", "error", [(f"（{one}）", f"{one}是") for one in "一二三四五"]),
        (
            "N03",
            "warning",
            [("（一）存在的主要问题", "1. 存在的不足"), ("（二）改进情况", "2. 下一步打算")],
        ),
        ("N04", "hint", [("（一）存在的主要问题\n一是", "1、"), ("（二）改进情况\n", "")]),
        ("N04", "hint", [("本机关依据", "1.本机关依据")]),
        ("N09", "hint", [("（二）依申请公开情况。", "（二）依申请公开方面。")]),
        ("N09", "hint", [("（三）政府信息管理情况。", "（三）政府信息管理情况：")]),
        ("N11", "hint", [("\n2025年1月20日", f"\n{chr(0x3000) * 16}2025年1月20日")]),
        ("N11", "hint", [(f"\n{ORGANISATION}\n", f"\n{' ' * 12}{ORGANISATION}\n")]),
    ],
)
def test_another_fault_of_numbering_is_found(code, severity, swaps):
    assert (code, severity) in _found(*swaps)


@pytest.mark.parametrize(
    ("code", "severity", "said"),
    [
        ("N05", "error", "落实（国办函〔2020〕109号的要求，开展评议。"),
        ("N05", "error", "开展评议（含第三方评估)1次。"),
        ("N05", "error", "依据国办函〔2020]109号文件开展评议。"),
        ("N05", "error", "开展评议1次）。"),
        ("N06", "warning", "开展社会评议,没有发生责任追究。"),
        ("N06", "warning", "评议结果如下:满意度较高。"),
        ("N06", "warning", "开展社会评议(含第三方评估)1次。"),
        ("N06", "warning", "开展评议1次;没有发生责任追究。"),
        ("N07", "warning", "政府信息公开纳入年度工作考核，没有发生责任追究情形"),
        ("N07", "warning", "政府信息公开纳入年度工作考核，没有发生责任追究情形，"),
        ("N07", "warning", "抓好政策解读加强专栏日常管理，没有发生责任追究情形。"),
        ("N07", "hint", "有考核。\n（六）完善制度压实责任。有制度。"),
        ("N08", "warning", "一是纳入考核，开展社会评议。"),
        ("N08", "warning", "一是纳入考核；二是开展评议；四是追究责任。"),
        ("N08", "warning", "有考核。\n（七）其他。没有发生责任追究。"),
        ("N10", "warning", "纳入年度考核，开展社 会评议。"),
        ("N10", "warning", "把政府信 息公开工作列入要点，按月调度。"),
        ("N10", "warning", "年内依申请公 开事项由专人登记，未发生追责。"),
        ("N10", "hint", "纳入年度考核，开展社会评议 1 次。"),
        ("N10", "hint", "纳入年度考核，设立 “开放日”。"),
        ("N10", "hint", f"纳入年度考核，开展社会评议。{' ' * 6}"),
        ("N12", "warning", "二0二四年开展社会评议。"),
        ("N12", "warning", "二〇二O年以来开展社会评议。"),
        ("N12", "warning", "2024度开展社会评议。"),
        ("N12", "warning", "20241月1日起开展社会评议。"),
        ("N13", "hint", "按照“先审查、后公开的原则开展评议。"),
        ("N13", "hint", "坚持“以“公开为常态”为原则”开展评议。"),
        ("N13", "hint", '按照"先审查"原则开展评议。'),
        ("N14", "hint", "监督电话：0551--6012345。"),
        ("N14", "hint", "监督电话：0818－6902058。"),
        ("N15", "hint", "一是，纳入考核。二是，开展评议。"),
        ("N15", "hint", "没有行政复议、行政诉讼、情况。"),
        ("N15", "hint", "纳入考核，，开展评议。"),
    ],
)
def test_another_fault_of_punctuation_is_found(code, severity, said):
    assert (code, severity) in _found((SAID, said))


@pytest.mark.parametrize(
    "said",
    [
        "通过微信公众号推送信息320条，阅读量1.2万次，同比增长15.6%。",
        "一是健全制度，修订3项制度；二是强化培训，参训60人次；三是严格考核。",
        "坚持一切从实际出发，统一是前提，唯一是底线，十是整数。",
        "按照“谁公开、谁负责”“先审查、后公开”的原则，做好保密审查工作。",
        "监督电话：0551-6012345；邮箱：zwgk@example.cn；网址：http://www.example.cn/a?b=1,2:3;4",
        "公开财政预算、决算和“三公”经费信息（含附表〔表1〕）4条。",
        "数据截至12月31日24:00，投入1,200元，时间为2024年1月1日—2024年12月31日。",
        "做好政务公开标准化规范化建设，抓好信息公开推进工作，做好政策解读。",
        "1）政府网站公开80条；2）微信公众号公开40条。",
        "（1）政府网站公开80条；（2）微信公众号公开40条。",
        "制作H5、短视频、一图读懂等解读材料6件，A4宣传单500份，等级评定优秀。",
        "二〇二四年，对照2024年度工作要点和2025年计划开展评议。",
        "其中：政府网站60条，微信公众号26条。",
        "现将2024年度有关情况公布如下：",
        "设立“政府开放日”，邀请“两代表一委员”参加；印发《\u3008条例\u3009读本》。",
        "公开“十四五”规划、重大项目等信息……",
        "对照“要素”\u2018清单\u2019逐项公开。",
        "按月调度。\n镇街名称 负责科室，逐一列入台账。",
        "按月调度。\n平台 运维由县融媒体中心承担，每周巡查。",
        "按要求开展。\n（各单位统一使用本模板，请勿改动表格）\n纳入考核。",
    ],
)
def test_correct_writing_is_not_accused(said):
    assert not {code for code, _ in _found((SAID, said)) if code[0] == "N"}


@pytest.mark.parametrize(
    "swaps",
    [
        [("一是政策解读", "1.政策解读"), ("二是公开栏更新", "2.公开栏更新")],
        [("一是政策解读", "（1）政策解读"), ("二是公开栏更新", "（2）公开栏更新")],
        [(SAID, f"{SAID}包括：（1）考核；\n（6）追责。")],
        [("本年度，我镇认真", "\u3000\u3000本年度，我镇认真"), (SAID, f"    {SAID}")],
        [(f"\n{ORGANISATION}\n", f"\n    {ORGANISATION}\n")],
        [(f"（{one}）", f"（{one}） ") for one in "一二三四五"],
    ],
)
def test_sound_numbering_is_not_accused(swaps):
    assert not {code for code, _ in _found(*swaps) if code[0] == "N"}


@pytest.mark.parametrize("year", ["24年", "２４年", "24年度"])
def test_a_year_cut_short_in_the_title_is_found(year):
    assert ("N12", "warning") in _found(("2024年政府信息公开工作", f"{year}政府信息公开工作"))


@pytest.mark.parametrize(
    ("said", "is_accused"),
    [
        ("按月调度。\n1.考核结果已通报，名次靠前\n2.开展社会评议，没有追责。", True),
        (
            "按月调度。\n1.考核结果已通报，名次靠前\n全镇通报了结果。\n2.开展社会评议，没有追责。",
            False,
        ),
        ("按月调度。\n1.考核结果\n2.开展社会评议，没有追责。", False),
    ],
)
def test_a_sentence_of_a_list_ends_like_the_next(said, is_accused):
    assert (("N07", "warning") in _found((SAID, said))) is is_accused


def test_a_list_may_run_over_paragraphs():
    said = "一是纳入考核。\n二是开展社会评议。\n三是没有发生责任追究。"
    assert not {code for code, _ in _found((SAID, said)) if code[0] == "N"}


def test_spaces_and_breaks_of_a_page_description_are_nobodys():
    said = "纳入年度考核，开展社 会评议 1 次，没有发生责任追究情形"
    assert not {code for code, _ in _found((SAID, said), kind="pdf")} & {"N07", "N10", "N11"}


def test_digits_that_a_web_page_lost_are_only_hinted_at():
    said = (SAID, "20241月1日起开展社会评议。")
    assert ("N12", "hint") in _found(said, kind="html")
    assert ("N12", "warning") in _found(said)


def test_one_finding_a_kind_of_space():
    said = (SAID, "开展社会评议 1 次，考核 2 次。\n追责 0 次，通报 0 次。")
    found = [one for one in run(printed(said)) if one.check == "N10"]
    assert len(found) == 1
    assert "共2段" in found[0].message
