"""A check that cannot be run is said on every page that shows judgements; all of them open."""

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

import reports.desk.views.catalogue
from reports.checks import CATALOGUE
from reports.models import Account, Agency, CountySettings, Report, Role
from reports.workflow.way.open_review import open_review
from reports.workflow.way.submit import submit
from tests.desk.test_checkup import PAGE, faulty, word
from tests.factories import appointed
from tests.failing import GAP, break_check, only_fails, quietly
from tests.workflow.foreign.instead import another_worker

CLEAR = ("没有发现问题", "没有必须改正的问题", "自动核查没有发现")


def _says_so(client: Client, address: str) -> None:
    answer = client.get(address)
    text = answer.content.decode()
    assert answer.status_code == 200
    assert text.count(GAP) == 1, address
    assert not [words for words in CLEAR if words in text]


@pytest.mark.parametrize(
    ("name", "chapter"),
    [("home", ""), ("preview", ""), ("submit", "")]
    + [("narrative", one) for one in "0156"]
    + [("table", one) for one in "234"],
)
def test_every_page_of_a_draft_opens_and_says_what_was_not_run(
    desk: Client, ready: Report, name: str, chapter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_check(monkeypatch)
    args = [ready.pk, chapter] if chapter else [ready.pk]
    _says_so(desk, reverse(f"desk:{name}", args=args) + "?checked=1")


def test_a_draft_offers_no_button_to_submit_while_a_check_cannot_be_run(
    desk: Client, ready: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = reverse("desk:submit", args=[ready.pk])
    button = f"报送{ready.year}年报告"
    assert button in desk.get(page).content.decode()
    break_check(monkeypatch)
    assert button not in desk.get(page).content.decode()
    assert GAP in desk.post(page, follow=True).content.decode()


def test_the_signing_leader_reads_what_was_not_run(
    client: Client,
    ready: Report,
    wang: Account,
    township: Agency,
    county: Agency,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    client.force_login(appointed("sun", "孙建军", township, Role.SIGNER))
    CountySettings.objects.create(county=county, signing_required=True)
    submit(ready.pk, by=wang)
    break_check(monkeypatch)
    _says_so(client, reverse("desk:sign", args=[ready.pk]))


def test_the_reviewer_reads_what_was_not_run_and_is_not_offered_to_approve(
    client: Client, ready: Report, wang: Account, li: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.force_login(li)
    submit(ready.pk, by=wang)
    open_review(ready.pk, by=li)
    page, approval = (reverse(f"review:{n}", args=[ready.pk]) for n in ("report", "approve"))
    assert f'action="{approval}' in client.get(page).content.decode()
    break_check(monkeypatch)
    text = client.get(page).content.decode()
    assert GAP in text
    assert f'action="{approval}' not in text


def test_a_checkup_shows_what_the_others_found(
    desk: Client, shared_folder: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    quietly(monkeypatch)
    another_worker(monkeypatch, "broken")
    text = desk.post(PAGE, {"file": word(faulty())}).content.decode()
    assert GAP in text
    assert "出现手机号" in text


def test_the_catalogue_opens_though_a_check_cannot_show_its_example(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    quietly(monkeypatch)
    broken = tuple(replace(one, judge=only_fails) for one in CATALOGUE)
    monkeypatch.setattr(reports.desk.views.catalogue, "CATALOGUE", broken)
    assert desk.get(reverse("desk:catalogue")).status_code == 200
