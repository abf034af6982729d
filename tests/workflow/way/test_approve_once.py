"""An approval reads the report once: what was read is printed, judged, kept and frozen."""

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from reports.models import Account, Agency, Report, State
from reports.workflow.judging import dossier
from reports.workflow.way.approve import approve
from reports.workflow.way.submit import submit
from tests.factories import filled, started
from tests.on_the_way import opened

MOST = 43
TRANSACTION = 2
"""The savepoint of the test around the act, and its release: no queries."""


@pytest.fixture
def reviewing(ready: Report, wang: Account, li: Account, zhao: Account, township: Agency) -> Report:
    """Under review, with two years before it and another unit's report that has the same text."""
    for year in (2023, 2022):
        started(township, wang, year)
    other = filled(started(Agency.objects.get(short_name="白马乡"), zhao), zhao)
    submit(other.pk, by=zhao)
    return opened(ready, wang, li)


def test_an_approval_asks_few_queries_from_the_click_to_the_answer(
    reviewing: Report,
    client: Client,
    li: Account,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    client.force_login(li)
    client.get(reverse("review:report", args=[reviewing.pk]))
    with django_assert_max_num_queries(MOST + TRANSACTION):
        client.post(reverse("review:approve", args=[reviewing.pk]))
    reviewing.refresh_from_db()
    assert reviewing.state == State.APPROVED


def test_an_approval_reads_the_report_once(
    reviewing: Report, li: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, times = dossier.documents_of, []
    monkeypatch.setattr(dossier, "documents_of", lambda some: times.append(1) or read(some))
    approve(reviewing.pk, by=li)
    assert len(times) == 1
