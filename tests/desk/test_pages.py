"""Every page opens for its people, sends strangers away, and asks the database sparingly."""

import pytest
from django.test import Client
from django.utils.html import escape
from pytest_django import DjangoAssertNumQueries

from reports.checks import CATALOGUE
from reports.desk.years import startable_years
from reports.models import Account, Report
from reports.statute import format_for
from reports.workflow.way.submit import submit

PAGES = (
    "",
    "text/0/",
    "text/1/",
    "table/2/",
    "table/3/",
    "table/4/",
    "text/5/",
    "text/6/",
    "zeros/",
    "nothing/",
    "one-page/",
    "preview/",
    "submit/",
)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("query", ["", "?checked=1"])
def test_a_clerk_opens_every_page(desk: Client, draft: Report, page: str, query: str) -> None:
    assert desk.get(f"/reports/{draft.pk}/{page}{query}").status_code == 200


@pytest.mark.parametrize("page", PAGES)
def test_a_stranger_finds_nothing(client: Client, draft: Report, zhao: Account, page: str) -> None:
    client.force_login(zhao)
    assert client.get(f"/reports/{draft.pk}/{page}").status_code == 404


@pytest.mark.parametrize("page", PAGES)
def test_who_has_not_signed_in_is_asked_to(client: Client, draft: Report, page: str) -> None:
    answer = client.get(f"/reports/{draft.pk}/{page}")
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/login/")


@pytest.mark.parametrize("page", ["text/1/", "table/3/"])
def test_what_is_submitted_is_shown_and_not_edited(
    desk: Client, ready: Report, wang: Account, page: str
) -> None:
    submit(ready.pk, by=wang)
    answer = desk.get(f"/reports/{ready.pk}/{page}")
    assert answer.headers["Location"] == f"/reports/{ready.pk}/preview/"


@pytest.mark.parametrize("page", ["text/3/", "table/1/", "table/7/", "text/x/", "text/00/"])
def test_an_address_that_is_none_is_not_found(desk: Client, draft: Report, page: str) -> None:
    assert desk.get(f"/reports/{draft.pk}/{page}").status_code == 404


def test_the_catalogue_is_open_to_everyone(client: Client) -> None:
    answer = client.get("/核查规则/")
    assert answer.status_code == 200
    text, current = answer.content.decode(), format_for(startable_years()[0])
    assert [check.code for check in CATALOGUE if f'id="{check.code}"' not in text] == []
    assert [check.code for check in CATALOGUE if escape(check.source_in(current)) not in text] == []


@pytest.mark.parametrize("page", ["", "table/3/", "text/5/", "preview/"])
def test_a_page_takes_few_queries(
    desk: Client, ready: Report, page: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    # Two of them ask for last year's file that waits to be looked at, and for the file it came as.
    with django_assert_max_num_queries(28):
        desk.get(f"/reports/{ready.pk}/{page}")


def test_a_page_is_never_taken_from_the_browsers_store(desk: Client, draft: Report) -> None:
    assert desk.get(f"/reports/{draft.pk}/text/5/").headers["Cache-Control"] == "no-store"
