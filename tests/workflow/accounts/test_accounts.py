"""A county opens, changes, closes accounts; never another county's, never the platform's."""

import pytest
from django.test import Client

from reports.models import Account, AdministrativeEntry, Agency, Appointment, Role
from reports.workflow.access import agencies_filled_by, counties_administered_by
from reports.workflow.accounts.change_account import change_account
from reports.workflow.accounts.change_password import change_password
from reports.workflow.accounts.close_account import close_account
from reports.workflow.accounts.email import change_email
from reports.workflow.accounts.listed import Listed
from reports.workflow.accounts.open_account import open_account
from reports.workflow.accounts.open_many import WrongRows, open_many
from reports.workflow.accounts.posts import Post
from reports.workflow.accounts.reopen_account import reopen_account
from reports.workflow.accounts.reset_password import reset_password
from reports.workflow.administration import Administration
from reports.workflow.refusal import Refused
from tests import factories

NEW_PASSWORD = "a-long-way-to-town"


@pytest.fixture
def sun(county: Agency) -> Account:
    return factories.appointed("sun", "孙丽", county, Role.ADMINISTRATOR)


@pytest.fixture
def far(db: None) -> Agency:
    return factories.AgencyFactory(name="望山县人民政府", short_name="望山县")


@pytest.fixture
def gao(far: Agency) -> Account:
    return factories.appointed("gao", "高峰", far, Role.ADMINISTRATOR)


def _last(county: Agency) -> AdministrativeEntry:
    entry = AdministrativeEntry.objects.filter(county=county).order_by("-number").first()
    assert entry
    return entry


def test_an_account_is_opened_with_a_password_to_be_changed(
    county: Agency, township: Agency, sun: Account
) -> None:
    posts = [Post(township.pk, Role.FILLER), Post(township.pk, Role.SIGNER)]
    made = open_account(county.pk, "zhang3", " 张三 ", posts, by=sun)
    kept = Account.objects.get(username="zhang3")
    assert kept.full_name == "张三"
    assert kept.must_change_password
    assert kept.check_password(made.password)
    assert kept.appointments.count() == 2
    entry = _last(county)
    assert (entry.action, entry.by, entry.subject) == (Administration.OPEN_ACCOUNT, sun, "zhang3")
    assert made.password not in str(entry.said())


def test_an_address_is_kept_and_stands_in_the_record(
    county: Agency, township: Agency, sun: Account
) -> None:
    post = [Post(township.pk, Role.FILLER)]
    with pytest.raises(Refused, match="不是一个邮箱地址"):
        open_account(county.pk, "zhang3", "张三", post, email="zhang@", by=sun)
    made = open_account(county.pk, "zhang3", "张三", post, email=" z@example.org ", by=sun).account
    assert made.email == "z@example.org"
    change_account(county.pk, made.pk, "张三", post, by=sun)
    assert _last(county).action == Administration.OPEN_ACCOUNT, "what is not given stays"
    change_account(county.pk, made.pk, "张三", post, email="a@example.org", by=sun)
    assert _last(county).changes == [["邮箱", "z@example.org", "a@example.org"]]
    change_email("", by=made)
    assert _last(county).changes == [["邮箱", "a@example.org", None]]
    assert Account.objects.get(pk=made.pk).email == ""


@pytest.mark.parametrize("text", ["x", "a@b", "a@example.org,b@example.org", "a" * 255])
def test_what_is_no_address_is_refused(wang: Account, text: str) -> None:
    with pytest.raises(Refused):
        change_email(text, by=wang)
    assert Account.objects.get(pk=wang.pk).email == wang.email


def test_first_passwords_differ(county: Agency, township: Agency, sun: Account) -> None:
    post = [Post(township.pk, Role.FILLER)]
    made = [open_account(county.pk, f"clerk{n}", "张三", post, by=sun) for n in range(3)]
    assert len({one.password for one in made}) == 3


@pytest.mark.parametrize("username", ["", "ab", "张三", "zhang san", "WANG", "-zhang", "a" * 51])
def test_a_login_that_is_none_or_taken_is_refused(
    county: Agency, township: Agency, wang: Account, sun: Account, username: str
) -> None:
    with pytest.raises(Refused):
        open_account(county.pk, username, "张三", [Post(township.pk, Role.FILLER)], by=sun)


def test_posts_are_given_in_the_own_county_alone(
    county: Agency, township: Agency, far: Agency, sun: Account
) -> None:
    foreign = factories.AgencyFactory(name="望山县红石镇人民政府", parent=far)
    for post in (
        Post(far.pk, Role.ADMINISTRATOR),
        Post(foreign.pk, Role.FILLER),
        Post(township.pk, Role.REVIEWER),
        Post(township.pk, Role.ADMINISTRATOR),
        Post(township.pk, "operator"),
        Post(10**9, Role.FILLER),
    ):
        with pytest.raises(Refused):
            open_account(county.pk, "zhang3", "张三", [post], by=sun)
    with pytest.raises(Refused):
        open_account(county.pk, "zhang3", "张三", [], by=sun)
    assert not Account.objects.filter(username="zhang3").exists()


@pytest.mark.parametrize("person", ["wang", "li", "gao"])
def test_whoever_does_not_administer_the_county_opens_nothing(
    request: pytest.FixtureRequest, county: Agency, township: Agency, person: str
) -> None:
    by = request.getfixturevalue(person)
    with pytest.raises(Agency.DoesNotExist):
        open_account(county.pk, "zhang3", "张三", [Post(township.pk, Role.FILLER)], by=by)


def test_posts_are_changed_and_the_record_says_what_was(
    county: Agency, township: Agency, wang: Account, sun: Account
) -> None:
    change_account(county.pk, wang.pk, "王秀", [Post(township.pk, Role.SIGNER)], by=sun)
    assert not agencies_filled_by(wang).exists()
    assert _last(county).changes == [
        ["姓名", "王秀英", "王秀"],
        ["岗位", f"{township.short_name} 填报员", f"{township.short_name} 审签人"],
    ]


def test_changing_nothing_is_no_entry(
    county: Agency, township: Agency, wang: Account, sun: Account
) -> None:
    change_account(county.pk, wang.pk, "王秀英", [Post(township.pk, Role.FILLER)], by=sun)
    assert not AdministrativeEntry.objects.exists()


@pytest.mark.parametrize("kind", ["elsewhere", "superuser", "staff"])
def test_accounts_with_posts_elsewhere_and_the_platforms_own_are_out_of_reach(
    county: Agency, far: Agency, wang: Account, sun: Account, kind: str
) -> None:
    if kind == "elsewhere":
        Appointment.objects.create(account=wang, agency=far, role=Role.REVIEWER)
    wang.is_superuser, wang.is_staff = kind == "superuser", kind == "staff"
    wang.save()
    for verb in (close_account, reset_password, reopen_account):
        with pytest.raises(Account.DoesNotExist):
            verb(county.pk, wang.pk, by=sun)
    with pytest.raises(Account.DoesNotExist):
        change_account(county.pk, wang.pk, "王", [], by=sun)


def test_a_foreign_administrator_reaches_nobody_here(
    county: Agency, far: Agency, wang: Account, gao: Account
) -> None:
    for place in (county, far):
        for verb in (close_account, reset_password, reopen_account):
            with pytest.raises((Agency.DoesNotExist, Account.DoesNotExist)):
                verb(place.pk, wang.pk, by=gao)


def test_who_leaves_is_out_at_once_and_keeps_her_posts(
    client: Client, county: Agency, wang: Account, sun: Account
) -> None:
    client.force_login(wang)
    assert client.get("/").status_code == 200
    close_account(county.pk, wang.pk, by=sun)
    assert client.get("/").status_code == 302
    kept = Account.objects.get(pk=wang.pk)
    assert (kept.is_active, kept.closed_at is None) == (False, False)
    assert kept.appointments.exists()
    close_account(county.pk, wang.pk, by=sun)
    assert AdministrativeEntry.objects.filter(action=Administration.CLOSE_ACCOUNT).count() == 1


def test_who_comes_back_gets_another_password(county: Agency, wang: Account, sun: Account) -> None:
    wang.set_password(NEW_PASSWORD)
    wang.save()
    close_account(county.pk, wang.pk, by=sun)
    made = reopen_account(county.pk, wang.pk, by=sun)
    kept = Account.objects.get(pk=wang.pk)
    assert kept.is_active
    assert kept.check_password(made.password)
    assert not kept.check_password(NEW_PASSWORD)
    with pytest.raises(Refused):
        reopen_account(county.pk, wang.pk, by=sun)


def test_nobody_closes_herself_or_gives_up_her_own_post(county: Agency, sun: Account) -> None:
    with pytest.raises(Refused):
        close_account(county.pk, sun.pk, by=sun)
    with pytest.raises(Refused):
        reset_password(county.pk, sun.pk, by=sun)
    with pytest.raises(Refused):
        change_account(county.pk, sun.pk, "孙丽", [Post(county.pk, Role.FILLER)], by=sun)


def test_a_county_keeps_its_last_administrator(county: Agency, sun: Account) -> None:
    """The city above may look after a county's people, but not leave it without one."""
    city = factories.AgencyFactory(name="江州市人民政府", short_name="江州市")
    Agency.objects.filter(pk=county.pk).update(parent=city)
    above = factories.appointed("above", "周洋", city, Role.ADMINISTRATOR)
    with pytest.raises(Refused, match="只有这一名管理员"):
        close_account(city.pk, sun.pk, by=above)
    with pytest.raises(Refused, match="只有这一名管理员"):
        change_account(city.pk, sun.pk, "孙丽", [Post(county.pk, Role.REVIEWER)], by=above)
    factories.appointed("second", "钱进", county, Role.ADMINISTRATOR)
    assert not close_account(city.pk, sun.pk, by=above).is_active
    assert not counties_administered_by(sun).exists()


def test_a_closed_administrator_administers_nothing(
    county: Agency, wang: Account, sun: Account
) -> None:
    Account.objects.filter(pk=sun.pk).update(is_active=False)
    with pytest.raises(Agency.DoesNotExist):
        close_account(county.pk, wang.pk, by=sun)


def test_ones_own_password_is_changed_with_the_old_one(
    county: Agency, wang: Account, sun: Account
) -> None:
    first = reset_password(county.pk, wang.pk, by=sun).password
    for old, new in (
        (first, first),
        ("wrong", NEW_PASSWORD),
        (first, "short"),
        (first, "password"),
    ):
        with pytest.raises(Refused):
            change_password(old, new, by=wang)
    assert Account.objects.get(pk=wang.pk).must_change_password
    change_password(first, NEW_PASSWORD, by=wang)
    kept = Account.objects.get(pk=wang.pk)
    assert not kept.must_change_password
    assert kept.check_password(NEW_PASSWORD)
    assert NEW_PASSWORD not in str(_last(county).said())


def _line(row: int, username: str, **other: str) -> Listed:
    given = {
        "unit": "临水县青石镇人民政府",
        "short_name": "",
        "full_name": f"张{row}",
        "role": "填报员",
    }
    return Listed(row=row, username=username, **given | other)


def test_a_whole_list_is_opened_units_included(
    county: Agency, township: Agency, sun: Account
) -> None:
    lines = [
        _line(2, "first"),
        _line(3, "second", unit="临水县河西镇人民政府"),
        _line(4, "second", unit="临水县河西镇人民政府", full_name="张3", role="审签人"),
        _line(5, "third", unit="临水县人民政府", role="县级审核员"),
    ]
    made = open_many(county.pk, lines, adding_units=True, by=sun)
    assert [one.account.username for one in made] == ["first", "second", "third"]
    assert Agency.objects.get(short_name="河西镇").parent == county
    assert made[1].account.appointments.count() == 2


def test_addresses_of_a_list_are_kept_or_named_as_wrong(
    county: Agency, township: Agency, sun: Account
) -> None:
    lines = [_line(2, "first", email="first@example.org"), _line(3, "second")]
    made = open_many(county.pk, lines, adding_units=False, by=sun)
    assert [one.account.email for one in made] == ["first@example.org", ""]
    with pytest.raises(WrongRows) as refused:
        open_many(county.pk, [_line(2, "third", email="无")], adding_units=False, by=sun)
    assert [row for row, _ in refused.value.rows] == [2]


def test_each_wrong_row_is_named_and_nothing_is_kept(
    county: Agency, township: Agency, wang: Account, far: Agency, sun: Account
) -> None:
    lines = [
        _line(2, "first"),
        _line(3, "wang"),
        _line(4, "fourth", role="县长"),
        _line(5, "fifth", unit="望山县人民政府"),
        _line(6, "sixth", full_name=""),
        _line(7, "first", full_name="李四"),
        _line(8, ""),
        _line(9, "first", full_name="张2"),
    ]
    with pytest.raises(WrongRows) as refused:
        open_many(county.pk, lines, adding_units=True, by=sun)
    assert [row for row, _ in refused.value.rows] == [3, 4, 5, 6, 7, 8, 9]
    assert Account.objects.count() == 2
    assert not AdministrativeEntry.objects.exists()


def test_units_are_added_only_when_asked_for(county: Agency, sun: Account) -> None:
    with pytest.raises(WrongRows, match="1行"):
        open_many(county.pk, [_line(2, "first")], adding_units=False, by=sun)
    assert not Agency.objects.filter(parent=county).exists()
