"""Every page of 管理 opens for its administrator and for nobody else."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from reports.models import Account, Agency
from reports.workflow.county import settings_of

PAGES = (
    *("overview", "units", "new_unit", "people", "new_person", "import", "template"),
    *("rules", "grades", "own_words", "record"),
)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_for_the_administrator(
    office: Client, county: Agency, township: Agency, wang: Account, name: str
) -> None:
    assert office.get(reverse(f"county:{name}", args=[county.pk])).status_code == 200


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("person", ["wang", "li", "gao"])
def test_a_page_is_none_for_a_stranger(
    client: Client, request: pytest.FixtureRequest, county: Agency, name: str, person: str
) -> None:
    client.force_login(request.getfixturevalue(person))
    assert client.get(reverse(f"county:{name}", args=[county.pk])).status_code == 404


@pytest.mark.parametrize("name", ["unit", "rename", "merge", "person", "year"])
def test_pages_of_one_unit_person_or_year(
    office: Client, county: Agency, township: Agency, wang: Account, name: str
) -> None:
    key = {"person": wang.pk, "year": 2025}.get(name, township.pk)
    assert office.get(reverse(f"county:{name}", args=[county.pk, key])).status_code == 200


@pytest.mark.parametrize("name", ["unit", "rename", "merge"])
def test_a_foreign_unit_is_none(
    office: Client, county: Agency, foreign_unit: Agency, name: str
) -> None:
    address = reverse(f"county:{name}", args=[county.pk, foreign_unit.pk])
    assert office.get(address).status_code == 404
    assert office.post(address, {}).status_code == 404


@pytest.mark.parametrize("name", ["person", "reset", "close", "reopen"])
def test_a_foreign_account_is_none(office: Client, county: Agency, gao: Account, name: str) -> None:
    address = reverse(f"county:{name}", args=[county.pk, gao.pk])
    assert office.post(address, {}).status_code == 404
    assert Account.objects.get(pk=gao.pk).is_active


def test_the_way_to_the_pages_is_shown_to_administrators_alone(
    office: Client, county: Agency, wang: Account
) -> None:
    assert "管理</a>" in office.get("/").content.decode()
    office.force_login(wang)
    assert "管理</a>" not in office.get("/").content.decode()


def test_the_only_county_is_opened_at_once(office: Client, county: Agency) -> None:
    answer = office.get("/管理/")
    assert answer["Location"] == reverse("county:overview", args=[county.pk])


def test_lists_cost_the_same_however_long_they_are(
    office: Client, county: Agency, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    from reports.models import Role
    from tests import factories

    for number in range(30):
        unit = factories.AgencyFactory(parent=county)
        factories.appointed(f"clerk{number}", "张三", unit, Role.FILLER)
    for name in ("overview", "units", "people", "record"):
        with django_assert_max_num_queries(18):
            office.get(reverse(f"county:{name}", args=[county.pk]))


def test_own_words_are_tried_before_they_are_switched_on(
    client: Client, county: Agency, sun: Account
) -> None:
    client.force_login(sun)
    address = f"/管理/{county.pk}/规定/本县的词/"
    tried = client.post(address, {"words": "开放日→政府开放日"}).content.decode()
    assert "在已通过的0份报告里" in tried
    assert settings_of(county.pk).own_words == ""
    refused = client.post(address, {"words": "好"})
    assert (refused.status_code, "第1行" in refused.content.decode()) == (409, True)
    kept = {"words": "开放日→政府开放日", "tried": "开放日→政府开放日"}
    assert client.post(address, kept).status_code == 302
    assert settings_of(county.pk).own_words == "开放日→政府开放日"
    assert "1个词" in client.get(f"/管理/{county.pk}/规定/").content.decode()
