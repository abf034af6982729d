"""Operators are opened, reset and closed at the machine, on the platform's record."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from reports.models import Account, AdministrativeEntry

pytestmark = pytest.mark.django_db


def _said(*words: str) -> str:
    out = StringIO()
    call_command("operator", *words, stdout=out)
    return out.getvalue()


def _password(said: str) -> str:
    found = re.search(r"初始密码：(\S+?)（", said)
    assert found
    return found[1]


def test_an_operator_never_comes_without_an_entry(client: Client) -> None:
    first = _password(_said("open", "boss", "吴平"))
    boss = Account.objects.get()
    assert (boss.is_superuser, boss.is_staff, boss.must_change_password) == (True, True, True)
    second = _password(_said("reset", "boss"))
    assert first != second
    boss.refresh_from_db()
    assert boss.check_password(second)
    assert "已停用" in _said("close", "boss")
    client.post("/login/", {"username": "boss", "password": second})
    assert "_auth_user_id" not in client.session
    entries = AdministrativeEntry.objects.filter(county=None).order_by("number")
    entries = entries.exclude(action="sign_in_failed")
    assert [one.action for one in entries] == ["open_account", "reset_password", "close_account"]
    assert {one.subject for one in entries} == {"boss"}
    assert all("平台管理员" in one.comment for one in entries)


@pytest.mark.parametrize("words", [("open", "b"), ("open", "boss"), ("reset", "wang")])
def test_what_cannot_be_done_is_said_in_one_sentence(words: tuple[str, ...]) -> None:
    with pytest.raises(CommandError):
        _said(*words)
    assert not Account.objects.exists()


def test_who_is_no_operator_is_out_of_its_reach(wang: Account) -> None:
    with pytest.raises(CommandError, match="没有登录名"):
        _said("reset", "wang")
    wang.refresh_from_db()
    assert not wang.must_change_password
