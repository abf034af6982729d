"""Whoever fails too often waits a while, at the place where she failed, and nowhere else."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.test import Client
from pytest_django import Settings

from reports.models import Account, AdministrativeEntry, Agency, Role
from reports.web.lock_out import counted_address
from reports.workflow.accounts.reset_password import reset_password
from reports.workflow.states import Administration
from tests import factories

PASSWORD = "a-word-from-home"
LIMIT = 6
HERE, ELSEWHERE = "198.51.100.7", "203.0.113.9"


@pytest.fixture
def wang(wang: Account) -> Account:
    wang.set_password(PASSWORD)
    wang.save()
    return wang


def _sign_in(password: str, address: str = HERE, name: str = "wang") -> tuple[int, str]:
    answer = Client(REMOTE_ADDR=address).post("/login/", {"username": name, "password": password})
    return answer.status_code, answer.content.decode()


def _fail(times: int = LIMIT, address: str = HERE) -> None:
    for number in range(times):
        _sign_in(f"guess-{number}", address)


def test_too_many_failures_are_told_with_the_minutes(wang: Account) -> None:
    _fail(LIMIT - 1)
    status, page = _sign_in("guess")
    assert status == 429
    assert "请15分钟后再试" in page
    status, page = _sign_in(PASSWORD)
    assert status == 429
    assert "请15分钟后再试" in page


def test_one_failure_less_locks_nobody_out(wang: Account) -> None:
    _fail(LIMIT - 1)
    assert _sign_in(PASSWORD)[0] == 302
    _fail(LIMIT - 1)
    assert _sign_in(PASSWORD)[0] == 302


def test_failures_from_afar_lock_nobody_out_here(wang: Account) -> None:
    _fail(address=ELSEWHERE)
    assert _sign_in(PASSWORD, ELSEWHERE)[0] == 429
    assert _sign_in(PASSWORD)[0] == 302


def test_who_goes_on_trying_does_not_wait_longer(wang: Account) -> None:
    _fail()
    _pass(timedelta(minutes=10))
    assert "请5分钟后再试" in _sign_in("guess")[1]
    _pass(timedelta(minutes=6))
    assert _sign_in(PASSWORD)[0] == 302


def _pass(time: timedelta) -> None:
    """Let so much time pass since the last failure that was counted."""
    for attempt in AccessAttempt.objects.all():
        attempt.attempt_time -= time
        attempt.save()


def test_a_name_that_nobody_has_waits_as_well(county: Agency) -> None:
    answers = [_sign_in("guess", name="nobody") for _ in range(LIMIT)]
    assert [status for status, _ in answers] == [200] * (LIMIT - 1) + [429]


def test_attempts_stand_in_the_countys_record_and_passwords_nowhere(
    wang: Account, county: Agency
) -> None:
    _fail(LIMIT + 1)
    entries = AdministrativeEntry.objects.filter(county=county)
    assert [one.action for one in entries] == [Administration.SIGN_IN_FAILED] * (LIMIT + 1)
    assert "guess" not in str(list(AccessAttempt.objects.values()))


def test_a_new_password_from_the_administrator_ends_the_waiting(
    wang: Account, county: Agency
) -> None:
    boss = factories.appointed("boss", "高远", county, Role.ADMINISTRATOR)
    _fail()
    opened = reset_password(county.pk, wang.pk, by=boss)
    assert _sign_in(opened.password)[0] == 302


def test_the_page_that_signs_in_again_is_counted_too(wang: Account) -> None:
    client = Client(REMOTE_ADDR=HERE)
    body = {"account": wang.pk, "password": "guess"}
    for _ in range(LIMIT):
        answer = client.post("/login/again/", body, content_type="application/json")
    assert answer.status_code == 429
    assert "请15分钟后再试" in answer.json()["message"]
    assert _sign_in(PASSWORD)[0] == 429


@pytest.mark.parametrize(
    ("forwarded", "behind", "counted"),
    [
        ("203.0.113.9", False, HERE),
        ("192.0.2.1, 203.0.113.9", True, ELSEWHERE),
        ("", True, HERE),
        ("nonsense", True, None),
        ("2001:db8:1:2:3:4:5:6", True, "2001:db8:1:2::"),
        ("fe80::1%eth0", True, "fe80::"),
        ("::ffff:203.0.113.9", True, ELSEWHERE),
    ],
)
def test_the_address_that_counts(  # type: ignore[no-untyped-def]
    rf, settings: Settings, forwarded: str, behind: bool, counted: str | None
) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if behind else None
    headers = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}
    assert counted_address(rf.get("/", REMOTE_ADDR=HERE, **headers)) == counted


def test_nonsense_for_an_address_is_counted_as_well(settings: Settings, wang: Account) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    client = Client(HTTP_X_FORWARDED_FOR="nonsense", HTTP_X_FORWARDED_PROTO="https")
    for _ in range(LIMIT):
        answer = client.post("/login/", {"username": "wang", "password": "guess"})
    assert answer.status_code == 429
    assert "分钟后再试" in answer.content.decode()
