"""The revision follows everything that is stored about a report, whoever wrote it."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection, models
from django.test.utils import CaptureQueriesContext

from reports.models import Account, Agency, Report, UnreadableEntry
from reports.models.tables import models_of
from reports.statute import EDITIONS
from reports.workflow.chapters import revision
from reports.workflow.chapters.revision import revision_of
from reports.workflow.judging.dossier import document_of
from reports.workflow.way.submit import submit
from tests.factories import save, started

KEPT = (*models_of(EDITIONS.of(2024)), *revision.KEPT)

FIRST = datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC)


def _reread(report: Report) -> Report:
    return Report.objects.select_related("agency").get(pk=report.pk)


def _columns(model: type[models.Model]) -> list[Any]:
    """Every column of a table, but keys."""
    columns = model._meta.concrete_fields
    return [one for one in columns if not one.primary_key and not one.is_relation]


def _other(column: Any, value: Any) -> Any:
    """A value that the column does not hold yet."""
    if isinstance(column, models.BooleanField):
        return not value
    if isinstance(column, models.DateTimeField):
        return (value or FIRST) + datetime.timedelta(1)
    if isinstance(column, models.DateField):
        return (value or FIRST.date()) + datetime.timedelta(1)
    if isinstance(column, models.DecimalField):
        return (value or Decimal(0)) + Decimal("0.01")
    if isinstance(column, models.IntegerField):
        return (value or 0) + 17
    return f"{value}改"[-column.max_length :] if column.max_length else f"{value}改"


def _is_unnoticed(report: Report, row: models.Model, column: Any) -> bool:
    """Whether another value in one column leaves the revision as it was."""
    before = revision_of(_reread(report))
    setattr(row, column.attname, _other(column, getattr(row, column.attname)))
    models.Model.save(row)
    return revision_of(_reread(report)) == before


@pytest.mark.parametrize("model", [Report, Agency, *KEPT])
def test_every_stored_value_counts(ready: Report, wang: Account, model: type[models.Model]) -> None:
    submit(ready.pk, by=wang)
    UnreadableEntry.objects.create(report=ready, name="fee.notices", text="两件")
    row = ready.agency if model is Agency else model._default_manager.order_by("pk").last()
    assert row is not None
    assert revision_of(_reread(ready)) == revision_of(_reread(ready))
    columns = [one for one in _columns(model) if one.name not in {"state", "version"}]
    assert [one.name for one in columns if _is_unnoticed(ready, row, one)] == []


@pytest.mark.parametrize("model", KEPT)
def test_a_row_that_goes_counts(ready: Report, model: type[models.Model]) -> None:
    UnreadableEntry.objects.create(report=ready, name="fee.notices", text="两件")
    before = revision_of(ready)
    assert model._default_manager.filter(report=ready).delete()[0]
    assert revision_of(ready) != before


def test_other_reports_do_not_count(ready: Report, wang: Account) -> None:
    before = revision_of(ready)
    started(ready.agency, wang, 2023)
    assert revision_of(ready) == before


def test_a_document_is_made_of_no_other_tables(ready: Report) -> None:
    known = {model._meta.db_table for model in (Report, Agency, *KEPT)}
    tables = set(connection.introspection.table_names()) - known
    with CaptureQueriesContext(connection) as queries:
        document_of(_reread(ready))
    asked = " ".join(query["sql"] for query in queries.captured_queries)
    assert "reports_section" in asked
    assert [table for table in tables if f'"{table}"' in asked] == []


def test_a_value_brought_back_by_a_verb_is_a_new_revision(ready: Report, wang: Account) -> None:
    """So that a document read between two saves is never taken for the one before or after."""
    before = revision_of(ready)
    text = {"other_matters": "临时的话。"}
    save(ready, "6", text, wang)
    save(ready, "6", {"other_matters": ""}, wang)
    assert revision_of(ready) != before
