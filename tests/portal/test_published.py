"""Published reports for everyone: found, read, downloaded; corrections marked; nothing else."""

import hashlib
from urllib.parse import quote

import pytest
from django.core.files.storage import storages
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from reports.models import Account, Agency, CountySettings, FrozenFile, Report, Role, State
from reports.portal.published import text_of
from reports.workflow.files.attach_scan import attach_scan
from reports.workflow.settings.set_settings import set_settings
from reports.workflow.way.approve import approve
from reports.workflow.way.correct import correct
from reports.workflow.way.open_review import open_review
from reports.workflow.way.publish import publish
from reports.workflow.way.submit import submit
from tests import factories
from tests.factories import save
from tests.scans import PDF

ADDRESS = "http://www.linshui.example/1.html"


def to_the_public(report: Report, wang: Account, li: Account) -> Report:
    """The whole way of a report that is ready."""
    submit(report.pk, by=wang)
    open_review(report.pk, by=li)
    approve(report.pk, by=li)
    return publish(report.pk, ADDRESS, by=li)


@pytest.fixture(autouse=True)
def _nothing_in_memory() -> None:
    text_of.cache_clear()


@pytest.fixture
def done(ready: Report, wang: Account, li: Account) -> Report:
    return to_the_public(ready, wang, li)


@pytest.fixture
def home(done: Report, county: Agency) -> str:
    """The address of the published report."""
    return f"/公开/{done.agency.public_code}/2024/"


def test_a_stranger_finds_reads_and_downloads(
    client: Client, done: Report, county: Agency, home: str
) -> None:
    first = client.get("/公开/").content.decode()
    assert f"/{county.public_code}/" in first
    assert "1个单位" in first
    assert "2024年" in client.get(f"/公开/{county.public_code}/").content.decode()
    assert (
        "临水县青石镇人民政府" in client.get(f"/公开/{county.public_code}/2024/").content.decode()
    )
    page = client.get(home).content.decode()
    assert "一、总体情况" in page
    assert page.count("<h1") == 1
    assert ADDRESS in page
    for identifier in ("docx", "pdf"):
        answer = client.get(f"{home}1/{identifier}/")
        kept = FrozenFile.objects.get(report=done, identifier=identifier)
        assert hashlib.sha256(answer.content).hexdigest() == kept.digest
        assert answer.headers["Content-Disposition"].startswith("attachment")


def test_no_session_is_touched_and_a_second_visit_is_304(
    desk: Client, home: str, county: Agency
) -> None:
    above = f"/公开/{county.public_code}/"
    for address in ("/公开/", above, f"{above}2024/", home, f"{home}1/pdf/"):
        with CaptureQueriesContext(connection) as asked:
            answer = desk.get(address)
        assert not [one["sql"] for one in asked if "session" in one["sql"]]
        assert len(asked) <= 5
        assert not answer.cookies
        assert "Cookie" not in answer.headers.get("Vary", "")
        assert answer.headers["Cache-Control"] == "public, no-cache"
        again = desk.get(address, headers={"If-None-Match": answer.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")


def test_what_is_not_published_is_not_there(
    client: Client, done: Report, county: Agency, home: str, li: Account
) -> None:
    stamps = {"returned_at": timezone.now(), "returned_by": li, "return_note": "请核对。"}
    Report.objects.filter(pk=done.pk).update(**stamps)
    for state in (one for one in State if one != State.PUBLISHED):
        Report.objects.filter(pk=done.pk).update(state=state)
        for path in (home, f"{home}1/", f"{home}1/pdf/", f"/公开/{county.public_code}/2024/"):
            assert client.get(path).status_code == 404, (state, path)
        assert "还没有公开的年度报告" in client.get("/公开/").content.decode()


def test_a_county_that_says_no_is_closed(client: Client, county: Agency, home: str) -> None:
    CountySettings.objects.create(county=county, public_page=False)
    for path in (
        home,
        f"{home}1/pdf/",
        f"/公开/{county.public_code}/",
        f"/公开/{county.public_code}/2024/",
    ):
        assert client.get(path).status_code == 404
    assert "还没有公开的年度报告" in client.get("/公开/").content.decode()
    CountySettings.objects.update(public_page=True)
    assert client.get(home).status_code == 200


def test_the_sealed_scan_is_given_where_the_county_says_so(
    client: Client, done: Report, wang: Account, county: Agency, home: str
) -> None:
    scan = attach_scan(done.pk, "盖章.pdf", PDF, by=wang)
    address = f"{home}1/扫描件/1/"
    assert client.get(address).status_code == 404
    assert "盖章扫描件" not in client.get(home).content.decode()
    kept = CountySettings.objects.create(county=county, scans_public=True)
    assert "下载盖章扫描件" in client.get(home).content.decode()
    answer = client.get(address)
    assert hashlib.sha256(answer.content).hexdigest() == scan.digest
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert client.get(f"{home}1/扫描件/2/").status_code == 404
    kept.public_page = False
    kept.save()
    assert client.get(address).status_code == 404


def test_a_correction_is_marked_and_the_former_version_stays(
    client: Client, done: Report, wang: Account, li: Account, home: str, county: Agency
) -> None:
    second = correct(done.pk, "第六部分有笔误", by=wang)
    save(second, "6", {"other_matters": "无其他需要报告的事项。"}, wang)
    assert "各个版本" not in client.get(home).content.decode(), "the correction is still a draft"
    to_the_public(second, wang, li)
    valid, former = (client.get(f"{home}{path}").content.decode() for path in ("", "1/"))
    assert "更正后的第2版" in valid
    assert "更正原因：第六部分有笔误" in valid
    assert "无其他需要报告的事项" in valid
    assert "已被更正的第1版" in former
    assert "无其他需要报告的事项" not in former
    assert "已更正" in client.get(f"/公开/{county.public_code}/2024/").content.decode()
    assert "1个单位" in client.get("/公开/").content.decode()


def test_other_versions_and_formats_are_not_there(client: Client, home: str) -> None:
    for path in ("9/", "1/html/", "1/json/", "1/exe/", "9/pdf/"):
        assert client.get(home + path).status_code == 404, path


def test_a_unit_is_no_county_and_has_its_years(
    client: Client, done: Report, home: str, county: Agency
) -> None:
    assert client.get(f"/公开/{county.public_code}/").status_code == 200
    unit = client.get(f"/公开/{done.agency.public_code}/").content.decode()
    assert "历年的年度报告" in unit
    assert quote(home) in unit
    assert client.get(f"{home}本级/").status_code == 404
    assert client.get(f"/公开/{done.agency_id}/").status_code == 404


def test_a_unit_is_found_under_its_own_county_alone(
    client: Client, done: Report, township: Agency
) -> None:
    assert client.get(f"/公开/{township.pk}/2024/{done.agency_id}/").status_code == 404


def test_a_damaged_store_is_said_and_nothing_false_is_shown(
    client: Client, done: Report, home: str
) -> None:
    for one in done.frozen_files.all():
        storages["frozen"].delete(one.digest)
    for path in (home, f"{home}1/pdf/"):
        answer = client.get(path)
        assert answer.status_code == 503
        assert "存档读不出来" in answer.content.decode()
        assert answer.headers["Cache-Control"] == "no-store"


def test_two_counties_of_one_name_are_told_apart(client: Client, done: Report) -> None:
    county = done.agency.parent
    assert county is not None
    south, north = (
        factories.AgencyFactory(name=f"{name}人民政府", short_name=name, level="city")
        for name in ("南山市", "北川市")
    )
    Agency.objects.filter(pk=county.pk).update(parent=south)
    assert "南山市" not in client.get("/公开/").content.decode()
    twin = factories.AgencyFactory(name=county.name, short_name=county.short_name, parent=north)
    done.pk, done.agency = None, factories.AgencyFactory(name=done.agency.name, parent=twin)
    done.save()
    both = client.get("/公开/").content.decode()
    assert f"{county.short_name}（南山市）" in both
    assert f"{county.short_name}（北川市）" in both


def test_whoever_has_the_page_gets_it_anew_once_the_county_acts(
    client: Client, done: Report, county: Agency, home: str
) -> None:
    tag = {"If-None-Match": client.get(home).headers["ETag"]}
    assert client.get(home, headers=tag).status_code == 304
    with CaptureQueriesContext(connection) as asked:
        assert client.get(home, headers=tag).status_code == 304
    assert len(asked) <= 3
    he = factories.appointed("he", "何平", county, Role.ADMINISTRATOR)
    set_settings(county.pk, {"public_page": False}, by=he)
    assert client.get(home, headers=tag).status_code == 404
