"""X01, X02, X03, X10 and P08: what the text says about applications, in many wordings."""

from dataclasses import replace

import pytest

from reports.checks import Dossier
from tests.checks.judging import found
from tests.documents import sound, with_figures, with_text

ZERO = [
    "本年度未收到政府信息公开申请。",
    "2024年，本乡未收到群众提出的政府信息公开申请。",
    "全年未收到公民、法人或者其他组织提出的政府信息公开申请。",
    "全年没有收到信息公开请求。",
    "本年度收到政府信息公开申请0件。",
    "全年共接收依申请公开0件次。",
    "受理政府信息公开申请0件，予以公开0件。",
    "本年度无依申请公开政府信息事项。",
    "我镇无依申请公开件。",
    "本年度未收到依申请公开情况。",
    "未接收到依申请公开。",
    "全年未收到政务信息公开申请。",
    "依申请公开零报告。",
    "依申请公开信息0条。",
    "没有依申请公开政府信息。",
    "收到政府信息公开申请零件。",
    "收到政府信息公开申请数量为零。",
    "全年未出现依申请公开情况。",
    "本年度收到依申请公开 ０ 件。",
    "全年未收到依申请公开办理。",
    "本年度未受理政府信息公开申请。",
    "尚未收到政府信息公开申请。",
]

FIVE = [
    "本年度收到政府信息公开申请5件。",
    "2024年共收到政府信息公开申请５件，均按期答复。",
    "全年新收政府信息公开申请五件，上年结转0件。",
    "收到5件政府信息公开申请，其中自然人申请3件、企业申请2件。",
    "共收到依申请信息公开5件。",
    "本年度收到的政府信息公开申请，共计5件。",
    "全年依申请公开5件，同比增加2件。",
    "受理公众提出的政府信息公开申请5宗。",
    "收到政府信息公开申请共 5 件（含网络申请4件）。",
    "2023年收到政府信息公开申请2件，2024年收到5件政府信息公开申请。",
    "本年新收5件，较上年增长3件。",
]

SILENT = [
    "全年共受理行政许可3件，未收到政府信息公开申请的投诉。",
    "收到政府信息公开申请后，5个工作日内分办。",
    "上年结转政府信息公开申请0件。",
    "收到申请表3份，均为咨询低保政策。",
    "未收到不服依申请公开答复的行政复议申请。",
    "每收到一件申请，都按规定登记。",
    "坚持一件事一次办，畅通依申请公开渠道。",
    "2023年收到政府信息公开申请3件。",
    "收到县政府转办的政府信息公开申请1件。",
    "通过信函方式收到政府信息公开申请1件。",
    "办理12345热线3件，答复率100%。",
    "收到人大建议3件，均已答复。",
    "未收到申请人对依申请公开答复的异议。",
    "如未收到政府信息公开申请，也要做好台账。",
    "完善依申请公开办理流程，第一时间登记审核。",
]

CELLS = ("new_received", "granted", "result_total")


def _received(number: int, *paragraphs: str) -> Dossier:
    figures = {
        f"requests.{line}.{column}": number
        for line in CELLS
        for column in ("natural_person", "total")
    }
    document = with_text(sound(), "overview.on_request", *paragraphs)
    return Dossier(with_figures(document, figures))


def _codes(dossier: Dossier) -> set[str]:
    return {finding.check for finding in found(dossier, "X", "P08")}


@pytest.mark.parametrize("said", ZERO)
def test_a_zero_wording_agrees_with_no_application(said):
    assert not _codes(_received(0, said)) & {"X01", "X02", "X03"}


@pytest.mark.parametrize("said", ZERO)
def test_a_zero_wording_contradicts_five_applications(said):
    assert "X01" in _codes(_received(5, said))


@pytest.mark.parametrize("said", FIVE)
def test_the_right_number_is_not_accused(said):
    assert not _codes(_received(5, said)) & {"X01", "X02", "X03"}


@pytest.mark.parametrize("said", FIVE)
def test_a_wrong_number_is_accused(said):
    assert "X01" in _codes(_received(0, said))
    assert "X01" in _codes(_received(7, said))


@pytest.mark.parametrize("said", SILENT)
def test_numbers_of_other_things_are_not_applications(said):
    assert not _codes(_received(9, said)) & {"X01", "X03"}


def test_a_total_may_mean_new_and_carried_in():
    dossier = _received(5, "全年共收办政府信息公开申请7件。")
    carried = {
        "requests.carried_in.natural_person": 2,
        "requests.carried_in.total": 2,
        "requests.carried_out.natural_person": 2,
        "requests.carried_out.total": 2,
    }
    with_carry = Dossier(with_figures(dossier.document, carried))
    assert "X01" not in _codes(with_carry)
    assert "X01" in _codes(dossier)


def test_newly_received_does_not_mean_the_carried_in():
    dossier = _received(5, "本年新收政府信息公开申请7件，上年结转2件。")
    carried = with_figures(dossier.document, {"requests.carried_in.total": 2})
    assert "X01" in _codes(Dossier(carried))


def test_a_blank_total_decides_nothing():
    document = _received(5, "未收到政府信息公开申请。").document
    blank = with_figures(document, {"requests.new_received.total": None})
    assert "X01" not in _codes(Dossier(blank))


def test_chapter_six_is_read_too():
    document = _received(5, "收到政府信息公开申请5件。").document
    document = with_text(document, "other_matters", "本年度未收到政府信息公开申请。")
    assert "X01" in _codes(Dossier(document))


def test_a_live_field_never_contradicts_its_table():
    assert "X01" not in _codes(_received(5, "收到政府信息公开申请{新收申请}件。"))


@pytest.mark.parametrize(
    "said",
    [
        "完善依申请公开办理流程，规范申请登记。",
        "畅通依申请公开渠道，及时更新指南。",
    ],
)
def test_saying_nothing_on_applications_is_noticed(said):
    assert "X02" in _codes(_received(0, said))


def test_where_text_was_not_read_its_absence_is_asked_about_and_no_more():
    dossier = _received(0, "完善依申请公开办理流程，规范申请登记。")
    unread = replace(
        dossier.document,
        unread=({"where": "第8行", "text": "全年共收到政府信息公开申请若干件，均已答复。"},),
    )
    assert {one.severity for one in found(dossier, "X02")} == {"warning"}
    assert {one.severity for one in found(Dossier(unread), "X02")} == {"hint"}


@pytest.mark.parametrize(
    ("said", "is_wrong"),
    [
        ("收到政府信息公开申请5件，答复5件。", False),
        ("收到政府信息公开申请5件，已办结5件，无上年结转。", False),
        ("收到政府信息公开申请5件，按期答复4件，延期答复1件。", False),
        ("收到政府信息公开申请5件，其中予以公开3件，不予公开2件。", False),
        ("收到政府信息公开申请5件，没有结转下年度办理。", False),
        ("收到政府信息公开申请5件。答复群众留言12件。", False),
        ("收到政府信息公开申请5件，答复县长信箱12件。", False),
        ("收到政府信息公开申请5件，答复4件。", True),
        ("收到政府信息公开申请5件，办结申请3件。", True),
        ("收到政府信息公开申请5件，1件结转下年度继续办理。", True),
        ("上年结转政府信息公开申请2件，收到政府信息公开申请5件。", True),
        ("收到政府信息公开申请5件，结转下一年度2件。", True),
    ],
)
def test_answers_and_carry_overs_are_compared(said, is_wrong):
    assert ("X03" in _codes(_received(5, said))) is is_wrong


PENDING = {
    "requests.granted.natural_person": 4,
    "requests.granted.total": 4,
    "requests.result_total.natural_person": 4,
    "requests.result_total.total": 4,
    "requests.carried_out.natural_person": 1,
    "requests.carried_out.total": 1,
}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("收到政府信息公开申请5件，已全部办结。", {"X10"}),
        ("收到政府信息公开申请5件，均已办理完成。", {"X10"}),
        ("收到政府信息公开申请5件，所有申请均已按要求办理完成。", {"X10"}),
        ("收到政府信息公开申请5件，全部在法定期限内依法办理完毕。", {"X10"}),
        ("收到政府信息公开申请5件，均已按期办结。", {"X10"}),
        ("收到政府信息公开申请5件，均未办结。", set()),
        ("收到政府信息公开申请5件，均在办理，1件未办结。", set()),
        ("收到政府信息公开申请5件，答复率100％。", {"X10"}),
        ("收到政府信息公开申请5件，办结率达到100%。", {"X10"}),
        ("收到政府信息公开申请5件，已全部答复。", {"P08"}),
        ("收到政府信息公开申请5件，均按期答复。", set()),
        ("收到政府信息公开申请5件，按时答复率100%。", set()),
        ("收到政府信息公开申请5件，除1件结转下年度外，其余全部办结。", set()),
        ("收到政府信息公开申请5件。12345热线答复率100%。", set()),
        ("上年结转的申请已全部办结，本年收到政府信息公开申请5件。", set()),
        ("收到政府信息公开申请5件，确保全部办结。", set()),
    ],
)
def test_all_finished_contradicts_a_carry_over(said, expected):
    document = with_figures(_received(5, said).document, PENDING)
    assert _codes(Dossier(document)) & {"X10", "P08"} == expected


@pytest.mark.parametrize(
    ("number", "said", "trips"),
    [
        (1, "收到政府信息公开申请1件，均已答复。", True),
        (0, "收到政府信息公开申请0件，均按期答复。", True),
        (1, "收到政府信息公开申请1件，已按期答复。", False),
        (5, "收到政府信息公开申请5件，均按期答复。", False),
        (0, "未收到政府信息公开申请，要求各科室均按期答复。", False),
    ],
)
def test_all_of_one_is_an_odd_word(number, said, trips):
    assert ("X11" in _codes(_received(number, said))) is trips
