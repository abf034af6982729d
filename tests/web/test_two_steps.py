"""两步验证: set up, asked for, replaced by a recovery code, switched off, each on record."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from reports.models import Account, AdministrativeEntry, Agency, Role
from reports.workflow.accounts.reset_password import reset_password
from reports.workflow.accounts.two_steps import prepare_two_steps, switch_on_two_steps
from reports.workflow.administration import Administration
from tests import factories

PASSWORD = "a-word-from-home"


@pytest.fixture
def wang(wang: Account) -> Account:
    wang.set_password(PASSWORD)
    wang.save()
    return wang


@pytest.fixture
def codes(wang: Account) -> list[str]:
    """The recovery codes of somebody who has switched it on."""
    return switch_on_two_steps(_now(prepare_two_steps(by=wang)), by=wang)


def _now(device: TOTPDevice) -> str:
    return f"{TOTP(device.bin_key).token():06}"


def _fresh(wang: Account) -> str:
    """What the phone shows; a code that was used is not taken again, so its use is forgotten."""
    TOTPDevice.objects.update(last_t=-1, throttling_failure_count=0)
    return _now(TOTPDevice.objects.get(user=wang))


def _acts(county: Agency) -> list[str]:
    entries = AdministrativeEntry.objects.filter(county=county).order_by("number")
    return list(entries.values_list("action", flat=True))


def _give_password(client: Client) -> None:
    typed = {"username": "wang", "password": PASSWORD, "next": "/体检/"}
    answer = client.post("/login/", typed)
    assert answer["Location"].startswith(reverse("login_code"))


def _give(client: Client, code: str) -> tuple[int, str]:
    answer = client.post(reverse("login_code"), {"code": code, "next": "/体检/"})
    return answer.status_code, answer.content.decode()


def _is_in(client: Client) -> bool:
    return client.get(reverse("password")).status_code == 200


def test_it_is_set_up_with_the_phone(client: Client, wang: Account, county: Agency) -> None:
    client.force_login(wang)
    assert "没有开启" in client.get(reverse("two_steps")).content.decode()
    page = client.post(reverse("two_steps_on"), {"password": PASSWORD}).content.decode()
    assert 'src="data:image/svg+xml' in page
    device = TOTPDevice.objects.get(user=wang)
    assert not device.confirmed
    wrong = client.post(reverse("two_steps_on"), {"code": "000000"}).content.decode()
    assert "验证码不对" in wrong
    TOTPDevice.objects.update(throttling_failure_count=0)
    shown = client.post(reverse("two_steps_on"), {"code": _now(device)}).content.decode()
    found = re.findall(r"<code>(\w{5}-\w{5})</code>", shown)
    assert len(set(found)) == 10
    assert not StaticToken.objects.filter(token__in=found).exists()
    assert "还有10个" in client.get(reverse("two_steps")).content.decode()
    assert _acts(county) == [Administration.TWO_STEPS_ON]
    again = client.post(reverse("two_steps_on"), {"password": PASSWORD})
    assert again["Location"] == reverse("two_steps")


def test_an_open_browser_shows_no_key_without_the_password(client: Client, wang: Account) -> None:
    client.force_login(wang)
    on = reverse("two_steps_on")
    for typed in (None, {"password": "guess"}, {"code": "123456"}, {"password": ""}):
        page = (client.get(on) if typed is None else client.post(on, typed)).content.decode()
        assert "data:image" not in page
        assert 'type="password"' in page
    assert "请再输一遍" in client.post(on, {"code": "123456"}).content.decode()
    assert not TOTPDevice.objects.exists()


def test_a_password_given_once_does_not_hold_for_ever(client: Client, wang: Account) -> None:
    client.force_login(wang)
    on = reverse("two_steps_on")
    client.post(on, {"password": PASSWORD})
    session = client.session
    session["password_given"] -= timedelta(minutes=11).total_seconds()
    session.save()
    client.post(on, {"code": _now(TOTPDevice.objects.get())})
    assert not TOTPDevice.objects.get().confirmed


def test_codes_are_guessed_no_more_often_than_passwords(
    client: Client, wang: Account, codes: list[str], county: Agency
) -> None:
    _give_password(client)
    for number in range(6):
        TOTPDevice.objects.update(last_t=-1, throttling_failure_count=0)
        status, page = _give(client, f"no-{number}")
    assert status == 429
    assert "请15分钟后再试" in page
    status, page = _give(client, codes[0])
    assert status == 429
    assert not _is_in(client)
    assert _acts(county)[-2:] == [Administration.SIGN_IN_FAILED] * 2


def test_the_password_alone_signs_nobody_in(
    client: Client, wang: Account, codes: list[str]
) -> None:
    _give_password(client)
    assert not _is_in(client)
    assert _give(client, _fresh(wang))[0] == 302
    assert _is_in(client)


def test_a_wrong_code_is_told_recorded_and_slowed_down(
    client: Client, wang: Account, codes: list[str], county: Agency
) -> None:
    _give_password(client)
    code = _fresh(wang)
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    assert "验证码不对" in _give(client, wrong)[1]
    status, page = _give(client, code)
    assert status == 200
    assert "秒后再试" in page
    assert not _is_in(client)
    assert _acts(county)[-1] == Administration.SIGN_IN_FAILED
    assert _give(client, _fresh(wang))[0] == 302
    assert AdministrativeEntry.objects.latest("pk").comment == "此前输错2次"


def test_a_code_signs_in_once(client: Client, wang: Account, codes: list[str]) -> None:
    code = _fresh(wang)
    for browser, is_in in ((client, True), (Client(), False)):
        _give_password(browser)
        _give(browser, code)
        assert _is_in(browser) is is_in


def test_a_recovery_code_signs_in_once(
    client: Client, wang: Account, codes: list[str], county: Agency
) -> None:
    _give_password(client)
    assert _give(client, codes[3].upper().replace("-", " "))[0] == 302
    assert _acts(county)[-2:] == [Administration.RECOVERY_CODE, Administration.SIGN_IN]
    other = Client()
    _give_password(other)
    assert "验证码不对" in _give(other, codes[3])[1]
    assert StaticToken.objects.count() == 9


def test_a_right_password_does_not_wait_for_ever(
    client: Client, wang: Account, codes: list[str]
) -> None:
    _give_password(client)
    session = client.session
    session["waiting_for_code"][2] -= timedelta(minutes=6).total_seconds()
    session.save()
    assert client.get(reverse("login_code"))["Location"].startswith("/login/")
    _give(client, _fresh(wang))
    assert not _is_in(client)


def test_a_new_password_ends_the_waiting(client: Client, wang: Account, codes: list[str]) -> None:
    _give_password(client)
    wang.set_password("another-word-from-home")
    wang.save()
    _give(client, codes[0])
    assert not _is_in(client)


def test_nobody_is_sent_to_another_site(client: Client, wang: Account, codes: list[str]) -> None:
    _give_password(client)
    typed = {"code": codes[0], "next": "https://elsewhere.example/"}
    assert client.post(reverse("login_code"), typed)["Location"] == reverse("desk:reports")


def test_it_is_switched_off_with_the_password(
    client: Client, wang: Account, codes: list[str], county: Agency
) -> None:
    client.force_login(wang)
    off = reverse("two_steps_off")
    assert "密码不对" in client.post(off, {"password": "guess"}).content.decode()
    assert TOTPDevice.objects.exists()
    client.post(off, {"password": PASSWORD})
    assert not TOTPDevice.objects.exists()
    assert not StaticToken.objects.exists()
    assert _acts(county)[-1] == Administration.TWO_STEPS_OFF


def test_a_reset_password_takes_it_away(
    client: Client, wang: Account, codes: list[str], county: Agency
) -> None:
    boss = factories.appointed("boss", "高远", county, Role.ADMINISTRATOR)
    opened = reset_password(county.pk, wang.pk, by=boss)
    client.post("/login/", {"username": "wang", "password": opened.password})
    assert _is_in(client)
    entry = AdministrativeEntry.objects.get(action=Administration.RESET_PASSWORD)
    assert entry.comment == "两步验证同时关闭"


def test_the_operator_sees_who_has_it_and_no_key(
    client: Client, wang: Account, codes: list[str]
) -> None:
    client.force_login(factories.AccountFactory(username="op", is_staff=True, is_superuser=True))
    device = TOTPDevice.objects.get()
    for page in ("", f"{device.pk}/change/"):
        shown = client.get(f"/admin/otp_totp/totpdevice/{page}").content.decode()
        assert "王秀英" in shown
        assert device.key not in shown
    for address in ("otp_static/staticdevice/", "post_office/email/", "post_office/attachment/"):
        assert client.get(f"/admin/{address}").status_code == 404
