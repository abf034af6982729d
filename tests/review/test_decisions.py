"""开始审核, 退回, 通过, 登记发布 on the page: done, refused with the reason, hidden from others."""

from unittest.mock import patch

import pytest
from django.test import Client

from reports.models import Account, Report, State
from reports.workflow.files.rendered import NotRendered
from reports.workflow.reviewing.make_remark import Anchor, remark
from reports.workflow.way.approve import approve
from reports.workflow.way.submit import submit
from tests import factories

ADDRESS = "http://www.linshui.gov.cn/2025/report.html"


def _state(report: Report) -> str:
    report.refresh_from_db()
    return report.state


@pytest.fixture
def following(reviewing: Report, zhao: Account) -> Report:
    """Another unit's report, which waits behind the one under review."""
    (agency,) = (one.agency for one in zhao.appointments.all())
    report = factories.filled(factories.started(agency, zhao), zhao)
    Report.objects.filter(pk=report.pk).update(
        state=State.SUBMITTED, submitted_at=reviewing.opened_at, submitted_by=zhao
    )
    return report


def test_a_review_begins(reviewer: Client, ready: Report, wang: Account) -> None:
    submit(ready.pk, by=wang)
    assert "开始审核" in reviewer.get(f"/审核/{ready.pk}/").content.decode()
    answer = reviewer.post(f"/审核/{ready.pk}/开始/")
    assert answer.status_code == 302
    assert _state(ready) == State.REVIEWING
    assert "提意见" in reviewer.get(f"/审核/{ready.pk}/").content.decode()


def test_a_report_is_returned_with_its_note(reviewer: Client, reviewing: Report) -> None:
    answer = reviewer.post(f"/审核/{reviewing.pk}/退回/", {"note": "请按意见修改后重新报送。"})
    assert answer.status_code == 302
    assert _state(reviewing) == State.RETURNED
    assert "请按意见修改后重新报送。" in reviewer.get(f"/审核/{reviewing.pk}/").content.decode()


def test_a_return_without_a_note_is_refused_on_the_page(
    reviewer: Client, reviewing: Report
) -> None:
    answer = reviewer.post(f"/审核/{reviewing.pk}/退回/", {"note": "改"})
    assert answer.status_code == 409
    assert "请写明退回意见" in answer.content.decode()
    assert _state(reviewing) == State.REVIEWING


def test_an_approval_shows_the_files_and_asks_for_the_address(
    reviewer: Client, reviewing: Report
) -> None:
    assert reviewer.post(f"/审核/{reviewing.pk}/通过/").status_code == 302
    text = reviewer.get(f"/审核/{reviewing.pk}/").content.decode()
    digests = [one.digest for one in reviewing.frozen_files.all()]
    assert len(digests) == 4
    assert [one for one in digests if one not in text] == []
    assert 'name="address"' in text


def test_an_approval_with_an_open_remark_is_refused(
    reviewer: Client, reviewing: Report, li: Account
) -> None:
    remark(reviewing.pk, Anchor("1"), "请核对。", by=li)
    answer = reviewer.post(f"/审核/{reviewing.pk}/通过/")
    assert answer.status_code == 409
    assert "1条意见待整改" in answer.content.decode()
    assert _state(reviewing) == State.REVIEWING


def test_files_that_cannot_be_made_are_no_approval(reviewer: Client, reviewing: Report) -> None:
    failure = NotRendered("PDF")
    with patch("reports.workflow.way.approve.files_to_freeze", side_effect=failure):
        answer = reviewer.post(f"/审核/{reviewing.pk}/通过/")
    assert "PDF文件没有做出来" in answer.content.decode()
    assert _state(reviewing) == State.REVIEWING


def test_approve_and_open_the_next_one(
    reviewer: Client, reviewing: Report, following: Report
) -> None:
    page = reviewer.get(f"/审核/{reviewing.pk}/").content.decode()
    assert "第1份，共2份等候" in page
    answer = reviewer.post(f"/审核/{reviewing.pk}/通过/", {"next": "1"}, follow=True)
    assert answer.redirect_chain[-1][0] == f"/%E5%AE%A1%E6%A0%B8/{following.pk}/"
    assert (_state(reviewing), _state(following)) == (State.APPROVED, State.REVIEWING)


def test_return_and_open_the_next_one(
    reviewer: Client, reviewing: Report, following: Report
) -> None:
    posted = {"note": "请按意见修改后重新报送。", "next": "1"}
    answer = reviewer.post(f"/审核/{reviewing.pk}/退回/", posted, follow=True)
    assert answer.redirect_chain[-1][0] == f"/%E5%AE%A1%E6%A0%B8/{following.pk}/"
    assert (_state(reviewing), _state(following)) == (State.RETURNED, State.REVIEWING)


def test_after_the_last_one_comes_the_line(reviewer: Client, reviewing: Report) -> None:
    answer = reviewer.post(f"/审核/{reviewing.pk}/通过/", {"next": "1"}, follow=True)
    assert "后面没有等着审核的报告了" in answer.content.decode()


def test_the_public_address_is_registered(reviewer: Client, reviewing: Report, li: Account) -> None:
    approve(reviewing.pk, by=li)
    refused = reviewer.post(f"/审核/{reviewing.pk}/发布/", {"address": "县政府网站"})
    assert refused.status_code == 409
    assert 'value="县政府网站"' in refused.content.decode()
    assert reviewer.post(f"/审核/{reviewing.pk}/发布/", {"address": ADDRESS}).status_code == 302
    assert _state(reviewing) == State.PUBLISHED
    assert ADDRESS in reviewer.get(f"/审核/{reviewing.pk}/").content.decode()


@pytest.mark.parametrize("act", ["开始", "退回", "通过", "发布"])
@pytest.mark.parametrize("who", ["wang", "zhao"])
def test_a_stranger_finds_nothing(
    client: Client, reviewing: Report, act: str, who: str, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(who))
    posted = {"note": "请按意见修改。", "address": ADDRESS}
    assert client.post(f"/审核/{reviewing.pk}/{act}/", posted).status_code == 404
    assert _state(reviewing) == State.REVIEWING
