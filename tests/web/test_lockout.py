"""Whoever fails too often waits a while, at the place where she failed, and nowhere else."""

from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from reports.models import Account, AdministrativeEntry, Agency, Role
from reports.web.limits.guessing import brake_on
from reports.web.limits.networks import counted_address, place_of
from reports.workflow.accounts.first_password import give_first_password
from reports.workflow.accounts.reset_password import reset_password
from reports.workflow.administration import Administration
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


def test_each_failure_says_how_many_are_left_and_whom_to_call(wang: Account) -> None:
    for left in range(LIMIT - 1, 0, -1):
        status, page = _sign_in("guess")
        assert status == 200
        assert f"还可以试{left}次" in page
        assert "请联系本县的县级管理员重置" in page
    assert "还可以试" not in _sign_in("guess")[1]


def test_a_name_that_nobody_has_is_told_the_same(wang: Account) -> None:
    known, unknown = _sign_in("guess")[1], _sign_in("guess", ELSEWHERE, "nobody")[1]
    assert "还可以试5次" in known
    assert "还可以试5次" in unknown


def test_where_a_network_is_nearly_locked_fewer_are_left(wang: Account, settings: Settings) -> None:
    settings.NETWORK_FAILURE_LIMIT = 4
    _fail(2)
    assert "还可以试1次" in _sign_in("guess", name="liu")[1]


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
    assert [one.action for one in entries] == [Administration.SIGN_IN_FAILED] * 2
    assert [one.comment for one in entries] == ["", "输错6次，在这里暂停登录15分钟"]
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
    settings.TRUSTED_PROXIES = 1 if behind else 0
    headers = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}
    assert counted_address(rf.get("/", REMOTE_ADDR=HERE, **headers)) == counted


def test_nonsense_for_an_address_is_counted_as_well(settings: Settings, wang: Account) -> None:
    settings.TRUSTED_PROXIES = 1
    client = Client(HTTP_X_FORWARDED_FOR="nonsense", HTTP_X_FORWARDED_PROTO="https")
    for _ in range(LIMIT):
        answer = client.post("/login/", {"username": "wang", "password": "guess"})
    assert answer.status_code == 429
    assert "分钟后再试" in answer.content.decode()


def test_one_password_tried_over_many_names_locks_the_network(county: Agency) -> None:
    answers = [_sign_in("one-word", name=f"clerk{number}") for number in range(24)]
    assert [status for status, _ in answers] == [200] * 19 + [429] * 5
    assert "从这个网络输错得太多，已暂停登录，请15分钟后再试" in answers[-1][1]
    assert AdministrativeEntry.objects.count() == 20


def test_a_network_of_ipv6_is_one_place(wang: Account) -> None:
    for number in range(20):
        _sign_in("one-word", f"2001:db8:1:2::{number + 1}", f"nobody{number}")
    assert _sign_in(PASSWORD, "2001:db8:1:2::ffff")[0] == 429
    assert _sign_in(PASSWORD, "2001:db8:1:3::1")[0] == 302


def test_an_office_behind_one_address_is_never_locked_out_by_signing_in(wang: Account) -> None:
    for _ in range(12):
        _sign_in("mistyped")
        _sign_in("mistyped")
        assert _sign_in(PASSWORD)[0] == 302


def test_a_guesser_with_a_net_of_addresses_is_one_guesser(wang: Account) -> None:
    for number in range(100):
        _sign_in("one-word", f"192.0.2.{number % 50}", f"nobody{number}")
    status, page = _sign_in(PASSWORD, "192.0.2.254")
    assert status == 429
    assert "从相邻的网络输错得太多" in page
    assert _sign_in(PASSWORD, "192.0.20.1")[0] == 302


@pytest.mark.parametrize(
    ("failed", "near", "far"),
    [
        ("2001:db8:1:{}::1", "2001:db8:1:ffff::1", "2001:db8:1a:1::1"),
        ("2001:db8:0:{}::1", "2001:db8::1", "2001:db8:1::1"),
    ],
)
def test_a_customer_of_ipv6_is_one_guesser_and_her_neighbour_another(
    rf, wang: Account, failed: str, near: str, far: str
) -> None:  # type: ignore[no-untyped-def]
    AccessAttempt.objects.bulk_create(
        AccessAttempt(
            username=f"nobody{number}",
            ip_address=place_of(failed.format(f"{number:x}")),
            attempt_time=timezone.now(),
            failures_since_start=1,
        )
        for number in range(100)
    )
    assert brake_on(rf.get("/", REMOTE_ADDR=near), "wang")
    assert brake_on(rf.get("/", REMOTE_ADDR=far), "wang") is None


def test_one_name_guessed_from_many_addresses_is_slowed_but_not_at_its_usual_place(
    wang: Account, county: Agency
) -> None:
    assert _sign_in(PASSWORD)[0] == 302
    for number in range(30):
        _sign_in("guess", f"192.0.{number}.1")
    status, page = _sign_in(PASSWORD, ELSEWHERE)
    assert status == 429
    assert "已暂停在没有登录过的地方登录，请15分钟后再试" in page
    assert _sign_in("guess", name="another", address=ELSEWHERE)[0] == 200
    assert _sign_in(PASSWORD)[0] == 302
    locks = AdministrativeEntry.objects.filter(comment__contains="许多地方")
    assert [one.comment for one in locks] == [
        "输错1次；这个用户名在许多地方输错，在这里暂停登录15分钟"
    ]


def test_what_was_failed_before_stands_with_the_sign_in(wang: Account, county: Agency) -> None:
    _fail(3)
    _sign_in(PASSWORD)
    entries = AdministrativeEntry.objects.filter(county=county).order_by("number")
    assert [one.comment for one in entries] == ["", "此前输错3次"]


def test_an_old_password_is_guessed_no_more_often_than_at_the_sign_in(wang: Account) -> None:
    client = Client(REMOTE_ADDR=HERE)
    client.force_login(wang)
    new = {"new_password1": "a-long-way-to-town", "new_password2": "a-long-way-to-town"}
    for number in range(LIMIT):
        answer = client.post("/账号/密码/", {"old_password": f"guess-{number}", **new})
    assert answer.status_code == 429
    assert "分钟后再试" in answer.content.decode()
    client.post("/账号/密码/", {"old_password": PASSWORD, **new})
    assert Account.objects.get(pk=wang.pk).check_password(PASSWORD)


@pytest.mark.parametrize(
    ("forwarded", "proxies", "counted"),
    [
        ("192.0.2.1, 203.0.113.9", 1, ELSEWHERE),
        ("192.0.2.1, 203.0.113.9, 10.0.0.2", 2, ELSEWHERE),
        ("192.0.2.1, 203.0.113.9", 0, HERE),
        ("203.0.113.9", 2, ELSEWHERE),
    ],
)
def test_what_a_client_writes_itself_is_never_its_address(  # type: ignore[no-untyped-def]
    rf, settings: Settings, forwarded: str, proxies: int, counted: str
) -> None:
    settings.TRUSTED_PROXIES = proxies
    asked = rf.get("/", REMOTE_ADDR=HERE, HTTP_X_FORWARDED_FOR=forwarded)
    assert counted_address(asked) == counted


def test_a_wrong_password_takes_as_long_for_a_first_password(
    full_costs: None, wang: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One hash at full costs, as for everybody else."""
    made: list[str] = []
    encode = Argon2PasswordHasher.encode
    monkeypatch.setattr(
        Argon2PasswordHasher,
        "encode",
        lambda self, *words: made.append(type(self).__name__) or encode(self, *words),
    )
    give_first_password(wang)
    wang.save()
    made.clear()
    _sign_in("guess")
    assert made == ["AlikeArgon2"]
