"""Who signs in and out is on record; a first password is changed before anything else."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from reports.models import Account, AdministrativeEntry, Agency, Role
from reports.web.roles import Roles, roles_of
from reports.workflow.administration import Administration
from tests import factories

PASSWORD, NEW_PASSWORD = "a-word-from-home", "a-long-way-to-town"


@pytest.fixture
def wang(wang: Account) -> Account:
    wang.set_password(PASSWORD)
    wang.save()
    return wang


def _acts(county: Agency | None) -> list[tuple[str, str]]:
    entries = AdministrativeEntry.objects.filter(county=county).order_by("number")
    return list(entries.values_list("action", "subject"))


def _sign_in(client: Client, username: str, password: str) -> int:
    return client.post("/login/", {"username": username, "password": password}).status_code


def test_coming_and_going_is_on_record(client: Client, county: Agency, wang: Account) -> None:
    assert _sign_in(client, "wang", PASSWORD) == 302
    client.post("/logout/")
    client.post("/logout/")
    assert _acts(county) == [
        (Administration.SIGN_IN, "wang"),
        (Administration.SIGN_OUT, "wang"),
    ]


def test_a_failed_attempt_is_on_record_without_the_password(
    client: Client, county: Agency, wang: Account
) -> None:
    assert _sign_in(client, "wang", "secret-guess") == 200
    assert _sign_in(client, "x" * 400, "secret-guess") == 200
    assert _sign_in(client, "", "secret-guess") == 200
    assert _acts(county) == [(Administration.SIGN_IN_FAILED, "wang")]
    assert _acts(None) == []
    everything = [str(entry.said()) for entry in AdministrativeEntry.objects.all()]
    assert "secret-guess" not in "".join(everything)


def test_a_closed_account_does_not_sign_in(client: Client, county: Agency, wang: Account) -> None:
    Account.objects.filter(pk=wang.pk).update(is_active=False)
    assert _sign_in(client, "wang", PASSWORD) == 200
    assert _acts(county) == [(Administration.SIGN_IN_FAILED, "wang")]


def test_whoever_has_no_post_stands_in_the_platforms_record(client: Client, db: None) -> None:
    Account.objects.create_superuser("operator", password=PASSWORD)
    assert _sign_in(client, "operator", PASSWORD) == 302
    assert _acts(None) == [(Administration.SIGN_IN, "operator")]


def test_a_first_password_comes_before_everything_else(client: Client, wang: Account) -> None:
    Account.objects.filter(pk=wang.pk).update(must_change_password=True)
    client.force_login(wang)
    change = reverse("password")
    for address in ("/", "/admin/", "/体检/", "/nowhere/", "/reports/1/"):
        assert client.get(address)["Location"] == change
    page = client.get(change)
    assert "初始密码" in page.content.decode()
    typed = {"old_password": PASSWORD, "new_password1": NEW_PASSWORD}
    client.post(change, typed | {"new_password2": NEW_PASSWORD})
    assert client.get("/").status_code == 200
    assert Account.objects.get(pk=wang.pk).check_password(NEW_PASSWORD)


def test_she_is_asked_in_place_like_everybody(client: Client, wang: Account) -> None:
    """The page of the new password asks who is signed in before it sends its form."""
    Account.objects.filter(pk=wang.pk).update(must_change_password=True)
    client.force_login(wang)
    assert client.get(reverse("login_again")).json()["account"] == wang.pk


def test_she_may_leave_instead(client: Client, wang: Account) -> None:
    Account.objects.filter(pk=wang.pk).update(must_change_password=True)
    client.force_login(wang)
    assert client.post("/logout/")["Location"] == reverse("login")


@pytest.mark.parametrize(
    ("old", "new", "again", "says"),
    [
        ("wrong", NEW_PASSWORD, NEW_PASSWORD, "密码"),
        (PASSWORD, NEW_PASSWORD, "other", "密码"),
        (PASSWORD, "short", "short", "短"),
        (PASSWORD, PASSWORD, PASSWORD, "不能和原密码一样"),
    ],
)
def test_what_is_no_new_password_is_said_in_words(
    client: Client, wang: Account, old: str, new: str, again: str, says: str
) -> None:
    client.force_login(wang)
    typed = {"old_password": old, "new_password1": new, "new_password2": again}
    page = client.post(reverse("password"), typed).content.decode()
    assert "有错误" in page
    assert says in page
    assert Account.objects.get(pk=wang.pk).check_password(PASSWORD)


def test_changing_it_ends_the_other_sessions(client: Client, wang: Account) -> None:
    elsewhere = Client()
    for one in (client, elsewhere):
        one.force_login(wang)
    typed = {"old_password": PASSWORD, "new_password1": NEW_PASSWORD}
    client.post(reverse("password"), typed | {"new_password2": NEW_PASSWORD})
    assert client.get("/").status_code == 200
    assert elsewhere.get("/").status_code == 302


def test_a_stranger_has_no_password_to_change(client: Client, db: None) -> None:
    assert client.get(reverse("password")).status_code == 302


def test_roles_are_asked_for_once(
    rf,
    county: Agency,
    wang: Account,
    django_assert_num_queries: DjangoAssertNumQueries,  # type: ignore[no-untyped-def]
) -> None:
    factories.Appointment.objects.create(account=wang, agency=county, role=Role.REVIEWER)
    request = rf.get("/")
    request.user = wang
    with django_assert_num_queries(1):
        assert roles_of(request) == Roles(fills=True, reviews=True)
        assert roles_of(request).reviews
