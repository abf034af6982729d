"""送审签, 审签, 审签退回, 撤回: from the right states, by the right people, once."""

import pytest

from reports.models import Account, Agency, CountySettings, LedgerEntry, Report, Role, State
from reports.workflow.refusal import NotReady, Refused
from reports.workflow.states import Action
from reports.workflow.way.open_review import open_review
from reports.workflow.way.recall import recall
from reports.workflow.way.sign import decline, sign
from reports.workflow.way.submit import submit
from tests.factories import appointed


@pytest.fixture
def sun(township: Agency) -> Account:
    """The 审签人 of the township."""
    return appointed("sun", "孙建军", township, Role.SIGNER)


@pytest.fixture
def waiting(ready: Report, wang: Account, county: Agency) -> Report:
    """A report that waits for the township leader's word."""
    CountySettings.objects.create(county=county, signing_required=True)
    return submit(ready.pk, by=wang)


def test_where_the_county_wants_it_a_submission_waits_for_a_signature(waiting: Report) -> None:
    assert waiting.state == State.AWAITING
    assert not waiting.is_open


def test_signing_sends_the_report_to_the_county(
    waiting: Report, wang: Account, sun: Account
) -> None:
    report = sign(waiting.pk, by=sun)
    assert (report.state, report.signed_by, report.submitted_by) == (State.SUBMITTED, sun, wang)
    assert report.signed_at
    entry = LedgerEntry.objects.get(report=report, action=Action.SIGN)
    assert (entry.by, entry.from_state, entry.to_state) == (sun, "awaiting", "submitted")


def test_signing_twice_signs_once(waiting: Report, sun: Account) -> None:
    first, second = sign(waiting.pk, by=sun), sign(waiting.pk, by=sun)
    assert first.signed_at == second.signed_at
    assert LedgerEntry.objects.filter(report=waiting, action=Action.SIGN).count() == 1


def test_what_has_come_up_meanwhile_keeps_a_report_from_being_signed(
    waiting: Report, sun: Account
) -> None:
    waiting.requests_lines.filter(line="new_received").update(total=99)
    with pytest.raises(NotReady):
        sign(waiting.pk, by=sun)
    waiting.refresh_from_db()
    assert (waiting.state, waiting.signed_by) == (State.AWAITING, None)


def test_declining_gives_the_report_back_with_the_word_why(waiting: Report, sun: Account) -> None:
    report = decline(waiting.pk, "第一章的数字请再核对。", by=sun)
    assert (report.state, report.return_note) == (State.DRAFT, "第一章的数字请再核对。")
    assert LedgerEntry.objects.get(report=report, action=Action.DECLINE).by == sun


@pytest.mark.parametrize("note", ["", "  \n ", "不行", "长" * 501])
def test_declining_takes_a_word_why(waiting: Report, sun: Account, note: str) -> None:
    with pytest.raises(Refused, match="退回意见"):
        decline(waiting.pk, note, by=sun)
    waiting.refresh_from_db()
    assert waiting.state == State.AWAITING


def test_what_waits_for_a_signature_can_be_recalled(waiting: Report, wang: Account) -> None:
    assert recall(waiting.pk, by=wang).state == State.DRAFT


def test_what_the_county_has_not_opened_can_be_recalled(ready: Report, wang: Account) -> None:
    submit(ready.pk, by=wang)
    assert recall(ready.pk, by=wang).is_open
    assert recall(ready.pk, by=wang).is_open
    assert LedgerEntry.objects.filter(report=ready, action=Action.RECALL).count() == 1


def test_what_the_county_has_opened_cannot_be_recalled(
    ready: Report, wang: Account, li: Account
) -> None:
    submit(ready.pk, by=wang)
    open_review(ready.pk, by=li)
    with pytest.raises(Refused, match="审核中"):
        recall(ready.pk, by=wang)
    ready.refresh_from_db()
    assert ready.state == State.REVIEWING


@pytest.mark.parametrize("state", ["draft", "reviewing", "returned", "approved", "published"])
def test_only_what_waits_is_signed_or_declined(waiting: Report, sun: Account, state: str) -> None:
    who = {"approved_by": sun, "published_by": sun, "returned_by": sun, "return_note": "退回修改"}
    when = dict.fromkeys(("approved_at", "published_at", "returned_at"), waiting.submitted_at)
    address = {"public_address": "https://www.linshui.example.cn/1"}
    Report.objects.filter(pk=waiting.pk).update(state=state, **who, **when, **address)
    with pytest.raises(Refused):
        sign(waiting.pk, by=sun)
    if state != "draft":  # a second click on 退回 finds the draft, and says nothing
        with pytest.raises(Refused):
            decline(waiting.pk, "第一章的数字请再核对。", by=sun)
    waiting.refresh_from_db()
    assert waiting.state == state


def test_strangers_neither_sign_nor_decline_nor_recall(
    waiting: Report, wang: Account, sun: Account, zhao: Account, li: Account, county: Agency
) -> None:
    other = appointed("qian", "钱进", Agency.objects.get(short_name="白马乡"), Role.SIGNER)
    for stranger in (wang, zhao, li, other):
        with pytest.raises(Report.DoesNotExist):
            sign(waiting.pk, by=stranger)
        with pytest.raises(Report.DoesNotExist):
            decline(waiting.pk, "第一章的数字请再核对。", by=stranger)
    for stranger in (sun, zhao, li, other):
        with pytest.raises(Report.DoesNotExist):
            recall(waiting.pk, by=stranger)
    waiting.refresh_from_db()
    assert waiting.state == State.AWAITING
