"""X05, X06, X07 and X09: documents, decisions, disputes and fees in text and table."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reports.checks import Dossier
from reports.document import ProcessingFee
from tests.checks.judging import found
from tests.documents import sound, with_figures, with_text

DOCUMENTS = "disclosure.normative_documents."


def _severities(document, code):
    return [finding.severity for finding in found(Dossier(document), code)]


def _documents(said, issued, repealed, in_force):
    figures = {"issued": issued, "repealed": repealed, "in_force": in_force}
    document = with_text(sound(), "overview.management", said)
    return with_figures(document, {f"{DOCUMENTS}{key}": one for key, one in figures.items()})


@pytest.mark.parametrize(
    "said",
    [
        "全年制发行政规范性文件4件，废止1件，现行有效32件。",
        "本年度制定行政规范性文件四件、废止行政规范性文件一件、现行有效行政规范性文件三十二件。",
        "制发规范性文件4（其中修订2件）件，废止1件，现行有效32件。",
        "出台规范性文件4件，备案规范性文件7件。",
        "印发各类文件65件，其中制发行政规范性文件4件。",
        "主动公开规范性文件12件，政府网站发布规范性文件解读9件。",
        "2023年制发行政规范性文件9件，2024年制发行政规范性文件4件。",
        "审查县政府规范性文件草案6件。",
        "建立规范性文件制发、废止、清理制度。",
        "截至年底，现行有效的规范性文件共32件。",
        "废止了1件规范性文件。",
        "修订规范性文件2件。",
    ],
)
def test_documents_that_agree_are_not_accused(said):
    assert not _severities(_documents(said, 4, 1, 32), "X05")


@pytest.mark.parametrize(
    "said",
    [
        "全年制发行政规范性文件0件，废止0件，现行有效0件。",
        "本年度未制发行政规范性文件。",
        "废止规范性文件3件。",
        "现行有效的规范性文件共30件。",
        "出台行政规范性文件五件。",
        "无行政规范性文件。",
    ],
)
def test_documents_that_differ_are_to_be_explained(said):
    found = _severities(_documents(said, 4, 1, 32), "X05")
    assert found
    assert set(found) == {"warning"}


def test_repealing_without_a_number_beside_zero_is_a_hint():
    said = "定期清理政府信息，及时废止失效的政策文件。"
    assert _severities(_documents(said, 0, 0, 0), "X05") == ["hint"]
    assert not _severities(_documents(said, 0, 2, 0), "X05")


DECISIONS = ("licences", "penalties", "coercions")


def _decisions(said, *numbers):
    cells = (f"disclosure.{key}.decisions" for key in DECISIONS)
    figures = dict(zip(cells, numbers, strict=True))
    return with_figures(with_text(sound(), "overview.management", said), figures)


@pytest.mark.parametrize(
    "said",
    [
        "全年作出行政许可3件、行政处罚9件，未实施行政强制。",
        "办理3件行政许可，作出9件行政处罚决定。",
        "行政许可3件；行政处罚9件；行政强制0件。",
        "公示行政许可信息12条、行政处罚信息30条。",
        "公开行政许可12件。",
        "为群众代办行政许可86件。",
        "行政许可事项清单12项，均已公开。",
        "未发生因行政处罚引发的行政复议。",
        "未收到行政强制投诉。",
        "2023年作出行政处罚15件。",
        "行政处罚9件，较上年减少4件。",
        "参加行政处罚案卷评查2件。",
        "没有发生违规行政强制行为。",
    ],
)
def test_decisions_that_agree_are_not_accused(said):
    assert not _severities(_decisions(said, 3, 9, 0), "X06")


@pytest.mark.parametrize(
    ("said", "severities"),
    [
        ("全年无行政许可、行政处罚、行政强制。", ["error", "error"]),
        ("未作出行政处罚决定。", ["error"]),
        ("全年行政许可0件。", ["error"]),
        ("实施行政强制2件。", ["error"]),
        ("全年作出行政许可5件。", ["warning"]),
        ("行政处罚案件10件。", ["warning"]),
        ("全年受理行政许可7件。", ["warning"]),
    ],
)
def test_decisions_that_differ_are_found(said, severities):
    assert _severities(_decisions(said, 3, 9, 0), "X06") == severities


def _disputes(said, reconsidered=0, direct=0, after=0):
    document = with_text(
        sound(), "overview.supervision", "工作考核优秀，开展社会评议，无责任追究。", said
    )
    lines = {
        "reconsideration": reconsidered,
        "litigation_direct": direct,
        "litigation_after_reconsideration": after,
    }
    figures = {
        f"disputes.{line}.{column}": number
        for line, number in lines.items()
        for column in ("upheld", "total")
    }
    return with_figures(document, figures)


NO_DISPUTES = [
    "全年未发生因政府信息公开引起的行政复议、行政诉讼。",
    "没有发生因政府信息公开申请被申请行政复议、提起行政诉讼的情况。",
    "无因政府信息公开引发的行政复议和行政诉讼案件。",
    "本年度未发生政府信息公开行政复议、诉讼。",
    "依申请公开涉及复议0件，诉讼0件。",
    "未收到行政复议申请。",
    "无行政复议、行政诉讼情况。",
]


@pytest.mark.parametrize("said", NO_DISPUTES)
def test_no_dispute_in_text_and_table_agree(said):
    assert not _severities(_disputes(said), "X07")


@pytest.mark.parametrize("said", NO_DISPUTES)
def test_no_dispute_in_the_text_contradicts_the_table(said):
    assert _severities(_disputes(said, reconsidered=2), "X07") == ["error"]


@pytest.mark.parametrize(
    "said",
    [
        "未发生行政诉讼败诉案件。",
        "政府信息公开行政复议2件，其中维持2件；行政诉讼1件。",
        "未发生行政复议被纠正、行政诉讼败诉的情况。",
        "办理综合执法行政复议6件。",
        "全市备案依申请公开领域行政复议案件13件，行政诉讼案件5件。",
        "未发生因答复不规范引起的行政复议纠正案件。",
        "2023年发生政府信息公开行政复议5件。",
        "行政机关负责人出庭应诉行政诉讼4件。",
    ],
)
def test_other_disputes_are_not_accused(said):
    assert not _severities(_disputes(said, reconsidered=2, direct=1), "X07")


@pytest.mark.parametrize(
    ("said", "figures", "severities"),
    [
        ("政府信息公开行政复议2件。", {}, ["error"]),
        ("政府信息公开行政复议2件。", {"reconsidered": 3}, ["warning"]),
        ("政府信息公开行政诉讼2件。", {"direct": 1, "after": 1}, []),
        ("政府信息公开行政诉讼2件。", {"direct": 2, "after": 1}, ["warning"]),
        ("未发生政府信息公开行政复议。", {"direct": 1}, []),
        ("未发生政府信息公开行政诉讼。", {"after": 1}, ["error"]),
    ],
)
def test_disputes_are_compared_by_kind(said, figures, severities):
    assert _severities(_disputes(said, **figures), "X07") == severities


def _fee(said, fee=None, **lines):
    document = replace(sound(), fee=fee or ProcessingFee())
    cells = {f"requests.{line}.total": number for line, number in lines.items()}
    return with_figures(with_text(document, "other_matters", said), cells)


TAKEN = ProcessingFee(1, Decimal(380), Decimal(380))


@pytest.mark.parametrize(
    "document",
    [
        _fee("本年度未收取信息处理费。"),
        _fee("收取信息处理费380元。", new_received=1),
        _fee("", TAKEN, carried_in=1),
        _fee("发出收费通知1件，涉及金额380元，实际收取信息处理费0元。", new_received=1),
        _fee(
            "发出收费通知1件，申请人逾期未缴费。",
            other_fee_not_paid_in_time=1,
            new_received=1,
        ),
        _fee(
            "",
            ProcessingFee(1, Decimal(380), Decimal(0)),
            other_fee_not_paid_in_time=1,
            new_received=1,
        ),
        _fee(
            "发出信息处理费收费通知1件，申请人未按收费通知缴费。",
            other_fee_not_paid_in_time=1,
            new_received=1,
        ),
        _fee("信息处理费按件收费标准为每件100元，本年度未收取。"),
        _fee("未收取检索、邮寄等其他费用。", TAKEN, new_received=1),
        _fee("收取行政事业性收费5000元，未收取信息处理费。"),
    ],
)
def test_fees_that_agree_are_not_accused(document):
    assert not _severities(document, "X09")


@pytest.mark.parametrize(
    "document",
    [
        _fee("实际收取信息处理费共计400元。"),
        _fee("", TAKEN),
        _fee("无其他事项。", other_fee_not_paid_in_time=1, new_received=1),
        _fee("未发出信息处理费收费通知。", other_fee_not_paid_in_time=1, new_received=1),
        _fee("发出收费通知0件。", other_fee_not_paid_in_time=1, new_received=1),
        _fee("本年度未收取信息处理费。", TAKEN, new_received=1),
        _fee("本年度未收费。全年收取信息处理费200元。", new_received=1),
    ],
)
def test_fees_that_contradict_are_errors(document):
    assert _severities(document, "X09") == ["error"]


def test_a_notice_that_may_stand_in_what_was_not_read_is_asked_for():
    document = _fee("", other_fee_not_paid_in_time=1, new_received=1)
    assert _severities(document, "X09") == ["error"]
    left = {"where": "落款之后", "text": "本年度发出收费通知1件，申请人逾期没有缴纳费用。"}
    assert _severities(replace(document, unread=(left,)), "X09") == ["hint"]
