"""开始审核, 提出意见, 豁免, 退回, 通过, 更正: who may, when, and what stands on record."""

import pytest

from reports.checks.explaining import operands_hash
from reports.models import Account, LedgerEntry, RemarkState, Report, State
from reports.workflow.judging.snapshot import judged
from reports.workflow.refusal import NotReady, Refused
from reports.workflow.reviewing.answer_remark import answer_remark
from reports.workflow.reviewing.close_remark import close_remark, reopen_remark
from reports.workflow.reviewing.make_remark import Anchor, remark
from reports.workflow.reviewing.waive import waive
from reports.workflow.states import Action
from reports.workflow.way.approve import approve
from reports.workflow.way.correct import correct
from reports.workflow.way.open_review import open_review
from reports.workflow.way.publish import publish
from reports.workflow.way.recall import recall
from reports.workflow.way.send_back import send_back
from reports.workflow.way.submit import submit
from tests.factories import save
from tests.workflow.reviewed import LICENCES, opened, sent_again, with_a_mobile

NOTE = "请按意见修改后重新报送。"
WHOLE = Anchor("1")


@pytest.fixture
def reviewing(ready: Report, wang: Account, li: Account) -> Report:
    return opened(ready, wang, li)


def _acts(report: Report) -> list[str]:
    entries = LedgerEntry.objects.filter(report=report).order_by("number")
    return [one.action for one in entries]


def _must_fix(report: Report) -> list[str]:
    now = judged(report)
    return [operands_hash(one, now.dossier) for one in now.open_ones("must_fix")]


def test_a_review_begins_once(ready: Report, wang: Account, li: Account) -> None:
    first = opened(ready, wang, li)
    again = open_review(ready.pk, by=li)
    assert (again.state, again.opened_by) == (State.REVIEWING, li)
    assert again.opened_at == first.opened_at
    assert _acts(ready).count(Action.OPEN) == 1


def test_what_is_being_reviewed_cannot_be_recalled(reviewing: Report, wang: Account) -> None:
    with pytest.raises(Refused, match="审核中"):
        recall(reviewing.pk, by=wang)


def test_what_was_not_sent_in_is_not_there_for_the_county(ready: Report, li: Account) -> None:
    with pytest.raises(Report.DoesNotExist):
        open_review(ready.pk, by=li)


@pytest.mark.parametrize("verb", [open_review, approve])
def test_only_the_countys_reviewer_acts(
    reviewing: Report, wang: Account, zhao: Account, verb: object
) -> None:
    for stranger in (wang, zhao):
        with pytest.raises(Report.DoesNotExist):
            verb(reviewing.pk, by=stranger)  # type: ignore[operator]
        with pytest.raises(Report.DoesNotExist):
            send_back(reviewing.pk, NOTE, by=stranger)
        with pytest.raises(Report.DoesNotExist):
            remark(reviewing.pk, WHOLE, "请核对。", by=stranger)


def test_a_return_needs_a_note(reviewing: Report, li: Account) -> None:
    with pytest.raises(Refused, match="退回意见"):
        send_back(reviewing.pk, " 改 ", by=li)
    reviewing.refresh_from_db()
    assert reviewing.state == State.REVIEWING


def test_a_returned_report_bears_its_note_and_can_be_sent_again(
    reviewing: Report, li: Account, wang: Account
) -> None:
    returned = send_back(reviewing.pk, NOTE, by=li)
    assert (returned.state, returned.return_note, returned.returned_by) == ("returned", NOTE, li)
    assert sent_again(reviewing, wang, {"2": {LICENCES: "5"}}).state == State.SUBMITTED


def test_before_the_review_begins_nothing_is_returned_or_approved(
    ready: Report, wang: Account, li: Account
) -> None:
    submit(ready.pk, by=wang)
    with pytest.raises(Refused, match="已送审"):
        send_back(ready.pk, NOTE, by=li)
    with pytest.raises(Refused, match="已送审"):
        approve(ready.pk, by=li)


@pytest.mark.parametrize(
    "anchor",
    [
        Anchor("1"),
        Anchor("2", LICENCES),
        Anchor("1", "overview.proactive"),
        Anchor("5", "problems", "图解、视频类解读偏少"),
        Anchor("0", "title"),
    ],
)
def test_a_remark_stands_on_a_chapter_a_cell_or_words(
    reviewing: Report, li: Account, anchor: Anchor
) -> None:
    made = remark(reviewing.pk, anchor, "请核对。", by=li)
    assert (made.chapter, made.place, made.quote) == (anchor.chapter, anchor.place, anchor.quote)
    assert made.state == RemarkState.OPEN
    assert _acts(reviewing)[-1] == Action.REMARK


@pytest.mark.parametrize(
    ("anchor", "reason"),
    [
        (Anchor("9"), "没有这一章"),
        (Anchor("3", LICENCES), "不在这一章"),
        (Anchor("1", "overview.nothing"), "没有找到"),
        (Anchor("5", "problems", "报告里没有的话"), "不在报告里"),
        (Anchor("5", "problems", "长" * 501), "太长"),
    ],
)
def test_a_remark_on_no_place_is_refused(
    reviewing: Report, li: Account, anchor: Anchor, reason: str
) -> None:
    with pytest.raises(Refused, match=reason):
        remark(reviewing.pk, anchor, "请核对。", by=li)
    assert not reviewing.remarks.exists()


def test_words_are_marked_as_they_are_printed(ready: Report, wang: Account, li: Account) -> None:
    save(ready, "5", {"problems.0": "一是政策\t 解读形式比较单一。"}, wang)
    opened(ready, wang, li)
    anchor = Anchor("5", "problems", "一是政策 解读形式")
    assert remark(ready.pk, anchor, "请写明数量。", by=li).quote == anchor.quote


def test_an_open_remark_blocks_the_approval(reviewing: Report, li: Account) -> None:
    made = remark(reviewing.pk, WHOLE, "请核对。", by=li)
    with pytest.raises(Refused, match="1条意见待整改"):
        approve(reviewing.pk, by=li)
    close_remark(reviewing.pk, made.pk, by=li)
    assert approve(reviewing.pk, by=li).state == State.APPROVED


def test_an_approval_closes_what_was_answered(
    reviewing: Report, li: Account, wang: Account
) -> None:
    made = remark(reviewing.pk, WHOLE, "请核对。", by=li)
    send_back(reviewing.pk, NOTE, by=li)
    with pytest.raises(Refused, match="没有回复"):
        submit(reviewing.pk, by=wang)
    answer_remark(reviewing.pk, made.pk, "已核对，数字属实。", by=wang)
    submit(reviewing.pk, by=wang)
    open_review(reviewing.pk, by=li)
    approve(reviewing.pk, by=li)
    made.refresh_from_db()
    assert made.state == RemarkState.CLOSED
    assert [line.kind for line in made.lines.all()] == ["answer", "close"]


def test_a_remark_raised_again_says_what_is_missing(reviewing: Report, li: Account) -> None:
    made = remark(reviewing.pk, WHOLE, "请核对。", by=li)
    close_remark(reviewing.pk, made.pk, by=li)
    with pytest.raises(Refused, match="还要怎么改"):
        reopen_remark(reviewing.pk, made.pk, "", by=li)
    assert reopen_remark(reviewing.pk, made.pk, "还差一处。", by=li).state == RemarkState.OPEN


def test_what_must_be_fixed_blocks_the_approval_until_it_is_waived(
    ready: Report, wang: Account, li: Account
) -> None:
    report = with_a_mobile(ready, wang, li)
    with pytest.raises(NotReady, match="必须改正"):
        approve(report.pk, by=li)
    for operands in _must_fix(report):
        waive(report.pk, operands, "是值班电话，不是个人手机号。", by=li)
    assert approve(report.pk, by=li).state == State.APPROVED


def test_a_waiver_needs_a_reason_and_a_finding(ready: Report, wang: Account, li: Account) -> None:
    report = with_a_mobile(ready, wang, li)
    operands = _must_fix(report)[0]
    with pytest.raises(Refused, match="豁免理由"):
        waive(report.pk, operands, "无", by=li)
    with pytest.raises(Refused, match="不在了"):
        waive(report.pk, "0" * 64, "是值班电话，不是个人手机号。", by=li)
    waive(report.pk, operands, "是值班电话，不是个人手机号。", by=li)
    with pytest.raises(Refused, match="已经豁免"):
        waive(report.pk, operands, "是值班电话，不是个人手机号。", by=li)


def test_a_waiver_ends_with_the_figures_it_was_given_for(
    ready: Report, wang: Account, li: Account
) -> None:
    report = with_a_mobile(ready, wang, li)
    for operands in _must_fix(report):
        waive(report.pk, operands, "是值班电话，不是个人手机号。", by=li)
    report.sections.filter(name="other_matters").update(text="值班电话19900000001。")
    assert _must_fix(report)


def test_an_approval_freezes_the_files(reviewing: Report, li: Account) -> None:
    approved = approve(reviewing.pk, by=li)
    again = approve(reviewing.pk, by=li)
    assert again.approved_at == approved.approved_at
    files = {one.identifier: len(one.digest) for one in approved.frozen_files.all()}
    assert files == dict.fromkeys(("docx", "pdf", "html", "json"), 64)


def test_a_correction_is_a_further_version_with_a_reason(
    reviewing: Report, wang: Account, li: Account
) -> None:
    with pytest.raises(Refused, match="直接修改"):
        correct(reviewing.pk, "数字有误，需要更正。", by=wang)
    approve(reviewing.pk, by=li)
    publish(reviewing.pk, "http://www.linshui.gov.cn/a.html", by=li)
    with pytest.raises(Refused, match="更正原因"):
        correct(reviewing.pk, "", by=wang)
    made = correct(reviewing.pk, "数字有误，需要更正。", by=wang)
    reviewing.refresh_from_db()
    assert (made.version, made.state, made.is_current) == (2, State.DRAFT, True)
    assert (reviewing.state, reviewing.is_current) == (State.PUBLISHED, False)
    with pytest.raises(Refused, match="新版本"):
        correct(reviewing.pk, "数字有误，需要更正。", by=wang)


def test_every_step_stands_on_record(reviewing: Report, wang: Account, li: Account) -> None:
    made = remark(reviewing.pk, Anchor("2", LICENCES), "请核对。", by=li)
    send_back(reviewing.pk, NOTE, by=li)
    answer_remark(reviewing.pk, made.pk, "已改正。", by=wang)
    sent_again(reviewing, wang, {"2": {LICENCES: "5"}})
    open_review(reviewing.pk, by=li)
    approve(reviewing.pk, by=li)
    assert _acts(reviewing)[-10:] == [
        *("submit", "open", "remark", "return", "answer"),
        *("save", "submit", "open", "approve", "close_remark"),
    ]
