"""From a clean database an operator adds a county and its first administrator, on record."""

import pytest
from django.test import Client
from django.urls import reverse

from reports.models import Account, AdministrativeEntry, Agency, Report, Role
from reports.workflow.accounts.open_administrator import open_administrator
from reports.workflow.accounts.operators import open_operator
from reports.workflow.agencies.change_county import change_county
from reports.workflow.agencies.particulars import Particulars
from tests import factories


@pytest.fixture
def boss(db: None) -> Account:
    return factories.AccountFactory(username="boss", is_staff=True, is_superuser=True)


@pytest.fixture
def platform(client: Client, boss: Account) -> Client:
    """A browser in which the operator has signed in."""
    client.force_login(boss)
    return client


@pytest.mark.django_db
def test_an_operator_who_signs_in_is_led_to_her_page_and_not_to_a_county(client: Client) -> None:
    _, password = open_operator("boss", "吴平")
    new = "three words in a row"
    signed_in = client.post("/login/", {"username": "boss", "password": password}, follow=True)
    assert signed_in.redirect_chain[-1][0] == reverse("password")
    typed = {"old_password": password, "new_password1": new, "new_password2": new}
    page = client.post(reverse("password"), typed, follow=True)
    assert page.redirect_chain[-1][0] == reverse("operation:bodies")
    assert "请联系县级管理员" not in page.content.decode()
    assert "还没有县级机构" in page.content.decode()


def test_a_person_of_the_platform_without_its_rights_is_led_to_what_she_may_see(
    client: Client, db: None
) -> None:
    client.force_login(factories.AccountFactory(is_staff=True))
    page = client.get(reverse("desk:reports")).content.decode()
    assert "请联系县级管理员" not in page
    assert reverse("admin:index") in page


def test_a_county_and_its_first_administrator_come_from_nothing(platform: Client) -> None:
    body = {"name": "临水县人民政府", "short_name": "", "level": "county", "code": ""}
    page = platform.post(reverse("operation:new_body"), body, follow=True)
    county = Agency.objects.get()
    assert (county.name, county.short_name, county.level) == ("临水县人民政府", "临水县", "county")
    assert "还没有能登录的县级管理员" in page.content.decode()
    address = reverse("operation:administrator", args=[county.pk])
    page = platform.post(address, {"full_name": "孙丽", "username": "sunli", "email": ""})
    sun = Account.objects.get(username="sunli")
    assert sun.must_change_password
    assert sun.check_password(page.context["opened"].password)
    assert sun.appointments.get().role == Role.ADMINISTRATOR
    acts = AdministrativeEntry.objects.order_by("pk").values_list(
        "county", "action", "by__username"
    )
    assert list(acts) == [(None, "open_agency", "boss"), (county.pk, "open_account", "boss")]
    refused = platform.post(address, {"full_name": "王芳", "username": "wangf", "email": ""})
    assert refused.status_code == 409
    assert not Account.objects.filter(username="wangf").exists()


def test_a_county_is_corrected_under_its_own_record(platform: Client, township: Agency) -> None:
    county = township.parent
    assert county is not None
    city = factories.AgencyFactory(name="江州市人民政府", short_name="江州市", level="city")
    Agency.objects.filter(pk=county.pk).update(contact_phone="0551-6012345")
    body = {"name": "临水区人民政府", "short_name": "临水区", "level": "county", "above": city.pk}
    platform.post(reverse("operation:body", args=[county.pk]), body)
    kept = Agency.objects.get(pk=county.pk)
    assert (kept.name, kept.parent, kept.contact_phone) == (body["name"], city, "0551-6012345")
    assert kept.former_names.get().name == "临水县人民政府"
    assert AdministrativeEntry.objects.get(county=county).changes == [
        ["简称", "临水县", "临水区"],
        ["上级", None, "江州市人民政府"],
        ["机关全称", "临水县人民政府", "临水区人民政府"],
    ]
    assert Agency.objects.get(pk=township.pk).parent == kept


@pytest.mark.parametrize(
    "wrong", [{"level": "township"}, {"name": "临水县人民政府"}, {"name": "县"}, {"above": "self"}]
)
def test_what_is_no_body_is_refused_and_stays_in_its_box(
    platform: Client, county: Agency, wrong: dict[str, str]
) -> None:
    below = factories.AgencyFactory(
        name="城关区人民政府", short_name="城关区", level="county", parent=county
    )
    above = below.pk if "above" in wrong else ""
    body = {"name": "江州市人民政府", "short_name": "江州市", "level": "city"} | wrong
    where = "operation:body" if above else "operation:new_body"
    args = [county.pk] if above else []
    answer = platform.post(reverse(where, args=args), body | {"above": above})
    assert answer.status_code in {200, 409}
    assert Agency.objects.count() == 2
    assert not AdministrativeEntry.objects.exists()
    assert body["name"] in answer.content.decode()


def test_an_administrator_who_cannot_sign_in_gets_a_first_password_on_record(
    platform: Client, county: Agency, wang: Account
) -> None:
    sun = factories.appointed("sun", "孙丽", county, Role.ADMINISTRATOR)
    page = platform.post(reverse("operation:reset", args=[county.pk, sun.pk]))
    sun.refresh_from_db()
    assert sun.must_change_password
    assert sun.check_password(page.context["opened"].password)
    entry = AdministrativeEntry.objects.get(county=county)
    assert (entry.action, entry.by and entry.by.username) == ("reset_password", "boss")
    for stranger in (wang, Account.objects.get(username="boss")):
        address = reverse("operation:reset", args=[county.pk, stranger.pk])
        assert platform.post(address).status_code == 404
    assert not Account.objects.get(pk=wang.pk).must_change_password


def test_an_operator_never_sets_the_password_of_an_operator_here(
    platform: Client, county: Agency
) -> None:
    other = factories.appointed("other", "高", county, Role.ADMINISTRATOR)
    Account.objects.filter(pk=other.pk).update(is_superuser=True)
    page = platform.post(reverse("operation:reset", args=[county.pk, other.pk]), follow=True)
    assert "manage.py operator" in page.content.decode()
    assert not AdministrativeEntry.objects.exists()


@pytest.mark.parametrize("name", ["临水县工业园区", "临水县经济开发区管委会"])
def test_an_operator_never_moves_or_renames_a_unit_with_its_reports(
    boss: Account, platform: Client, ready: Report, name: str
) -> None:
    """A county may call a unit of its own a county: its name ends like one, or it said so."""
    unit = ready.agency
    Agency.objects.filter(pk=unit.pk).update(name=name, level="county")
    other = factories.AgencyFactory(name="云溪县人民政府", short_name="云溪县")
    page = platform.get(reverse("operation:body", args=[unit.pk]))
    assert page.status_code == 404
    with pytest.raises(Agency.DoesNotExist):
        change_county(unit.pk, "云溪县工业园区", Particulars(), other.pk, by=boss)
    with pytest.raises(Agency.DoesNotExist):
        open_administrator(unit.pk, "own", "吴平", by=boss)


def test_of_very_many_bodies_a_hundred_are_shown_and_one_is_found_by_its_name(
    platform: Client,
) -> None:
    province = factories.AgencyFactory(name="安徽省人民政府", short_name="安徽省", level="other")
    Agency.objects.bulk_create(
        Agency(name=f"第{n}县人民政府", short_name=f"第{n}县", level="county", parent=province)
        for n in range(120)
    )
    page = platform.get(reverse("operation:bodies")).content.decode()
    assert page.count(">打开<") == 100
    page = platform.get(reverse("operation:bodies"), {"q": "第119县"}).content.decode()
    assert page.count(">打开<") == 1
    page = platform.get(reverse("operation:bodies"), {"q": "黑水"}).content.decode()
    assert "没有找到" in page
