"""核查规则 is a page in which one finds a rule: contents, search, and a link from each finding."""

import pytest
from django.test import Client
from lxml import html

from reports.checks import CATALOGUE
from reports.checks.groups import GROUPS
from reports.models import Account, Report
from tests.factories import save

PAGE = "/核查规则/"


def _shown(client: Client, words: str = "") -> html.HtmlElement:
    return html.fromstring(client.get(PAGE, {"q": words} if words else {}).content.decode())


def _codes(page: html.HtmlElement) -> list[str]:
    return [one.get("id") for one in page.iter("li") if one.get("id")]


def test_every_family_is_in_the_contents(client: Client, db: None) -> None:
    page = _shown(client)
    (contents,) = page.find_class("catalogue-contents")
    ids = {one.get("id") for one in page.iter("h2")}
    led = {one.get("href").removeprefix("#") for one in contents.iter("a")}
    assert led <= ids
    assert {f"family-{one.group}" for one in CATALOGUE} <= led
    assert all(GROUPS[one.group] in contents.text_content() for one in CATALOGUE)
    assert _codes(page) == [one.code for one in CATALOGUE]


@pytest.mark.parametrize(
    ("words", "has", "lacks"),
    [("a03", "A03", "A01"), ("结转 上年", "Y01", "W04"), ("错别字与用语", "W04", "Y01")],
)
def test_a_rule_is_found_by_its_code_or_by_words(
    client: Client, db: None, words: str, has: str, lacks: str
) -> None:
    page = _shown(client, words)
    codes = _codes(page)
    assert has in codes
    assert lacks not in codes
    assert f"有{len(codes)}条" in page.text_content()


@pytest.mark.parametrize("words", ["没有这样的规则", "<b>", "\x00", "很" * 5000])
def test_what_is_not_found_is_said(client: Client, db: None, words: str) -> None:
    page = _shown(client, words)
    assert "有0条" in page.text_content() or _codes(page)
    assert "全部规则" in page.text_content() or len(_codes(page)) == len(CATALOGUE)


@pytest.mark.parametrize("place", ["preview/", "submit/", "table/3/?checked=1"])
def test_each_finding_leads_to_its_rule(
    desk: Client, ready: Report, wang: Account, place: str
) -> None:
    save(ready, "3", {"requests.granted.natural_person": "三件"}, wang)
    page = html.fromstring(desk.get(f"/reports/{ready.pk}/{place}").content.decode())
    found = page.find_class("finding")
    assert found
    for finding in found:
        (rule,) = finding.find_class("finding-rule")
        code = rule.get("href").partition("#")[2]
        assert code in {one.code for one in CATALOGUE}
        assert code in rule.text
