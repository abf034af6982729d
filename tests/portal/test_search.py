"""Everyone searches what is published: words, unit, county, kind, year; nothing else is found."""

import re
from html import unescape
from urllib.parse import unquote

import pytest
from django.test import Client
from pytest_django import Settings

from reports.models import Account, Agency, SearchedReport
from reports.portal import search_results
from reports.portal.views import search as view
from reports.workflow.searching.search_engine import TookTooLong
from reports.workflow.searching.searchable_task import renewed_search
from tests import factories
from tests.workflow.searching.published_texts import published_with

PAGE = "/公开/搜索/"
SAID = "一是村级公开栏更新不及时。二是１２３４５热线反映的问题答复较慢，办事指南没有写全。"


@pytest.fixture
def unit(county: Agency, township: Agency, li: Account) -> Agency:
    """Its reports on two years say the same; a street's report says something else."""
    street = factories.AgencyFactory(name="临水县城关街道办事处", short_name="城关", parent=county)
    texts = [(township, 2023, SAID), (township, 2024, SAID), (street, 2024, "没有培训。")]
    published_with(texts, li)
    assert all(renewed_search())
    return township


def _text(client: Client, **asked: object) -> str:
    return unescape(client.get(PAGE, asked).content.decode())


def _found(page: str) -> list[str]:
    """The years of the reports that the results lead to."""
    return re.findall(r'<li>\s*<a href="/[^"]*?/(2[0-9]{3})/', page)


def test_the_sentence_is_shown_with_the_words_marked(client: Client, unit: Agency) -> None:
    page = _text(client, q="12345热线 办事指南")
    assert "查到2份" in page
    assert "<mark>１２３４５热线</mark>反映的问题答复较慢，<mark>办事指南</mark>没有写全" in page
    assert _found(page) == ["2024", "2023"]
    assert 'value="12345热线 办事指南"' in page


def test_year_kind_county_and_unit_narrow_what_is_found(
    client: Client, unit: Agency, county: Agency
) -> None:
    assert _found(_text(client, q="村级公开栏", year=2023)) == ["2023"]
    assert "没有查到" in _text(client, q="村级公开栏", kind="street")
    assert "查到3份" in _text(client, county=county.public_code)
    named = _text(client, unit="青石镇", year=2024)
    assert "查到1份" in named
    assert "<mark>青石镇</mark>" in named


def test_the_first_page_leads_here_and_the_form_alone_is_small(
    client: Client, unit: Agency
) -> None:
    assert f'action="{PAGE}"' in unquote(client.get("/公开/").content.decode())
    bare = client.get(PAGE)
    assert bare.status_code == 200
    assert "查到" not in bare.content.decode()
    assert len(bare.content) < 50_000


def test_it_is_leafed_through_and_no_number_is_beyond_its_pages(
    client: Client, unit: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_results, "A_PAGE", 2)
    first = _text(client, q="公开")
    assert "第1页，共2页" in first
    assert "上一页" not in first
    second = _text(client, q="公开", page=2)
    assert len(_found(first)) + len(_found(second)) == 3
    for beyond in ("99", "２"):
        assert "第2页，共2页" in _text(client, q="公开", page=beyond)
    for odd in ("0", "-1", "x", "1.5", "٣", "9" * 5000):
        assert "第1页，共2页" in _text(client, q="公开", page=odd)
    assert 'href="?q=%E5%85%AC%E5%BC%80&page=2"' in first


def test_more_than_a_thousand_are_told_and_not_counted(
    client: Client, unit: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = SearchedReport.objects.values_list("pk", flat=True)[0]
    monkeypatch.setattr(view, "found_reports", lambda wanted: [key] * 1001)
    page = _text(client, q="公开")
    assert "查到1000+份" in page
    assert "第1页，共50页" in page
    assert "只能翻看前1000份" in page


def test_what_cannot_be_looked_for_is_said_at_its_box_and_stays_there(
    client: Client, unit: Agency
) -> None:
    for asked, said in (
        ({"q": "公"}, "至少写两个字"),
        ({"q": "公开" * 60}, "最多100个字"),
        ({"q": "公开", "year": "1066"}, "没有这个年度的年报"),
        ({"q": "公开", "county": "'"}, "没有这个县"),
        ({"q": "公开", "kind": "x"}, "没有这一种单位"),
    ):
        answer = client.get(PAGE, asked)
        page = answer.content.decode()
        assert answer.status_code == 422, asked
        assert said in page
        assert 'aria-invalid="true"' in page
        assert f'value="{asked["q"][:100]}' in page


def test_what_is_typed_is_never_code(client: Client, unit: Agency) -> None:
    for typed in ("<b>公开</b>", '"公开" OR "信息"', "公开*", "NEAR(公开)", "\x00公开", "公开' --"):
        answer = client.get(PAGE, {"q": typed})
        assert answer.status_code in {200, 422}
        assert "<b>" not in answer.content.decode()


def test_an_address_that_searches_too_often_and_words_that_take_too_long_are_told(
    client: Client, unit: Agency, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def give_up(wanted: object) -> list[int]:
        raise TookTooLong

    settings.SEARCHES_PER_HOUR = 2
    assert client.get(PAGE, {"q": "公开"}).status_code == 200
    monkeypatch.setattr(view, "found_reports", give_up)
    slow = client.get(PAGE, {"q": "公开"})
    assert (slow.status_code, "没有查完" in slow.content.decode()) == (503, True)
    often = client.get(PAGE, {"q": "公开"})
    assert (often.status_code, "搜索得太多" in often.content.decode()) == (429, True)
    assert client.get(PAGE).status_code == 200
