"""两步验证 that a post demands: set up before anything else, never switched off, phone changed."""

import pytest
from django.test import Client
from django.urls import reverse
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from reports.models import Account, AdministrativeEntry, Agency
from reports.workflow.accounts.two_steps import has_two_steps, switch_off_two_steps
from reports.workflow.platform.oblige_two_steps import oblige_two_steps
from reports.workflow.refusal import Refused
from tests import factories

PASSWORD = "a-word-from-home"


@pytest.fixture
def boss(db: None) -> Account:
    return factories.AccountFactory(username="boss", is_staff=True, is_superuser=True)


@pytest.fixture
def li(li: Account, boss: Account) -> Account:
    """A reviewer of whom it is demanded."""
    li.set_password(PASSWORD)
    li.save()
    oblige_two_steps(True, by=boss)
    return li


def _sign_in(client: Client, name: str) -> str:
    answer = client.post("/login/", {"username": name, "password": PASSWORD})
    return str(answer["Location"])


def _set_up(client: Client) -> str:
    TOTPDevice.objects.update(last_t=-1, throttling_failure_count=0)
    client.post(reverse("two_steps_on"), {"password": PASSWORD})
    device = TOTPDevice.objects.get(confirmed=False)
    code = f"{TOTP(device.bin_key).token():06}"
    return client.post(reverse("two_steps_on"), {"code": code}).content.decode()


def test_who_holds_a_county_post_sets_it_up_before_anything_else(
    client: Client, li: Account
) -> None:
    _sign_in(client, "li")
    for page in ("review:queue", "desk:reports", "account", "web:notices"):
        assert client.get(reverse(page))["Location"] == reverse("two_steps")
    assert client.post(reverse("account"), {"email": "a@b.cn"})["Location"] == reverse("two_steps")
    assert "必须用两步验证" in client.get(reverse("two_steps")).content.decode()
    assert client.get("/公开/").status_code == 200
    assert "恢复码" in _set_up(client)
    assert client.get(reverse("review:queue")).status_code == 200
    client.logout()
    assert _sign_in(client, "li").startswith(reverse("login_code"))


def test_it_cannot_be_switched_off_and_the_phone_can_be_changed(
    client: Client, li: Account, boss: Account
) -> None:
    _sign_in(client, "li")
    _set_up(client)
    before = TOTPDevice.objects.get(user=li)
    page = client.post(reverse("two_steps_off"), {"password": PASSWORD}, follow=True)
    assert "不能关闭" in page.content.decode()
    assert has_two_steps(li)
    assert "恢复码" in _set_up(client)
    after = TOTPDevice.objects.get(user=li)
    assert after.confirmed
    assert after.bin_key != before.bin_key
    with pytest.raises(Refused):
        switch_off_two_steps(by=li)
    oblige_two_steps(False, by=boss)
    switch_off_two_steps(by=li)
    assert not has_two_steps(li)


def test_a_clerk_decides_for_herself(client: Client, li: Account, wang: Account) -> None:
    wang.set_password(PASSWORD)
    wang.save()
    _sign_in(client, "wang")
    assert client.get(reverse("desk:reports")).status_code == 200


def test_the_rule_is_laid_down_on_record_by_who_may(
    client: Client, li: Account, boss: Account
) -> None:
    entry = AdministrativeEntry.objects.get(county=None)
    assert (entry.action, entry.by) == ("change_settings", boss)
    assert entry.changes == [["县级岗位必须用两步验证", "否", "是"]]
    assert not oblige_two_steps(True, by=boss)
    with pytest.raises(Agency.DoesNotExist):
        oblige_two_steps(False, by=li)
    client.force_login(boss)
    client.post(reverse("operation:oblige_two_steps"), {"obliged": "0"})
    assert AdministrativeEntry.objects.filter(county=None).count() == 2
