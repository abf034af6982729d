"""A session ends when nobody does anything, and after a day; what was typed is asked for again."""

import json
import time
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from reports.models import Account, Report
from reports.web.sign_in.lock_out import FORGOTTEN
from reports.web.sign_in.sessions import BEGAN, SEEN
from reports.workflow.accounts.two_steps import prepare_two_steps
from tests import factories

PASSWORD = "a-word-from-home"
HOUR = 3600


@pytest.fixture
def wang(wang: Account) -> Account:
    wang.set_password(PASSWORD)
    wang.save()
    return wang


@pytest.fixture
def her(client: Client, wang: Account) -> Client:
    """A browser in which she signed in with her password."""
    client.post("/login/", {"username": "wang", "password": PASSWORD})
    return client


def _ago(client: Client, **seconds: int) -> None:
    session = client.session
    for name, passed in seconds.items():
        session[name] -= passed
    session.save()


def _is_in(client: Client) -> bool:
    return client.get(reverse("password")).status_code == 200


def test_a_session_knows_when_it_began(her: Client) -> None:
    assert time.time() - her.session[BEGAN] < HOUR
    assert her.session[SEEN] == her.session[BEGAN]


def test_nobody_at_the_screen_for_half_an_hour_ends_it(her: Client) -> None:
    _ago(her, seen=29 * 60)
    assert _is_in(her)
    _ago(her, seen=31 * 60)
    assert not _is_in(her)


def test_every_page_begins_the_half_hour_anew(her: Client) -> None:
    for _ in range(3):
        _ago(her, seen=20 * 60)
        assert _is_in(her)


def test_what_a_page_asks_by_itself_does_not(her: Client) -> None:
    _ago(her, seen=20 * 60)
    seen = her.session[SEEN]
    her.get(reverse("desk:reports"), headers={"X-Part": "board"})
    assert her.session[SEEN] == seen
    her.get(reverse("desk:reports"))
    assert her.session[SEEN] > seen


def test_a_days_work_ends_it_in_any_case(her: Client) -> None:
    _ago(her, began=13 * HOUR)
    assert not _is_in(her)


def test_when_she_was_seen_is_written_once_a_minute(her: Client) -> None:
    _ago(her, seen=30)
    seen = her.session[SEEN]
    her.get(reverse("desk:reports"))
    assert her.session[SEEN] == seen


def test_an_autosave_after_it_is_told_to_sign_in(her: Client, draft: Report) -> None:
    _ago(her, seen=HOUR)
    answer = _save(her, draft)
    assert answer.status_code == 401
    assert answer.json() == {"login": "/login/"}


def test_another_persons_text_is_not_saved_in_ones_own_name(
    client: Client, draft: Report, wang: Account
) -> None:
    other = factories.AccountFactory(username="qian")
    client.force_login(wang)
    assert _save(client, draft, str(other.pk)).status_code == 401
    assert _save(client, draft, str(wang.pk)).status_code == 200


def _save(client: Client, draft: Report, account: str = "") -> Any:
    body = json.dumps({"version": 0, "values": {}})
    headers = {"X-Account": account} if account else {}
    address = reverse("desk:save", args=[draft.pk, "1"])
    return client.post(address, body, content_type="application/json", headers=headers)


def _again(client: Client, **body: object) -> Any:
    return client.post("/login/again/", json.dumps(body), content_type="application/json")


def test_who_is_signed_in_is_told_with_a_token(her: Client, wang: Account) -> None:
    assert her.get("/login/again/").json()["account"] == wang.pk
    body = Client().get("/login/again/").json()
    assert body["account"] is None
    assert body["token"]


def test_signing_in_again_takes_the_password(client: Client, wang: Account) -> None:
    wrong = _again(client, account=wang.pk, password="guess")
    assert (wrong.status_code, wrong.json()["message"]) == (
        422,
        f"密码不对，还可以试5次（分大小写）。{FORGOTTEN}",
    )
    assert not _is_in(client)
    right = _again(client, account=str(wang.pk), password=PASSWORD)
    assert (right.status_code, right.json()["account"]) == (200, wang.pk)
    assert _is_in(client)


def test_with_two_steps_the_code_as_well(client: Client, wang: Account) -> None:
    device = prepare_two_steps(by=wang)
    type(device).objects.update(confirmed=True)
    asked = _again(client, account=wang.pk, password=PASSWORD)
    assert asked.json()["code"] is True
    assert asked.json()["account"] is None
    wrong = _again(client, account=wang.pk, password=PASSWORD, code="12")
    assert "验证码不对" in wrong.json()["message"]
    assert not _is_in(client)


def test_a_closed_account_does_not_come_back(client: Client, wang: Account) -> None:
    Account.objects.update(is_active=False)
    assert _again(client, account=wang.pk, password=PASSWORD).status_code == 422


def test_nobody_is_signed_in_over_somebody_else(client: Client, wang: Account) -> None:
    client.force_login(factories.AccountFactory(username="qian", full_name="钱立"))
    answer = _again(client, account=wang.pk, password=PASSWORD)
    assert answer.status_code == 409
    assert "钱立" in answer.json()["message"]


@pytest.mark.parametrize(
    "body", ["", "[]", "{}", "null", '{"account": "x", "password": "y"}', '{"password": "\\ud800"}']
)
def test_nonsense_is_refused_in_words(client: Client, db: None, body: str) -> None:
    answer = client.post("/login/again/", body, content_type="application/json")
    assert answer.status_code == 400
    assert "没有读懂" in answer.json()["message"]


def test_it_wants_the_token_of_a_form(wang: Account) -> None:
    strict = Client(enforce_csrf_checks=True)
    body = json.dumps({"account": wang.pk, "password": PASSWORD})
    assert strict.post("/login/again/", body, content_type="application/json").status_code == 401
    token = strict.get("/login/again/").json()["token"]
    headers = {"X-CSRFToken": token}
    again = strict.post("/login/again/", body, content_type="application/json", headers=headers)
    assert again.json()["account"] == wang.pk
