"""逐份看空报表: each is opened on screen, one press approves it, and nothing unseen is approved."""

import re
from collections.abc import Callable
from unittest.mock import patch

import pytest
from django.test import Client

from reports.models import Account, Agency, LedgerEntry, ReadingTally, Report, Role, Section, State
from reports.workflow.files.rendered import NotRendered
from reports.workflow.refusal import Refused
from reports.workflow.states import Action
from reports.workflow.way.approve_as_read import approve_as_read
from reports.workflow.way.open_review import open_review
from reports.workflow.way.recall import recall
from reports.workflow.way.submit import submit
from tests import factories
from tests.documents import sound, sound_before, with_figures
from tests.workflow.reviewed import LICENCES, MOBILE

_SEEN = re.compile(r'name="seen"\s+value="(\w+)"')


@pytest.fixture
def two(ready: Report, wang: Account, zhao: Account) -> list[Report]:
    """Two empty reports that wait."""
    unit = zhao.appointments.get().agency
    other = factories.filled(factories.started(unit, zhao), zhao)
    return [submit(ready.pk, by=wang), submit(other.pk, by=zhao)]


def _state(report: Report) -> str:
    report.refresh_from_db()
    return report.state


def _seen(client: Client, report: Report) -> str:
    found = _SEEN.search(client.get(f"/审核/空报表/{report.pk}/").content.decode())
    assert found
    return found[1]


def _pass(client: Client, report: Report, seen: str) -> str:
    posted = client.post(f"/审核/空报表/{report.pk}/通过/", {"seen": seen}, follow=True)
    return posted.content.decode()


def test_two_presses_from_the_queue_to_the_first_approval_and_one_for_each_more(
    reviewer: Client, two: list[Report]
) -> None:
    assert "逐份看空报表（2份）" in reviewer.get("/审核/").content.decode()
    first = reviewer.get("/审核/空报表/", follow=True).content.decode()
    assert "空报表第1份，共2份" in first
    for paragraph in ("图解、视频类解读偏少", "表里的数字全部是0", "没有上年的报告"):
        assert paragraph in first
    second = _pass(reviewer, two[0], _seen(reviewer, two[0]))
    assert "空报表第1份，共1份" in second
    assert [_state(one) for one in two] == [State.APPROVED, State.SUBMITTED]
    rest = _pass(reviewer, two[1], _seen(reviewer, two[1]))
    assert "没有等着审核的报告" in rest
    assert _state(two[1]) == State.APPROVED


def test_the_one_press_is_two_acts_on_record(
    reviewer: Client, two: list[Report], li: Account
) -> None:
    _pass(reviewer, two[0], _seen(reviewer, two[0]))
    entries = LedgerEntry.objects.filter(report=two[0]).order_by("number")
    assert list(entries.values_list("action", "by"))[-2:] == [
        (Action.OPEN, li.pk),
        (Action.APPROVE, li.pk),
    ]


def test_skipping_changes_nothing(reviewer: Client, two: list[Report]) -> None:
    page = reviewer.get(f"/审核/空报表/{two[0].pk}/").content.decode()
    assert f"/%E5%AE%A1%E6%A0%B8/%E7%A9%BA%E6%8A%A5%E8%A1%A8/{two[1].pk}/" in page
    assert "第2份，共2份" in reviewer.get(f"/审核/空报表/{two[1].pk}/").content.decode()
    assert {_state(one) for one in two} == {State.SUBMITTED}


def test_what_is_not_as_last_year_is_marked(
    reviewer: Client, township: Agency, wang: Account
) -> None:
    last = with_figures(sound_before(), {LICENCES: 3})
    factories.filled(factories.started(township, wang, 2023), wang, last)
    report = submit(factories.filled(factories.started(township, wang), wang).pk, by=wang)
    page = reviewer.get(f"/审核/空报表/{report.pk}/").content.decode()
    assert "<ins>" in page
    assert "停更过两次" in page
    assert "上年3" in page


Meanwhile = Callable[[Report, Account], object]


def _changed(report: Report, wang: Account) -> None:
    recall(report.pk, by=wang)
    factories.save(report, "6", {"other_matters": "又想起一件事。"}, wang)
    submit(report.pk, by=wang)


@pytest.mark.parametrize(
    ("meanwhile", "told"),
    [
        (_changed, "和您刚才看到的不一样了"),
        (lambda report, wang: recall(report.pk, by=wang), ""),
    ],
)
def test_what_changed_since_it_was_shown_is_not_approved(
    reviewer: Client, two: list[Report], wang: Account, meanwhile: Meanwhile, told: str
) -> None:
    seen = _seen(reviewer, two[0])
    meanwhile(two[0], wang)
    page = reviewer.post(f"/审核/空报表/{two[0].pk}/通过/", {"seen": seen}, follow=True)
    assert told in page.content.decode()
    assert _state(two[0]) in (State.SUBMITTED, State.DRAFT)
    assert not LedgerEntry.objects.filter(report=two[0], action=Action.OPEN).exists()


def test_what_was_never_shown_is_not_approved(reviewer: Client, two: list[Report]) -> None:
    for seen in ("", "0" * 64):
        assert "和您刚才看到的不一样了" in _pass(reviewer, two[0], seen)
    assert _state(two[0]) == State.SUBMITTED


def test_one_with_figures_or_findings_is_read_in_full(reviewer: Client, two: list[Report]) -> None:
    ReadingTally.objects.filter(report=two[0]).update(must_explain=1)
    ReadingTally.objects.filter(report=two[1]).update(is_empty=False)
    for one in two:
        answer = reviewer.get(f"/审核/空报表/{one.pk}/", follow=True)
        assert "不能在这里通过，请看全文" in answer.content.decode()
        _pass(reviewer, one, "0" * 64)
        assert _state(one) == State.SUBMITTED


def test_what_was_found_since_stops_it_with_its_reason(
    reviewer: Client, two: list[Report], wang: Account
) -> None:
    seen = _seen(reviewer, two[0])
    report = two[0]
    told = {"text": f"值班电话{MOBILE}。"}
    Section.objects.update_or_create(report=report, name="other_matters", defaults=told)
    with patch("reports.workflow.way.approve_as_read.as_read", return_value=seen):
        page = _pass(reviewer, report, seen)
    assert "没有通过" in page
    assert _state(report) == State.REVIEWING


def test_a_figure_is_no_zero_whatever_the_queue_believes(
    reviewer: Client, draft: Report, wang: Account, li: Account
) -> None:
    document = with_figures(sound(), {LICENCES: 3})
    report = submit(factories.filled(draft, wang, document).pk, by=wang)
    ReadingTally.objects.filter(report=report).update(is_empty=True)
    page = reviewer.get(f"/审核/空报表/{report.pk}/").content.decode()
    assert "表里不是0的" in page
    assert re.search(r'type="submit"\s+disabled', page)
    with pytest.raises(Refused, match="不全是0"):
        approve_as_read(report.pk, _seen(reviewer, report), by=li)
    assert _state(report) == State.SUBMITTED


def test_files_that_cannot_be_made_are_no_approval(reviewer: Client, two: list[Report]) -> None:
    seen = _seen(reviewer, two[0])
    failure = NotRendered("PDF")
    with patch("reports.workflow.way.approve.files_to_freeze", side_effect=failure):
        page = _pass(reviewer, two[0], seen)
    assert "PDF文件没有做出来" in page
    assert _state(two[0]) == State.REVIEWING


def test_what_a_colleague_reads_is_not_in_the_line(
    reviewer: Client, two: list[Report], county: Agency, li: Account
) -> None:
    seen = _seen(reviewer, two[0])
    wu = factories.appointed("wu", "吴天", county, Role.REVIEWER)
    open_review(two[0].pk, by=wu)
    _pass(reviewer, two[0], seen)
    with pytest.raises(Refused, match="请先接过来"):
        approve_as_read(two[0].pk, seen, by=li)
    assert _state(two[0]) == State.REVIEWING


def test_a_double_click_is_one_approval(reviewer: Client, two: list[Report], li: Account) -> None:
    seen = _seen(reviewer, two[0])
    for _ in range(2):
        assert approve_as_read(two[0].pk, seen, by=li).state == State.APPROVED
    assert LedgerEntry.objects.filter(report=two[0], action=Action.APPROVE).count() == 1
