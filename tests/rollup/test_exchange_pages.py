"""The pages of 交换包: what they show and answer, on the county's side and on the city's."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from reports.importers.read_exchange import read_package
from reports.models import Account, Agency, ConfirmedKey, CountyKey, HandedPackage, Report, Role
from tests.documents import sound, with_figures
from tests.factories import AgencyFactory, appointed
from tests.workflow.exchange.two_installations import COUNTY, Installation

PAGE = "/汇总/2024/交换包/"
CELL = "requests.granted.natural_person"


@pytest.fixture(scope="module")
def there() -> Installation:
    return Installation()


@pytest.fixture
def linshui(db: None) -> Agency:
    city = AgencyFactory(name="安江市人民政府", short_name="安江市", level="city")
    return AgencyFactory(name=COUNTY, short_name="临水县", level="county", parent=city)


@pytest.fixture
def gu(linshui: Agency) -> Account:
    assert linshui.parent
    return appointed("gu", "顾晓明", linshui.parent, Role.REVIEWER)


@pytest.fixture
def browser(client: Client, gu: Account) -> Client:
    client.force_login(gu)
    return client


def handed(browser: Client, data: bytes) -> str:
    """Hand a file in; where the browser is led, or what the page says."""
    file = SimpleUploadedFile("包.json", data)
    answer = browser.post(PAGE, {"file": file})
    return str(answer["Location"]) if answer.status_code == 302 else answer.text


def test_a_county_makes_its_package_and_sees_its_fingerprint(
    client: Client, approved: Report, county: Agency, li: Account
) -> None:
    client.force_login(li)
    assert "通过审核以后" in client.get(PAGE).text
    assert "还没有通过审核" in client.post(f"{PAGE}生成/").text
    Report.objects.filter(pk=approved.pk).update(agency=county)
    answer = client.post(f"{PAGE}生成/")
    assert read_package(answer.content).package.county.name == county.name
    key = CountyKey.objects.get(is_in_force=True)
    shown = client.get(PAGE).context["fingerprint"]
    assert shown
    assert client.post(f"{PAGE}换新密钥/").status_code == 409
    assert client.post(f"{PAGE}换新密钥/", {"sure": "1"}).status_code == 302
    assert CountyKey.objects.get(is_in_force=True) != key
    assert client.get(PAGE).context["fingerprint"] != shown


def test_a_package_is_handed_in_confirmed_and_taken(
    browser: Client,
    linshui: Agency,
    there: Installation,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    page = handed(browser, there.package())
    shown = browser.get(page).text
    assert "第一次收，先核对指纹" in shown
    assert "暂计0／1个单位" in shown
    assert "计入1个单位，不计入1个" in shown
    assert "收下这份报告" not in shown
    assert browser.post(f"{page}收下/").status_code == 409
    assert "逐组核对指纹" in browser.post(f"{page}确认密钥/", {"told_by": "周敏"}).text
    told = {"told_by": "周敏", "compared": "1"}
    assert "现在可以收下" in browser.post(f"{page}确认密钥/", told, follow=True).text
    assert ConfirmedKey.objects.get().county == linshui
    assert "已作为报送收下" in browser.post(f"{page}收下/", follow=True).text
    assert "已经收下过" in browser.post(f"{page}收下/", follow=True).text
    newer = handed(browser, there.package(with_figures(sound(2024), {CELL: 1}), version=2))
    with django_assert_max_num_queries(30):
        shown = browser.get(newer).text
    assert "予以公开" in shown
    with django_assert_max_num_queries(12):
        assert "已收下" in browser.get(PAGE).text


def test_a_package_that_is_set_aside_waits_no_longer(
    browser: Client, linshui: Agency, there: Installation
) -> None:
    page = handed(browser, there.package())
    assert "待核对" in browser.get(PAGE).text
    assert browser.post(f"{page}不收/", {"why": ""}).status_code == 409
    assert browser.post(f"{page}不收/", {"why": "县里重发了一份"}).status_code == 302
    listed = browser.get(PAGE).text
    assert "待核对" not in listed
    assert "县里重发了一份" in listed
    assert "收下这份报告" not in browser.get(page).text


def test_a_changed_key_is_warned_of(browser: Client, linshui: Agency, there: Installation) -> None:
    page = handed(browser, there.package())
    browser.post(f"{page}确认密钥/", {"told_by": "周敏", "compared": "1"})
    other = handed(browser, Installation().package(version=2))
    assert "密钥换了，要重新核对" in browser.get(other).text


def test_what_is_refused_is_said_on_the_page_and_nothing_is_kept(
    browser: Client, linshui: Agency, there: Installation
) -> None:
    data = there.package()
    for spoiled, says in (
        (data[:-9], "没有传完"),
        (data.replace("临水".encode(), "远山".encode()), "改动过"),
        (there.package(sound(2023)), "2023年的交换包"),
        (b"PK\x03\x04" + bytes(100), "这不是交换包"),
    ):
        assert says in handed(browser, spoiled)
    assert "请选择" in browser.post(PAGE).text
    assert not HandedPackage.objects.exists()


def test_another_city_does_not_see_a_package(
    browser: Client, client: Client, linshui: Agency, there: Installation, li: Account
) -> None:
    page = handed(browser, there.package())
    client.force_login(li)
    assert client.get(page).status_code == 404
    assert client.post(f"{page}收下/").status_code == 404
