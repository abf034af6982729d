"""A report is read as it stands now, at the same cost with the years before it as without."""

import pytest
from pytest_django import DjangoAssertNumQueries

from reports.models import Account, Agency, Report
from reports.workflow.judging.dossier import document_of, documents_of, dossier_of
from tests import factories

READING = 7
"""Queries for the content of reports, however many they are."""


@pytest.fixture
def years(ready: Report, township: Agency, wang: Account) -> list[Report]:
    """This year's report and the two before it, all filled in."""
    for year in (2023, 2022):
        factories.filled(factories.started(township, wang, year), wang)
    return list(Report.objects.filter(agency=township).select_related("agency"))


def test_several_reports_are_read_at_the_cost_of_one(
    years: list[Report], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(READING):
        together = documents_of(years)
    assert together == [document_of(one) for one in years]
    assert [one.year for one in together] == [2024, 2023, 2022]


def test_the_years_before_cost_one_query_more(
    years: list[Report], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    around = 6  # which years there are; last year's file, settings, explanations, waivers, grades
    with django_assert_num_queries(READING + around):
        dossier = dossier_of(years[0])
    assert [dossier.document, dossier.last_year, dossier.year_before] == documents_of(years)


def test_a_report_that_was_read_once_is_read_as_it_stands_the_next_time(
    ready: Report, wang: Account
) -> None:
    document_of(ready)
    factories.save(ready, "6", {"other_matters": "另一句话。", "fee.notices": "3"}, wang)
    now = document_of(ready)
    assert (now.text("other_matters"), now.fee.notices) == (("另一句话。",), 3)
