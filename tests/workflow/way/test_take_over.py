"""接手审核: a colleague's report is decided on only by whoever has taken it over, on record."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client

from reports.models import Account, Agency, LedgerEntry, Report, Role, State
from reports.workflow.refusal import Refused
from reports.workflow.reviewing.make_remark import Anchor, remark
from reports.workflow.states import Action
from reports.workflow.way.approve import approve
from reports.workflow.way.send_back import send_back
from reports.workflow.way.take_over import take_over
from tests import factories
from tests.workflow.reviewed import opened
from tests.workflow.way.test_at_once import assert_the_record_is_whole, at_once, entries

NOTE = "请按意见修改后重新报送。"


@pytest.fixture
def wu(county: Agency) -> Account:
    return factories.appointed("wu", "吴天", county, Role.REVIEWER)


@pytest.fixture
def reviewing(ready: Report, wang: Account, li: Account) -> Report:
    return opened(ready, wang, li)


def test_a_colleague_does_not_decide_before_she_has_taken_it_over(
    reviewing: Report, li: Account, wu: Account
) -> None:
    remark(reviewing.pk, Anchor("1"), "请核对。", by=li)
    for act in (lambda: approve(reviewing.pk, by=wu), lambda: send_back(reviewing.pk, NOTE, by=wu)):
        with pytest.raises(Refused, match=r"李慧从.*起在审核这份报告"):
            act()
    taken = take_over(reviewing.pk, li.pk, by=wu)
    assert (taken.opened_by, taken.state) == (wu, State.REVIEWING)
    assert reviewing.remarks.count() == 1
    with pytest.raises(Refused, match="吴天"):
        send_back(reviewing.pk, NOTE, by=li)
    assert send_back(reviewing.pk, NOTE, by=wu).state == State.RETURNED
    entry = LedgerEntry.objects.get(report=reviewing, action=Action.TAKE_OVER)
    assert (entry.by, entry.comment) == (wu, "原来由李慧审核")
    call_command("verify_ledger")


def test_who_no_longer_reviews_holds_nothing(reviewing: Report, li: Account, wu: Account) -> None:
    li.appointments.all().delete()
    assert approve(reviewing.pk, by=wu).state == State.APPROVED


def test_it_is_taken_from_whom_she_was_told_and_once(
    reviewing: Report, li: Account, wu: Account, county: Agency
) -> None:
    he = factories.appointed("he", "何平", county, Role.REVIEWER)
    take_over(reviewing.pk, li.pk, by=wu)
    with pytest.raises(Refused, match="现在由吴天审核"):
        take_over(reviewing.pk, li.pk, by=he)
    take_over(reviewing.pk, li.pk, by=wu)
    assert entries(reviewing, Action.TAKE_OVER) == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_who_take_it_at_once_one_has_it(
    reviewing: Report, li: Account, wu: Account, county: Agency
) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("an in-memory SQLite database is one connection; PostgreSQL runs this")
    he = factories.appointed("he", "何平", county, Role.REVIEWER)
    acts = [
        lambda: take_over(reviewing.pk, li.pk, by=wu),
        lambda: take_over(reviewing.pk, li.pk, by=he),
    ]
    assert at_once(acts * 5).count("done") == 5
    assert entries(reviewing, Action.TAKE_OVER) == 1
    assert_the_record_is_whole(reviewing)


def test_the_page_says_who_is_reading_and_asks(
    client: Client, reviewing: Report, li: Account, wu: Account
) -> None:
    client.force_login(wu)
    page = client.get(f"/审核/{reviewing.pk}/").content.decode()
    assert "李慧从" in page
    assert "接过来审核" in page
    asked = client.get(f"/审核/{reviewing.pk}/接手/").content.decode()
    assert "接手审核青石镇的报告？" in asked
    refused = client.post(f"/审核/{reviewing.pk}/接手/", {"former": "nobody"}, follow=True)
    assert "刚才换了人" in refused.content.decode()
    done = client.post(f"/审核/{reviewing.pk}/接手/", {"former": li.pk}, follow=True)
    assert "现在由您审核" in done.content.decode()
    client.force_login(li)
    assert "吴天从" in client.get(f"/审核/{reviewing.pk}/").content.decode()
