"""Copy rows from one database to another as they are: every column, to the microsecond."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice, zip_longest
from typing import Any

from django.core.management.color import no_style
from django.db import DatabaseError, connections, transaction

from reports.workflow.refusal import Refused
from reports.workflow.site.schema_refusal import first_line

A_CHUNK = 500

Models = Sequence[Any]


def copy_rows(models: Models, source: str, target: str) -> int:
    """How many rows there are now, compared one by one; all of them, or Refused and none.

    Nothing goes through a model's own saving, which would date rows anew. What lies in the tables
    of the target goes: migrating has put it there.
    """
    with _as_of_now(source), transaction.atomic(target):
        for model in models:
            model._base_manager.using(target)._raw_delete(target)
        for model in models:
            _copy(model, source, target)
        with connections[target].cursor() as cursor:
            for reset in connections[target].ops.sequence_reset_sql(no_style(), list(models)):
                cursor.execute(reset)
        return sum(_compared(model, source, target) for model in models)


@contextmanager
def _as_of_now(source: str) -> Iterator[None]:
    """The source as of one moment: SQLite lets nobody write meanwhile."""
    with transaction.atomic(source):
        if connections[source].vendor == "postgresql":
            with connections[source].cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _copy(model: Any, source: str, target: str) -> None:
    fields = [one for one in model._meta.local_concrete_fields if not one.generated]
    rows = model._base_manager.using(source).order_by("pk").iterator(A_CHUNK)
    operations = connections[target].ops
    try:
        while batch := list(islice(rows, A_CHUNK)):
            size = max(operations.bulk_batch_size(fields, batch), 1)
            for start in range(0, len(batch), size):
                part = batch[start : start + size]
                model._base_manager._insert(part, fields=fields, using=target, raw=True)
    except (DatabaseError, ValueError) as failure:
        raise Refused(
            f"“{model._meta.verbose_name}”里有目标数据库放不下的内容：{first_line(failure)}"
        ) from failure


def _compared(model: Any, source: str, target: str) -> int:
    """How many rows a table has on both sides; Refused where one is not the other."""
    number = 0
    for here, there in zip_longest(_rows(model, source), _rows(model, target)):
        if here != there:
            raise Refused(f"“{model._meta.verbose_name}”搬过去以后有一行和原来的不一样。")
        number += 1
    return number


def _rows(model: Any, alias: str) -> Iterator[list[Any]]:
    names = [one.attname for one in model._meta.local_concrete_fields]
    rows = model._base_manager.using(alias).order_by("pk").values_list(*names)
    for row in rows.iterator(A_CHUNK):
        yield [bytes(one) if isinstance(one, memoryview) else one for one in row]
