"""D, I and Y: dates, names, personal numbers, and last year's report."""

import datetime
from dataclasses import replace

import pytest

from reports.checks import Dossier, run
from reports.document import Signature
from tests.checks.judging import found
from tests.documents import ORGANISATION, sound, with_figures, with_text


def _found(document, code, **dossier):
    return found(Dossier(document, **dossier), code)


def _signed(organisation=ORGANISATION, date=datetime.date(2025, 1, 15)):
    return replace(sound(), signature=Signature(organisation, date))


@pytest.mark.parametrize(
    ("date", "deadline", "codes"),
    [
        (datetime.date(2024, 12, 31), None, {"D02"}),
        (datetime.date(2024, 1, 26), None, {"D02"}),
        (datetime.date(2025, 1, 1), None, set()),
        (datetime.date(2025, 1, 31), None, set()),
        (datetime.date(2025, 2, 1), None, {"D03"}),
        (datetime.date(2025, 1, 21), datetime.date(2025, 1, 20), {"D03"}),
        (datetime.date(2025, 2, 20), datetime.date(2025, 2, 20), set()),
    ],
)
def test_a_report_is_signed_after_the_year_and_before_the_deadline(date, deadline, codes):
    found = {one.check for one in run(Dossier(_signed(date=date), deadline=deadline))}
    assert found & {"D02", "D03"} == codes


def test_findings_on_the_signature_lead_to_the_cover_sheet():
    (finding,) = _found(_signed(date=datetime.date(2024, 1, 26)), "D02")
    assert (finding.chapter, finding.section) == ("0", "signature")


def test_a_deadline_of_the_county_is_named_as_the_countys():
    deadline = datetime.date(2025, 1, 10)
    (finding,) = _found(_signed(), "D03", deadline=deadline)
    assert finding.message == (
        "成文日期2025年1月15日晚于临水县规定的公布期限2025年1月10日，请说明。"
    )


@pytest.mark.parametrize(
    ("organisation", "trips"),
    [
        ("临水县青石镇人民政府", False),
        ("青石镇人民政府", False),
        ("青石镇", False),
        ("临水县青石镇", False),
        ("临水县 青石镇人民政府", False),
        ("临水县白石镇人民政府", True),
        ("临水县青石镇人民政府办公室", True),
        ("临水县财政局", True),
        ("", False),
    ],
)
def test_title_and_signature_name_the_same_body(organisation, trips):
    assert bool(_found(_signed(organisation), "D05")) is trips


@pytest.mark.parametrize(
    ("title", "trips"),
    [
        ("临水县青石镇人民政府2024年政府信息公开工作年度报告", False),
        ("临水县青石镇人民政府2024年度政府信息公开工作年度报告", False),
        ("临水县青石镇人民政府2023年政府信息公开工作年度报告", True),
        ("2024年临水县青石镇人民政府政府信息公开工作年度报告", False),
        ("政府信息公开工作年度报告", False),
    ],
)
def test_the_title_names_the_year_of_the_report(title, trips):
    assert bool(_found(replace(sound(), title=title), "D05")) is trips


@pytest.mark.parametrize(
    ("paragraphs", "trips"),
    [
        (("2023年，我镇公开信息。", "2023年，我镇培训3次。"), True),
        (("本年公开信息90条，较2023年增加5条。", "培训3次，较2023年增加1次。"), False),
        (("2023年，我镇启动专区建设。", "2024年建成。", "2023年，立项。"), False),
    ],
)
def test_a_text_of_another_year_contradicts_the_title(paragraphs, trips):
    empty = sound().with_texts({"overview.intro": (), "overview.on_request": ()})
    assert bool(_found(with_text(empty, "overview.platform", *paragraphs), "D05")) is trips


def test_a_period_of_another_year_contradicts_the_title():
    document = with_text(sound(), "lead", "统计期限为2023年1月1日至2023年12月31日。")
    assert _found(document, "D05")
    assert not _found(document, "D06")


@pytest.mark.parametrize(
    ("said", "trips"),
    [
        ("统计期限为2024年1月1日至2024年12月31日。", False),
        ("统计期限自2024年1月1日起至12月31日止。", False),
        ("数据统计期限：2024 年 1 月 1 日—2024 年 12 月 31 日。", False),
        ("统计时间从2024年01月01日到2024年12月31日止。", False),
        ("统计期限为2024年1月1日至2024年12月30日。", True),
        ("统计期限为2024年1月1日至12月31止。", True),
        ("统计期限为1月1日至12月31日。", True),
        ("统计期限为202024年1月1日至2024年12月31日。", True),
        ("统计期限为2024年1月1日至202024年12月31日。", True),
        ("统计期限为2023年1月1日至2024年12月31日。", True),
        ("根据《条例》编制。", True),
    ],
)
def test_the_period_is_the_whole_year(said, trips):
    assert bool(_found(with_text(sound(), "lead", said), "D06")) is trips


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("身份证号11010519491231002X", "I01"),
        ("身份证号１１０１０５１９４９１２３１００２Ｘ", "I01"),
        ("身份证号130503670401001", "I01"),
        ("身份证号1101051949123100**", "I01"),
        ("身份证号110105********002X", None),
        ("身份证号110105194912310021", None),
        ("文件编号202401010000000000", None),
        ("联系人手机13912345678。", "I02"),
        ("联系人手机139-1234-5678。", "I02"),
        ("电话0551-60123456", None),
        ("编号2139123456789", None),
        ("流水号992505670401001", None),
        ("卡号6222020200112233440", None),
        ("卡号4111111111111111", "I03"),
    ],
)
def test_personal_numbers_are_found_and_never_repeated(said, code):
    document = with_text(sound(), "other_matters", said)
    found = [one for one in run(Dossier(document)) if one.check.startswith("I")]
    assert {one.check for one in found} == ({code} if code else set())
    for one in found:
        assert "*" in one.quote
        assert not any(digits in one.message for digits in ("19491231", "670401", "12345678"))


def _last_year(**cells):
    figures = {cell.replace("__", "."): number for cell, number in cells.items()}
    return with_figures(sound(2023), figures)


def test_without_last_year_nothing_is_said_of_it():
    document = with_figures(sound(), {"requests.carried_in.total": 3})
    assert not {one.check for one in run(Dossier(document))} & {"Y01", "Y02"}


def test_what_was_carried_out_is_carried_in_column_by_column():
    last_year = _last_year(
        requests__carried_out__natural_person=1,
        requests__carried_out__commercial=1,
        requests__carried_out__total=2,
    )
    this_year = with_figures(
        sound(), {"requests.carried_in.natural_person": 2, "requests.carried_in.total": 2}
    )
    found = _found(this_year, "Y01", last_year=last_year)
    assert [(one.left, one.right, one.difference) for one in found] == [(2, 1, 1), (0, 1, -1)]
    assert {one.action for one in found} == {"must_explain"}


def test_a_blank_of_last_year_decides_nothing():
    last_year = _last_year(requests__carried_out__total=None)
    assert not _found(sound(), "Y01", last_year=last_year)


def test_documents_in_force_follow_from_last_year():
    key = "disclosure.normative_documents.in_force"
    last_year = with_figures(sound(2023), {key: 5})
    (finding,) = _found(sound(), "Y02", last_year=last_year)
    assert "上年有效5＋本年制发0−本年废止0＝5" in finding.message
    assert not _found(with_figures(sound(), {key: 5}), "Y02", last_year=last_year)


def _said_on(today, *, is_sent, signed=datetime.date(2025, 1, 15), year=2024):
    document = replace(sound(year), signature=Signature(sound().organisation, signed))
    dossier = Dossier(document, today=today, is_sent=is_sent)
    return [(one.action, one.section) for one in run(dossier) if one.check == "D12"]


@pytest.mark.parametrize(("is_sent", "action"), [(False, "note"), (True, "must_explain")])
@pytest.mark.parametrize(
    ("today", "section"),
    [
        (datetime.date(2024, 3, 1), "title"),
        (datetime.date(2024, 12, 31), "title"),
        (datetime.date(2025, 1, 1), "signature"),
        (datetime.date(2025, 1, 14), "signature"),
    ],
)
def test_a_report_on_a_year_that_is_not_over_or_signed_in_the_future_is_found(
    today, section, is_sent, action
):
    assert _said_on(today, is_sent=is_sent) == [(action, section)]


@pytest.mark.parametrize("today", [None, datetime.date(2025, 1, 15), datetime.date(2026, 11, 28)])
def test_a_report_signed_in_time_is_not_too_early(today):
    assert not _said_on(today, is_sent=True)
    assert not _said_on(today, is_sent=True, signed=None)
