"""登录 through a county's identity service: let in is who is bound, and nobody else."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django_otp.oath import TOTP
from pytest_django import Settings

from reports.fetching import fetch
from reports.models import Account, AdministrativeEntry, Agency, BoundIdentity, Role
from reports.web.identity import service_app
from reports.workflow.accounts.close_account import close_account
from reports.workflow.accounts.identity.bind_identity import set_identity
from reports.workflow.accounts.identity.services_file import IdentityService, identity_services
from reports.workflow.accounts.two_steps import prepare_two_steps, switch_on_two_steps
from reports.workflow.administration import Administration
from reports.workflow.refusal import Refused
from tests import factories
from tests.web.identity_provider import CLIENT, SECRET, Provider, new_key, running_provider

LABEL = "临水县统一身份认证"


@pytest.fixture(scope="module")
def _provider() -> Iterator[Provider]:
    with running_provider() as provider:
        yield provider


@pytest.fixture
def provider(_provider: Provider) -> Provider:
    """As it was at first, and nothing of it is remembered."""
    service_app._app.cache_clear()
    _provider.person, _provider.said, _provider.pause, _provider.body = "wang-7", {}, 0.0, None
    _provider.published = _provider.signing
    return _provider


@pytest.fixture
def service(provider: Provider, county: Agency, settings: Settings) -> IdentityService:
    one = IdentityService(
        "linshui", LABEL, provider.issuer, CLIENT, SECRET, county=county.public_code
    )
    settings.IDENTITY_SERVICES = {"linshui": one}
    return one


@pytest.fixture
def sun(county: Agency) -> Account:
    return factories.appointed("sun", "孙芳", county, Role.ADMINISTRATOR)


@pytest.fixture
def bound(service: IdentityService, county: Agency, wang: Account, sun: Account) -> Account:
    """The clerk, whom her administrator has bound."""
    set_identity(county.pk, wang.pk, service, "wang-7", by=sun)
    return wang


def walk(client: Client, provider: Provider, onward: str = "/", **instead: str) -> Any:
    """The button, the service, and back."""
    sent = client.get("/login/linshui/", {"next": onward})
    assert sent.status_code == 302, sent.content.decode()
    return client.get(provider.go(sent["Location"], **instead))


def signed_in(client: Client) -> str | None:
    return client.session.get("_auth_user_id")


def actions(action: Administration) -> list[AdministrativeEntry]:
    return list(AdministrativeEntry.objects.filter(action=action).order_by("pk"))


def test_the_way_there_and_back_signs_in(
    client: Client, provider: Provider, bound: Account
) -> None:
    page = client.get("/login/", {"next": "/账号/"}).content.decode()
    assert LABEL in page
    assert 'href="/login/linshui/?next=/%E8%B4%A6%E5%8F%B7/"' in page
    answer = walk(client, provider, "/账号/")
    assert (answer.status_code, answer["Location"]) == (302, "/%E8%B4%A6%E5%8F%B7/")
    assert signed_in(client) == str(bound.pk)
    (entry,) = actions(Administration.SIGN_IN)
    assert (entry.by, entry.comment) == (bound, f"用{LABEL}")


@pytest.mark.parametrize("onward", ["https://elsewhere.example/", "//elsewhere.example", "\\\\a"])
def test_nobody_is_sent_on_to_a_stranger(
    client: Client, provider: Provider, bound: Account, onward: str
) -> None:
    assert walk(client, provider, onward)["Location"].startswith("/")
    assert "elsewhere" not in walk(Client(), provider, onward)["Location"]


_LIES: dict[str, dict[str, Any]] = {
    "an old token": {"exp": 1_700_000_000, "iat": 1_699_999_940},
    "another audience": {"aud": "another-program"},
    "no audience": {"aud": None},
    "another issuer": {"iss": "https://elsewhere.example"},
    "another nonce": {"nonce": "of another browser"},
    "no nonce": {"nonce": None},
    "nobody": {"sub": None},
    "a list for a person": {"sub": ["wang-7"]},
    "another who may ask": {"aud": [CLIENT, "b"], "azp": "b"},
}


@pytest.mark.parametrize("lie", _LIES)
def test_a_token_that_is_not_for_us_lets_nobody_in(
    client: Client, provider: Provider, bound: Account, lie: str
) -> None:
    provider.said = _LIES[lie]
    answer = walk(client, provider)
    assert answer.status_code == 403
    assert LABEL in answer.content.decode()
    assert signed_in(client) is None
    (entry,) = actions(Administration.SIGN_IN_FAILED)
    assert (entry.subject, entry.by) == (LABEL, None)


def test_a_token_that_somebody_else_has_signed_lets_nobody_in(
    client: Client, provider: Provider, bound: Account
) -> None:
    own, provider.published = provider.signing, provider.signing
    provider.signing = new_key()
    try:
        assert walk(client, provider).status_code == 403
    finally:
        provider.signing = own
    assert signed_in(client) is None


def test_a_key_that_was_changed_is_asked_for_anew(provider: Provider, bound: Account) -> None:
    assert walk(Client(), provider).status_code == 302
    provider.change_key()
    browser = Client()
    walk(browser, provider)
    assert signed_in(browser) == str(bound.pk)


def test_an_answer_serves_once_and_in_its_own_browser(
    client: Client, provider: Provider, bound: Account
) -> None:
    back = provider.go(client.get("/login/linshui/")["Location"])
    stranger = Client()
    assert stranger.get(back).status_code == 403
    assert client.get(back).status_code == 302
    client.post("/logout/")
    assert client.get(back).status_code == 403
    assert signed_in(client) is None
    assert signed_in(stranger) is None


def test_a_changed_state_a_foreign_code_and_a_late_answer_are_refused(
    client: Client, provider: Provider, bound: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert walk(client, provider, state="made-up").status_code == 403
    assert walk(client, provider, code="made-up").status_code == 403
    back = provider.go(client.get("/login/linshui/")["Location"])
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 11 * 60)
    assert "过期" in client.get(back).content.decode()
    assert signed_in(client) is None


def test_whoever_says_no_at_the_service_reads_how_to_go_on(
    client: Client, provider: Provider, bound: Account
) -> None:
    answer = walk(client, provider, error="access_denied")
    assert "没有完成登录" in answer.content.decode()
    assert not actions(Administration.SIGN_IN_FAILED)


def test_nobody_gets_an_account_by_a_token(
    client: Client, provider: Provider, bound: Account
) -> None:
    before = Account.objects.count()
    provider.person = "a stranger"
    answer = walk(client, provider)
    assert answer.status_code == 403
    assert "还没有绑定" in answer.content.decode()
    assert Account.objects.count() == before


def test_a_whole_office_that_is_not_bound_yet_keeps_nobody_out(
    client: Client, provider: Provider, bound: Account
) -> None:
    own, provider.person = provider.person, "a stranger"
    assert {walk(Client(), provider).status_code for _ in range(8)} == {403}
    provider.person = own
    assert walk(client, provider).status_code == 302
    assert signed_in(client) == str(bound.pk)


def test_a_closed_account_stays_closed(
    client: Client, provider: Provider, county: Agency, bound: Account, sun: Account
) -> None:
    close_account(county.pk, bound.pk, by=sun)
    answer = walk(client, provider)
    assert "已停用" in answer.content.decode()
    (entry,) = actions(Administration.SIGN_IN_FAILED)
    assert (entry.subject, entry.county) == ("wang", county)


def test_another_countys_service_lets_nobody_of_this_one_in(
    client: Client, provider: Provider, service: IdentityService, bound: Account, settings: Settings
) -> None:
    other = factories.AgencyFactory(name="隔山县人民政府", short_name="隔山县")
    moved = IdentityService(
        "linshui", LABEL, provider.issuer, CLIENT, SECRET, county=other.public_code
    )
    settings.IDENTITY_SERVICES = {"linshui": moved}
    assert "不在它的县里" in walk(client, provider).content.decode()
    assert signed_in(client) is None


@pytest.mark.parametrize("body", ["", "no json", "[]", "{}", '{"issuer": "https://b.example"}'])
def test_a_service_that_talks_nonsense_is_away(
    client: Client, provider: Provider, bound: Account, body: str
) -> None:
    provider.body = body
    answer = client.get("/login/linshui/")
    assert answer.status_code == 503
    assert "没有应答" in answer.content.decode()
    assert not actions(Administration.SIGN_IN_FAILED)


def test_a_slow_service_is_not_waited_for(
    client: Client, provider: Provider, bound: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three questions come with an answer, and the limit is one for all of them."""
    back = provider.go(client.get("/login/linshui/")["Location"])
    monkeypatch.setattr("reports.web.identity.careful_session.SECONDS", 0.4)
    provider.pause, began = 0.3, time.monotonic()
    assert client.get(back).status_code == 503
    assert time.monotonic() - began < 1
    assert fetch.SECONDS <= 5


def test_a_service_that_is_gone_says_so(
    client: Client, service: IdentityService, settings: Settings
) -> None:
    gone = IdentityService("linshui", LABEL, "http://127.0.0.1:9", CLIENT, SECRET)
    settings.IDENTITY_SERVICES = {"linshui": gone}
    assert client.get("/login/linshui/").status_code == 503
    assert client.get("/login/elsewhere/").status_code == 404


def test_six_failures_from_one_place_have_to_wait(
    client: Client, provider: Provider, bound: Account
) -> None:
    provider.said = {"aud": "another"}
    assert [walk(client, provider).status_code for _ in range(6)] == [*[403] * 5, 429]
    assert client.get("/login/linshui/").status_code == 429
    assert len(actions(Administration.SIGN_IN_FAILED)) == 2


def test_the_second_step_is_asked_unless_the_service_has_asked_and_may(
    client: Client, provider: Provider, service: IdentityService, bound: Account, settings: Settings
) -> None:
    device = prepare_two_steps(by=bound)
    switch_on_two_steps(f"{TOTP(device.bin_key).token():06}", by=bound)
    provider.said = {"amr": ["pwd", "otp"]}
    answer = walk(client, provider, "/账号/")
    assert answer["Location"].startswith("/login/code/?next=")
    assert signed_in(client) is None
    trusting = IdentityService(
        "linshui", LABEL, provider.issuer, CLIENT, SECRET, two_steps=frozenset({"otp"})
    )
    settings.IDENTITY_SERVICES = {"linshui": trusting}
    browser = Client()
    walk(browser, provider)
    assert signed_in(browser) == str(bound.pk)
    provider.said = {"amr": ["pwd"], "acr": "1"}
    assert walk(Client(), provider)["Location"].startswith("/login/code/")


def test_she_binds_herself_and_says_that_it_is_her(
    desk: Client, provider: Provider, service: IdentityService, wang: Account, zhao: Account
) -> None:
    assert "没有绑定" in desk.get("/账号/").content.decode()
    sent = desk.get("/账号/统一身份/linshui/去绑定/")
    held = desk.get(provider.go(sent["Location"]))
    assert "wang-7" in desk.get(held["Location"]).content.decode()
    assert not BoundIdentity.objects.exists()
    desk.post(held["Location"])
    assert "已绑定" in desk.get("/账号/").content.decode()
    browser = Client()
    walk(browser, provider)
    assert signed_in(browser) == str(wang.pk)
    taken = Client()
    taken.force_login(zhao)
    again = taken.get(provider.go(taken.get("/账号/统一身份/linshui/去绑定/")["Location"]))
    said = taken.post(again["Location"], follow=True).content.decode()
    assert "已经绑定了另一个账号" in said
    desk.post("/账号/统一身份/linshui/解除/")
    assert not BoundIdentity.objects.exists()
    for action in (Administration.BIND_IDENTITY, Administration.UNBIND_IDENTITY):
        (entry,) = actions(action)
        assert (entry.by, entry.subject, entry.comment) == (wang, "wang", LABEL)


def test_her_administrator_binds_her_on_the_page_of_the_person(
    client: Client,
    service: IdentityService,
    county: Agency,
    wang: Account,
    sun: Account,
    li: Account,
) -> None:
    client.force_login(li)
    other = f"/管理/{county.pk}/账号/{wang.pk}/统一身份/linshui/"
    assert client.post(other, {"value": "mine"}).status_code == 404
    client.force_login(sun)
    page = f"/管理/{county.pk}/账号/{wang.pk}/"
    assert LABEL in client.get(page).content.decode()
    client.post(f"{page}统一身份/linshui/", {"value": " wang-7 "})
    assert BoundIdentity.objects.get(account=wang).value == "wang-7"
    assert "wang-7" in client.get(page).content.decode()
    said = client.post(f"{page}统一身份/linshui/", {"value": "7" * 300}).content.decode()
    assert "最多255个字" in said
    client.post(f"{page}统一身份/linshui/", {"value": ""})
    assert not BoundIdentity.objects.exists()


def test_what_is_bound_elsewhere_is_not_bound_twice(
    service: IdentityService, county: Agency, bound: Account, zhao: Account, sun: Account
) -> None:
    with pytest.raises(Refused, match="另一个账号"):
        set_identity(county.pk, zhao.pk, service, "wang-7", by=sun)
    set_identity(county.pk, bound.pk, service, " ", by=sun)
    set_identity(county.pk, zhao.pk, service, "wang-7", by=sun)
    assert BoundIdentity.objects.get().account == zhao


_GOOD = '[a]\nlabel="甲"\nissuer="https://id.example"\nclient_id="c"\nclient_secret="s-e-c"\n'
_BAD = {
    "no table": "a = 1",
    "no toml": "[a\n",
    "a word too few": _GOOD.replace('client_id="c"\n', ""),
    "a word that is none": _GOOD + "colour='red'\n",
    "not encrypted": _GOOD.replace("https", "http"),
    "a number": _GOOD.replace('"c"', "7"),
    "a wrong name": _GOOD.replace("[a]", "[A_b]"),
    "steps that are none": _GOOD + "two_steps='mfa'\n",
}


def test_a_file_of_services_is_read(tmp_path: Any) -> None:
    path = tmp_path / "identity.toml"
    path.write_text(_GOOD + 'claim="number"\ntwo_steps=["mfa"]\n', encoding="utf-8")
    one = identity_services(str(path), "NAME")["a"]
    assert (one.label, one.claim, one.two_steps) == ("甲", "number", {"mfa"})
    assert "s-e-c" not in repr(one)
    assert identity_services("", "NAME") == {}


@pytest.mark.parametrize("bad", _BAD)
def test_a_file_that_is_wrong_is_refused_in_one_sentence(tmp_path: Any, bad: str) -> None:
    path = tmp_path / "identity.toml"
    path.write_text(_BAD[bad], encoding="utf-8")
    with pytest.raises(ImproperlyConfigured, match="NAME 指的文件") as refused:
        identity_services(str(path), "NAME")
    assert "s-e-c" not in str(refused.value)
    with pytest.raises(ImproperlyConfigured, match="读不了"):
        identity_services(str(tmp_path / "none.toml"), "NAME")
