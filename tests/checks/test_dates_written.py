"""D07–D11: years that were not changed, dates that are not dates, congresses of the past."""

import datetime
from dataclasses import replace

import pytest

from reports.checks import Dossier, run
from reports.document import AsPrinted, Signature
from reports.document.report import PrintedText
from tests.checks.judging import found
from tests.documents import ORGANISATION, sound, with_text


def _codes(said, codes, section="overview.platform"):
    return {one.check for one in found(Dossier(with_text(sound(), section, said)), codes)}


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("D07", "2023年，我镇主动公开信息86条。"),
        ("D07", "2022年度，共收到咨询3件。"),
        ("D07", "我镇2023年主动公开信息86条。"),
        ("D07", "截至2023年12月31日，更新栏目12次。"),
        ("D07", "2023年制发行政规范性文件3件，废止1件。"),
        ("D07", "现行有效行政规范性文件9件，2023年废止0件。"),
        ("D07", "2023年发出收费通知0件，涉及金额0元。"),
        ("D07", "2023年度作出行政处罚12件。"),
        ("D08", "2025年1月已完成专栏改版。"),
        ("D08", "2025年2月召开了推进会。"),
        ("D09", "专区于2024.5.6开放。"),
        ("D09", "专区于2024年05月06日开放。"),
        ("D09", "二0二四年五月开放专区。"),
        ("D10", "2024年2月30日更新专栏。"),
        ("D10", "11月31日更新专栏。"),
        ("D10", "2024年13月更新专栏。"),
        ("D10", "2023年2月29日更新专栏。"),
        ("D11", "认真贯彻党的十九大精神。"),
        ("D11", "深入学习党的十九届六中全会精神。"),
        ("D11", "全面落实十八大以来的部署。"),
    ],
)
def test_a_date_out_of_place_is_found(code, said):
    assert code in _codes(said, code)


@pytest.mark.parametrize(
    "said",
    [
        "2024年，我镇主动公开信息86条。",
        "公开信息86条，较2023年增加3条。",
        "2023年建成的政务公开专区全年接待群众86人次。",
        "2022年以来，共举办开放日3次。",
        "落实《2023年政务公开工作要点》和县政办发〔2023〕5号文件。",
        "2023年、2024年分别更新栏目8次、5次。",
        "公开2023年度部门决算和2024年部门预算。",
        "按时公开2023年政府信息公开工作年度报告。",
        "2023年度考核结果为优秀。",
        "2025年将继续完善专栏。",
        "公开期限至2025年1月20日前。",
        "2024年2月29日更新专栏，历时12个月。",
        "专区于2024年5月6日开放。",
        "系统升级到2.0.1版。",
        "贯彻党的二十大和二十届三中全会精神。",
        "巩固党的十九大以来的成果，落实二十大部署。",
        "镇区二十大道设公开栏1处。",
        "2023年制发的3件行政规范性文件继续有效。",
        "2023年废止的文件已从栏目移出3件。",
        "制发行政规范性文件3件，较2023年制发数增加1件。",
        "2023年结转的2件申请均已答复。",
    ],
)
def test_a_date_in_its_place_is_left_alone(said):
    assert not _codes(said, "D")


def test_an_earlier_year_all_through_is_one_finding():
    document = sound().with_texts({"overview.intro": (), "overview.on_request": ()})
    said = ("2023年，我镇主动公开信息90条。", "2023年，我镇举办培训3次。")
    found = run(Dossier(with_text(document, "overview.platform", *said)))
    assert [one.check for one in found if one.check in {"D05", "D07"}] == ["D05"]
    assert [one.quote for one in found if one.check == "D05"] == [said[0]]


def _printed(*lines, signature=None):
    document = replace(sound(), as_printed=AsPrinted(lines=lines))
    return replace(document, signature=signature) if signature else document


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2025年01月08日", "D09"),
        ("2025.1.8", "D09"),
        ("2025-01-08", "D09"),
        ("二0二五年一月八日", "D09"),
        ("2025年1月32日", "D10"),
        ("2025年1月8日", None),
    ],
)
def test_the_date_of_the_signature_is_read_as_printed(written, code):
    found = run(Dossier(_printed("六、其他需要报告的事项", f"      {written}")))
    assert {one.check for one in found if one.check in {"D09", "D10"}} == (
        {code} if code else set()
    )
    assert all(one.line == 2 for one in found if one.check == code)


def test_a_missing_signature_points_below_the_last_line():
    document = _printed("六、其他需要报告的事项", "未收取信息处理费。", "", signature=Signature())
    (finding,) = [one for one in run(Dossier(document)) if one.check == "D04"]
    assert (finding.line, finding.section) == (2, "signature")


def test_a_missing_lead_points_at_the_first_heading():
    heading = PrintedText("一、总体情况", 2)
    printed = AsPrinted(lines=("标题", "一、总体情况"), headings=(heading,))
    document = replace(sound().with_texts({"lead": ()}), as_printed=printed)
    found = {one.check: one.line for one in run(Dossier(document))}
    assert found["D06"] == found["Q06"] == found["L06"] == 2


def test_a_day_that_does_not_exist_explains_a_wrong_period():
    document = with_text(sound(), "lead", "统计期限为2024年1月1日至2024年12月32日。")
    found = [one for one in run(Dossier(document)) if one.check.startswith("D")]
    assert [(one.check, one.severity) for one in found] == [("D10", "error")]
    assert found[0].quote == "2024年12月32日"


def test_a_signature_in_order_is_not_accused():
    signed = replace(sound(), signature=Signature(ORGANISATION, datetime.date(2025, 1, 8)))
    assert not [one for one in run(Dossier(signed)) if one.check.startswith("D")]
