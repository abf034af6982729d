"""One page has one name: in the list that leads to it, on the way, above it, in the tab."""

from django.test import Client
from lxml import html

from reports.document.places import COVER_TITLE
from reports.models import Report
from reports.statute.text_sections import COVER


def _page(desk: Client, address: str) -> html.HtmlElement:
    return html.fromstring(desk.get(address).content.decode())


def _names(page: html.HtmlElement, address: str) -> set[str]:
    """What the links of a page call another; a button says what to do there."""
    named = (one for one in page.iter("a") if "btn-primary" not in one.get("class", ""))
    links = (one for one in named if one.get("href") == address)
    return {link.text.strip() for link in links if link.text and link.text.strip()}


def _own(page: html.HtmlElement) -> set[str]:
    title = page.findtext("head/title").removesuffix(" · 阳光年报")
    return {title, page.find(".//h1").text_content().strip()}


def test_what_stands_before_the_chapters_has_one_name(desk: Client, draft: Report) -> None:
    address = f"/reports/{draft.pk}/text/{COVER}/"
    names = _own(_page(desk, address)) | _names(_page(desk, f"/reports/{draft.pk}/"), address)
    names |= _names(_page(desk, f"/reports/{draft.pk}/text/1/"), address)
    assert names == {COVER_TITLE}


def test_the_list_of_reports_has_one_name(desk: Client, draft: Report) -> None:
    names = _own(_page(desk, "/")) | _names(_page(desk, f"/reports/{draft.pk}/"), "/")
    assert names == {"年度报告"}


def test_the_way_back_to_the_contents_is_called_like_them(desk: Client, draft: Report) -> None:
    address = f"/reports/{draft.pk}/"
    chapter = _page(desk, f"/reports/{draft.pk}/text/1/")
    assert "回到目录" in _names(chapter, address)
    assert _page(desk, address).get_element_by_id("contents").text == "目录"
