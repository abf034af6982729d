"""A page that a bookmark sends lies apart, and counts only for its person, within a day."""

import datetime
import re
import time
from html import unescape

import pytest
from django.test import Client

from reports.models import Account, PageVerdict, PageWay, Report, SentPage, clock
from reports.workflow.published.bookmark import MOST_WAITING, bookmark_token
from tests.documents import sound, with_figures
from tests.importers.shapes import page_in_pieces
from tests.on_the_way import published
from tests.workflow.published.test_compare_page import CELL

HERE = "http://www.linshui.example/report/2024.html?a=1"


@pytest.fixture
def online(ready: Report, wang: Account, li: Account) -> Report:
    return published(ready, wang, li)


def _drawn(figure: int = 7) -> str:
    """As a browser tells a page that came in GB2312 and says so still."""
    text = page_in_pieces(with_figures(sound(2024), {CELL: figure}))[0].decode("gb18030")
    return text.replace("<body>", '<head><meta charset="gb2312"></head><body>')


def _sent(client: Client, token: str, text: str = "") -> int:
    told = {"token": token, "address": HERE, "page": text or _drawn()}
    return client.post("/网页核对/送来/", told).status_code


def test_the_bookmark_on_the_page_carries_a_token_that_is_taken_without_a_session(
    client: Client, online: Report, li: Account
) -> None:
    client.force_login(li)
    shown = unescape(client.get(f"/reports/{online.pk}/网页核对/").content.decode())
    found = re.search(r"javascript:.*?\['token',\"([^\"]+)\"\]", shown)
    assert found
    assert _sent(Client(enforce_csrf_checks=True), found[1]) == 200


def test_a_page_counts_when_its_person_confirms_it(
    client: Client, online: Report, li: Account
) -> None:
    _sent(Client(), bookmark_token(online, by=li))
    assert not online.page_comparisons.exists()
    client.force_login(li)
    assert (
        HERE.replace("&", "&amp;") in client.get(f"/reports/{online.pk}/网页核对/").content.decode()
    )
    sent = SentPage.objects.get()
    answer = client.post(f"/reports/{online.pk}/网页核对/送来/{sent.pk}/", follow=True)
    assert "有1处差别" in answer.content.decode()
    row = online.page_comparisons.get()
    assert (row.way, row.address, row.verdict) == (PageWay.BOOKMARK, HERE, PageVerdict.DIFFERENT)
    assert not SentPage.objects.exists()


def test_nobody_else_confirms_or_sees_it(
    client: Client, online: Report, li: Account, wang: Account
) -> None:
    _sent(Client(), bookmark_token(online, by=li))
    client.force_login(wang)
    assert HERE not in client.get(f"/reports/{online.pk}/网页核对/").content.decode()
    address = f"/reports/{online.pk}/网页核对/送来/{SentPage.objects.get().pk}/"
    assert client.post(address).status_code == 404
    assert not online.page_comparisons.exists()


def test_what_she_drops_leaves_nothing(client: Client, online: Report, li: Account) -> None:
    _sent(Client(), bookmark_token(online, by=li))
    client.force_login(li)
    address = f"/reports/{online.pk}/网页核对/送来/{SentPage.objects.get().pk}/"
    client.post(address, {"act": "drop"})
    assert not SentPage.objects.exists()
    assert not online.page_comparisons.exists()


@pytest.mark.parametrize("token", ["", "none", "WzEsMV0:1abc:def"])
def test_without_its_token_nothing_is_kept(online: Report, token: str) -> None:
    assert _sent(Client(), token) == 403
    assert not SentPage.objects.exists()


def test_a_bookmark_lasts_a_day(
    online: Report, li: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    token, now = bookmark_token(online, by=li), time.time()
    monkeypatch.setattr(time, "time", lambda: now + 24 * 3600 + 2)
    assert _sent(Client(), token) == 403


def test_what_nobody_confirms_within_a_day_can_be_confirmed_no_more(
    client: Client, online: Report, li: Account
) -> None:
    _sent(Client(), bookmark_token(online, by=li))
    SentPage.objects.update(at=clock.now() - datetime.timedelta(hours=25))
    client.force_login(li)
    address = f"/reports/{online.pk}/网页核对/送来/{SentPage.objects.get().pk}/"
    assert client.post(address).status_code == 404


def test_only_so_many_pages_wait(online: Report, li: Account) -> None:
    token = bookmark_token(online, by=li)
    for number in range(MOST_WAITING + 2):
        _sent(Client(), token, f"<p>{number}</p>")
    assert SentPage.objects.count() == MOST_WAITING
    assert "<p>0</p>" not in SentPage.objects.values_list("text", flat=True)


def test_an_account_that_was_closed_sends_nothing_more(online: Report, li: Account) -> None:
    token = bookmark_token(online, by=li)
    Account.objects.filter(pk=li.pk).update(is_active=False)
    assert _sent(Client(), token) == 403
