"""Every public page as data, feed, map and description; two units side by side; limits."""

import csv
import json
from dataclasses import replace
from hashlib import sha256
from io import StringIO
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from django.core.files.storage import storages
from django.test import Client
from django.urls import get_resolver
from pytest_django import Settings

from reports.document.json_form import dumps, kept_from_json
from reports.document.live_fields import written
from reports.models import Account, Agency, Report, Role
from reports.portal.published_figures import FigureRow, figures_of, figures_under
from reports.statute.schema import Figure
from reports.workflow.files.under_hash import keep_bytes, kept_bytes
from reports.workflow.way.take_down import take_down
from tests.factories import appointed, filled, started
from tests.figures import balanced
from tests.on_the_way import published

BLANK = "disclosure.regulations.repealed"
MOST_BYTES = 50_000
"""What a public page weighs at most, without fonts."""


@pytest.fixture
def online(ready: Report, wang: Account, li: Account) -> Report:
    figures_under.cache_clear()
    return with_figures(published(ready, wang, li), seed=3)


def with_figures(report: Report, seed: int) -> Report:
    """As if it had been approved with applications that balance, and one blank."""
    file = report.frozen_files.get(identifier="json")
    document = kept_from_json(json.loads(kept_bytes(file.digest)))
    drawn = balanced(report.edition, seed, most=40)
    cells = report.edition.by_key["requests"].cells
    figures = {**document.figures, **{cell: drawn[cell] for cell in cells}, BLANK: None}
    content = dumps(replace(document, figures=figures)).encode()
    file.digest = sha256(content).hexdigest()
    keep_bytes(file.digest, content)
    file.save()
    return report


def _figures(report: Report) -> dict[str, Figure]:
    return dict(figures_of([report])[0].by_cell)


@pytest.fixture
def at_county(county: Agency) -> str:
    return f"/公开/{county.public_code}"


@pytest.fixture
def at_unit(online: Report) -> str:
    return f"/公开/{online.agency.public_code}"


def _table(client: Client, address: str) -> list[dict[str, str]]:
    text = client.get(address).content.decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text)))


def test_json_and_csv_say_what_the_report_says_and_a_blank_is_no_zero(
    client: Client, online: Report, at_county: str, at_unit: str
) -> None:
    kept = _figures(online)
    assert kept[BLANK] is None
    told = client.get(f"{at_unit}/2024.json").json()
    assert {one["cell"]: one["value"] for one in told["figures"]} == kept
    assert told["document"]["organisation"] == online.unit_name
    assert [one["format"] for one in told["files"]] == ["docx", "pdf"]
    rows = _table(client, f"{at_unit}/2024/1.csv")
    assert {one["cell"]: one["2024"] for one in rows} == {
        cell: "" if value is None else written(value) for cell, value in kept.items()
    }
    (wide,) = _table(client, f"{at_county}/2024.csv")
    assert {cell: wide[cell] for cell in kept} == {one["cell"]: one["2024"] for one in rows}
    assert wide["unit"] == online.unit_name
    assert client.get(f"{at_county}/2024.json").json()["reports"][0]["figures"] == kept
    assert [one["2024"] for one in _table(client, f"{at_unit}.csv")] == [
        one["2024"] for one in rows
    ]
    assert client.get("/公开/index.json").json()["counties"][0]["years"][0]["units"] == 1


def test_data_are_asked_for_again_with_a_tag_and_read_by_any_site(
    client: Client, online: Report, at_county: str, at_unit: str
) -> None:
    feeds = (f"{at_county}/feed.xml", f"{at_unit}/feed.xml", "/公开/数据/openapi.json")
    beside = [f"{one}.{kind}" for one in _pages(at_county, at_unit) for kind in ("json", "csv")]
    for address in (*beside, *feeds):
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        again = client.get(address, headers={"If-None-Match": answer.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in client.get(f"{at_unit}/2024/").headers


def _pages(at_county: str, at_unit: str) -> list[str]:
    of_unit = [at_unit, f"{at_unit}/2024", f"{at_unit}/2024/1"]
    return ["/公开/index", at_county, f"{at_county}/2024", *of_unit]


def test_each_page_names_its_own_address_its_data_and_is_light(
    client: Client, online: Report, at_county: str, at_unit: str
) -> None:
    for one in _pages(at_county, at_unit):
        address = f"{one}/".replace("index/", "")
        page = client.get(address).content
        text = unquote(page.decode())
        own = address if not address.endswith("/2024/1/") else f"{at_unit}/2024/"
        assert f'rel="canonical" href="http://testserver{own}"' in text
        told = "公开/index" if address == "/公开/" else one.strip("/")
        assert f"{told}.csv" in text or f"{told}/1.csv" in text
        assert len(page) <= MOST_BYTES, address
    assert f"公开，http://testserver{at_unit}/2024/1/" in unquote(
        client.get(f"{at_unit}/2024/").content.decode()
    )


def test_feed_map_and_robots_lead_to_what_is_public_and_to_nothing_taken_down(
    client: Client, online: Report, county: Agency, at_county: str, at_unit: str
) -> None:
    there = _addresses(client, at_county)
    assert f"http://testserver{at_unit}/2024/" in there[0]
    assert f"http://testserver{at_unit}/2024/" in there[1]
    assert f"http://testserver{at_county}/2024/" in there[1]
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()
    he = appointed("he", "何平", county, Role.ADMINISTRATOR)
    take_down(online.pk, "wrong", "表二的数字整列错位。", by=he)
    assert not any(at_unit in one for found in _addresses(client, at_county) for one in found)
    gone = client.get(f"{at_unit}/2024.json")
    assert (gone.status_code, gone.json()) == (410, {"error": "这份报告已撤下。"})
    for address in (f"{at_county}/2024.csv", f"{at_unit}.json", f"{at_unit}/feed.xml"):
        assert client.get(address).status_code == 404


def _addresses(client: Client, at_county: str) -> tuple[list[str], list[str]]:
    """Those that the feed names, and those of the map."""
    feed = ElementTree.fromstring(client.get(f"{at_county}/feed.xml").content)
    entries = feed.iterfind("{*}entry/{*}link")
    maps = _places(client, "/sitemap.xml", "sitemap")
    assert maps in ([], [f"http://testserver{at_county}/sitemap.xml"])
    return (
        [unquote(one.attrib["href"]) for one in entries],
        [place for one in maps for place in _places(client, one, "url")],
    )


def _places(client: Client, address: str, kind: str) -> list[str]:
    found = ElementTree.fromstring(client.get(address).content)
    return [unquote(one.text or "") for one in found.iterfind(f"{{*}}{kind}/{{*}}loc")]


def test_the_description_names_every_address_of_data(client: Client, db: None) -> None:
    told = {unquote(one) for one in client.get("/公开/数据/openapi.json").json()["paths"]}
    routes = [
        str(one.pattern) for one in get_resolver("reports.portal.published_urls").url_patterns
    ]
    data = {one for one in routes if "<data_kind" in one}
    for kind in ("json", "csv"):
        plain = {f"/{one}".replace("<data_kind:kind>", kind) for one in data}
        named = {one.replace("code:", "").replace("int:", "") for one in plain}
        assert {one.replace("<", "{").replace(">", "}") for one in named} <= told
    assert "OpenAPI" in client.get("/公开/数据/").content.decode()


def test_two_units_stand_side_by_side(
    client: Client, online: Report, zhao: Account, li: Account, at_unit: str
) -> None:
    choice = client.get(f"{at_unit}/2024/对照/")
    assert "还没有别的单位" in choice.content.decode()
    beside = zhao.appointments.get().agency
    other = with_figures(published(filled(started(beside, zhao), zhao), zhao, li), seed=4)
    assert other.unit_name in client.get(f"{at_unit}/2024/对照/").content.decode()
    page = client.get(f"{at_unit}/2024/对照/{beside.public_code}/")
    assert page.status_code == 200
    for name in ("青石镇", "白马乡"):
        assert f'<th scope="col">{name}</th>' in page.content.decode()
    told = [one for one in _figures(online) if _figures(online)[one] or _figures(other)[one]]
    assert page.content.decode().count('<th scope="row">') == len(told) > 0
    assert client.get(f"{at_unit}/2023/对照/{beside.public_code}/").status_code == 404


def test_a_lost_file_is_said_in_data_as_well(client: Client, online: Report, at_unit: str) -> None:
    storages["frozen"].delete(online.frozen_files.get(identifier="json").digest)
    answer = client.get(f"{at_unit}/2024.json")
    assert answer.status_code == 503
    assert "存档读不出来" in json.loads(answer.content)["error"]


def test_who_asks_too_often_is_told_and_others_are_not(
    client: Client, db: None, settings: Settings
) -> None:
    settings.PUBLIC_PAGES_PER_HOUR = 2
    answers = [client.get("/公开/") for _ in range(3)]
    assert [one.status_code for one in answers] == [200, 200, 429]
    assert "查看得太多" in answers[-1].content.decode()
    assert answers[-1].headers["Retry-After"]
    assert client.get("/公开/", REMOTE_ADDR="10.1.2.3").status_code == 200


def test_a_course_leaves_blanks_out_and_ends_at_its_largest_figure() -> None:
    def line(*numbers: int | None) -> str:
        return FigureRow("", "", "", "", numbers).line_of_points

    assert line(0, 5, 10) == "2,22 50,12 98,2"
    assert line(0, None, 10) == "2,22 98,2"
    assert line(0, 0) == "2,22 98,22"
    assert line(None, 3) == ""
