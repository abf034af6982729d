"""A table's page remembers: which totals follow, whether last year's figures are shown."""

import json

import pytest
from django.test import Client
from lxml import html

from reports.models import Account, Report
from reports.models.tables import figures_of
from reports.workflow.filling.save_draft import save_draft
from tests import factories

CELL = "requests.granted.natural_person"
ROW = "requests.granted.total"
NAMES = {"disclosure": "2", "requests": "3", "disputes": "4"}


def page_of(
    browser: Client, report: Report, chapter: str = "3", asks: str = ""
) -> html.HtmlElement:
    return html.fromstring(browser.get(f"/reports/{report.pk}/table/{chapter}/{asks}").content)


def inputs(page: html.HtmlElement) -> dict[str, html.HtmlElement]:
    return {one.get("name"): one for one in page.iterfind(".//td/input")}


def post(browser: Client, report: Report, changes: dict[str, str]) -> None:
    """Send the page as it stands, with what was typed over."""
    page = page_of(browser, report)
    form = page.get_element_by_id("desk-form")
    fields = {one.get("name"): one.get("value") or "" for one in form.iterfind(".//input")}
    browser.post(f"/reports/{report.pk}/table/3/", fields | {"then": "stay"} | changes)


def test_what_a_script_saved_is_shown_in_another_browser_and_summed_without_script(
    desk: Client, full: Report, wang: Account
) -> None:
    body = {"version": 1, "values": {CELL: "7"}, "automatic": f"{ROW} nonsense {CELL}"}
    desk.post(f"/reports/{full.pk}/save/3/", json.dumps(body), content_type="application/json")
    save_draft(full.pk, "3", {ROW: _sum(full)}, version=2, by=wang)
    other = Client()
    other.force_login(wang)
    fields = inputs(page_of(other, full))
    assert fields[ROW].get("aria-description") == "自动合计"
    assert "is-auto" in fields[ROW].getparent().get("class")
    assert fields["requests.granted.commercial"].get("data-auto") is None
    post(other, full, {CELL: "9"})
    assert figures_of(full)[ROW] == int(_sum(full))


def _sum(report: Report) -> str:
    figures = figures_of(report)
    cells = [one for one in report.edition.by_key["requests"].cells if ".granted." in one]
    return str(sum(figures[one] for one in cells if one != ROW))


def test_a_total_that_is_off_has_its_button_and_the_question_without_script(
    desk: Client, full: Report
) -> None:
    assert not page_of(desk, full).findall(".//noscript")
    assert not page_of(desk, full).xpath(".//button[@name='follow']")
    was = figures_of(full)
    post(desk, full, {CELL: str(was[CELL] + 2)})
    page = page_of(desk, full)
    assert page.xpath(f".//button[@name='follow'][@value='{ROW}'][.='改为合计']")
    said = "".join(page.find(".//noscript").itertext())
    assert f"× 总计 {was[ROW]}→{was[ROW] + 2}" in said
    assert "合计没跟着变，一起改？" in said
    post(desk, full, {"follow": "all"})
    assert figures_of(full)["requests.result_total.total"] == was["requests.result_total.total"] + 2
    assert not page_of(desk, full).findall(".//noscript")


@pytest.mark.parametrize("automatic", [None, 5, ["a"], "x y", "a" * 9000])
def test_nonsense_about_totals_is_passed_over(
    desk: Client, draft: Report, automatic: object
) -> None:
    for chapter, values in {"3": {CELL: "1"}, "1": {}, "9": {}}.items():
        body = {"version": 0, "values": values, "automatic": automatic}
        answer = desk.post(
            f"/reports/{draft.pk}/save/{chapter}/",
            json.dumps(body),
            content_type="application/json",
        )
        assert answer.status_code == (404 if chapter == "9" else 200)
    assert draft.chapter_records.get(chapter="3").automatic == frozenset()


@pytest.fixture
def second_year(desk: Client, ready: Report, wang: Account) -> Report:
    """This year's report; last year's is there, and two of its figures are known."""
    factories.save(ready, "3", {CELL: "31"}, wang)
    return factories.started(ready.agency, wang, year=ready.year + 1)


@pytest.mark.parametrize("chapter", NAMES.values(), ids=NAMES)
def test_last_years_figure_stands_in_every_cell_once_it_is_wanted(
    desk: Client, second_year: Report, chapter: str
) -> None:
    assert not page_of(desk, second_year, chapter).find_class("was")
    page = page_of(desk, second_year, chapter, "?last-year=1")
    before = figures_of(Report.objects.get(year=second_year.year - 1))
    fields = inputs(page)
    assert len(fields) == len(second_year.edition.by_key[_key(chapter)].cells)
    for cell, field in fields.items():
        said = page.get_element_by_id(f"was-{cell}")
        assert said.getparent() is field.getparent()
        assert f"was-{cell}" in field.get("aria-describedby").split()
        assert float(said.text.removeprefix("上年")) == float(before[cell])


def _key(chapter: str) -> str:
    return next(key for key, number in NAMES.items() if number == chapter)


def test_the_wish_is_remembered_until_it_is_taken_back(desk: Client, second_year: Report) -> None:
    page_of(desk, second_year, "3", "?last-year=1")
    assert page_of(desk, second_year, "4").find_class("was")
    assert not page_of(desk, second_year, "3", "?last-year=0").find_class("was")
    assert not page_of(desk, second_year, "4").find_class("was")


def test_a_blank_of_last_year_is_called_blank_and_no_zero(
    desk: Client, second_year: Report, wang: Account
) -> None:
    last = Report.objects.get(year=second_year.year - 1)
    factories.save(last, "3", {CELL: ""}, wang)
    page = page_of(desk, second_year, "3", "?last-year=1")
    assert page.get_element_by_id(f"was-{CELL}").text == "上年空"


def test_where_there_was_no_last_year_nothing_is_offered(desk: Client, draft: Report) -> None:
    page = page_of(desk, draft, "3", "?last-year=1")
    assert not page.find_class("was")
    assert "上年数" not in page.text_content()
