"""The pages of 汇总: what they show, to whom, and with how many queries."""

import random
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from reports.exporters import EXPORTERS
from reports.models import Account, Agency, Report, State
from reports.rollup.explained import explained
from reports.rollup.sum_asked import SumQuery
from reports.statute import format_for
from reports.statute.schema import Figures
from tests.aggregation.counties import Numbers, sum_of, unit
from tests.board.counties import YEAR
from tests.documents import sound
from tests.figures import but
from tests.workflow.rollup.summed_county import reported

pytestmark = pytest.mark.django_db
EDITION = format_for(YEAR)
PAGES = (
    "",
    "三张表/",
    "三张表/requests.new_received.total/",
    "差额/",
    "三张表/?show=difference",
    "表格/",
    "表格/汇总表/",
)


@pytest.fixture
def figures() -> list[Numbers]:
    return [unit(EDITION, random.Random(seed)) for seed in range(20)]


@pytest.fixture
def reports(county: Agency, li: Account, figures: list[Numbers]) -> list[Report]:
    return reported(county, figures, li)


@pytest.fixture
def reviewer(client: Client, li: Account) -> Client:
    client.force_login(li)
    return client


@pytest.mark.parametrize("page", PAGES)
def test_every_page_takes_few_queries_however_many_units(
    page: str,
    reviewer: Client,
    reports: list[Report],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_max_num_queries(12):
        assert reviewer.get(f"/汇总/{YEAR}/{page}").status_code == 200


@pytest.mark.parametrize("page", PAGES)
def test_nobody_but_the_county_sees_its_sum(
    page: str, client: Client, reports: list[Report], wang: Account
) -> None:
    client.force_login(wang)
    assert client.get(f"/汇总/{YEAR}/{page}").status_code == 404


def test_a_sum_opens_to_the_units_behind_it(
    reviewer: Client, reports: list[Report], figures: list[Numbers]
) -> None:
    cell = "requests.new_received.total"
    total = sum(one[cell] for one in figures)
    assert f">{total}</a>" in reviewer.get(f"/汇总/{YEAR}/三张表/").text
    shown = reviewer.get(f"/汇总/{YEAR}/三张表/{cell}/")
    shares = shown.context["behind"].shares
    assert [one.figure for one in shares] == sorted(
        (one[cell] for one in figures if one[cell]), reverse=True
    )
    assert shown.context["behind"].zeros == sum(not one[cell] for one in figures)


def test_the_pages_of_many_units_show_each_once_and_the_same_sum(
    reviewer: Client, reports: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = reviewer.get(f"/汇总/{YEAR}/").context
    monkeypatch.setattr("reports.rollup.views.units.A_PAGE", 8)
    pages = [reviewer.get(f"/汇总/{YEAR}/?page={number}").context for number in (1, 2, 3)]
    shown = [row.line.body.unit.pk for page in pages for row in page["lines"]]
    assert shown == [row.line.body.unit.pk for row in whole["lines"]]
    assert [len(page["lines"]) for page in pages] == [8, 8, 4]
    assert all(page["total"] == whole["total"] for page in pages)


def test_who_is_missing_is_said_and_is_no_zero(reviewer: Client, reports: list[Report]) -> None:
    Report.objects.filter(pk=reports[3].pk).update(state=State.REVIEWING)
    page = reviewer.get(f"/汇总/{YEAR}/").text
    assert "暂计19／20个单位" in page
    assert "缺报 1" in page


def test_a_unit_that_was_left_out_is_found_and_a_figure_that_was_misprinted(
    reviewer: Client, reports: list[Report], figures: list[Numbers]
) -> None:
    left_out = figures.index(max(figures, key=lambda one: one["requests.new_received.total"]))
    cell = "disclosure.penalties.decisions"
    stated = sum_of([one for number, one in enumerate(figures) if number != left_out])
    page = _difference(reviewer, but(stated, {cell: int(stated[cell]) * 10}))
    assert f"“第{left_out}镇”没有加进去" in page
    assert f"写成了{int(stated[cell]) * 10}" in page
    assert "少于2处的各种可能都试过" in page


def test_lines_of_another_edition_in_the_file_are_left_out_of_account(
    county: Agency, li: Account, reports: list[Report], figures: list[Numbers]
) -> None:
    asked = SumQuery(county, (county,), YEAR)
    foreign = {"disclosure.of_2019.issued": None, "disclosure.of_2019.repealed": 5}
    assert explained(asked, {**sum_of(figures), **foreign}).off == []
    assert explained(asked, foreign).off == []


def test_equal_figures_are_said_to_be_equal(
    reviewer: Client, reports: list[Report], figures: list[Numbers]
) -> None:
    assert "每一格都和汇总相等" in _difference(reviewer, sum_of(figures))


def test_what_is_no_report_is_refused_with_a_sentence(
    reviewer: Client, reports: list[Report]
) -> None:
    answer = reviewer.post(
        f"/汇总/{YEAR}/差额/", {"file": SimpleUploadedFile("a.docx", b"nothing of the kind")}
    )
    assert answer.status_code == 422
    assert "差额解释" in answer.text


def test_another_years_report_is_refused(reviewer: Client, reports: list[Report]) -> None:
    answer = reviewer.post(
        f"/汇总/{YEAR}/差额/", {"file": _file(sound(YEAR - 1).figures, YEAR - 1)}
    )
    assert answer.status_code == 422
    assert f"这是{YEAR - 1}年的报告" in answer.text


def _difference(reviewer: Client, figures: Figures) -> str:
    answer = reviewer.post(f"/汇总/{YEAR}/差额/", {"file": _file(figures, YEAR)})
    assert answer.status_code == 200
    return str(answer.text)


def _file(figures: Figures, year: int) -> SimpleUploadedFile:
    docx: Callable[..., bytes] = next(o for o in EXPORTERS if o.identifier == "docx").render
    return SimpleUploadedFile("县报.docx", docx(sound(year, figures)))
