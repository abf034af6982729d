"""Climb from 0.1.0 through every state that a database was ever in, and say what changed, as JSON.

Run as a process of its own on an empty database. Each state has rows of its own: what 0.1.0 kept,
a row in each table that has none, something in every column that holds nothing. After each
migration the rows are compared with those before: what was there must stay.
"""

import datetime
import decimal
import gzip
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

KEPT = Path(__file__).parent / "0.1.0" / "dumpdata.json.gz"
DAY = datetime.date(2026, 1, 16)
SAMPLES: dict[str, Any] = {
    "CharField": "甲",
    "TextField": "一是甲。\n二是乙。",
    "JSONField": {"甲": ["一", 1]},
    "DateField": DAY,
    "DateTimeField": datetime.datetime(2026, 1, 16, 1, 0, 0, 123457, tzinfo=datetime.UTC),
    "DecimalField": decimal.Decimal("30.5000"),
    "BooleanField": True,
    "GenericIPAddressField": "10.0.0.1",
}
"""What a field holds, by its kind; a number is always thirty."""

Rows = dict[str, dict[Any, dict[str, Any]]]
"""By model and key: what each column holds."""


def climbed() -> Iterator[dict[str, Any]]:
    """Each migration after the first, and the rows that it lost or changed."""
    steps = _steps()
    _to(steps[0])
    _as_0_1_0_kept_it(_models(steps[0]))
    for earlier, later in pairwise(steps):
        models = _models(earlier)
        _plant(models)
        before = _rows(models)
        _to(later)
        empty = [name for name, rows in before.items() if not rows]
        changed = list(_changed(before, _rows(_models(later))))
        yield {"migration": later, "empty": empty, "changed": changed}


def _steps() -> list[str]:
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader

    graph = MigrationLoader(connection).graph
    (last,) = graph.leaf_nodes("reports")
    return [name for app, name in graph.forwards_plan(last) if app == "reports"]


def _to(name: str) -> None:
    from django.core.management import call_command

    call_command("migrate", "reports", name, verbosity=0)


def _models(name: str) -> list[Any]:
    """The models as they were then."""
    from django.db import connection
    from django.db.migrations.loader import MigrationLoader

    state = MigrationLoader(connection).project_state([("reports", name)])
    return list(state.apps.get_app_config("reports").get_models())


def _as_0_1_0_kept_it(models: list[Any]) -> None:
    """Row by row, in one transaction: what is referred to may come later."""
    from django.core.management.color import no_style
    from django.db import connection, transaction

    known = {model._meta.label_lower: model for model in models}
    with transaction.atomic():
        for row in json.loads(gzip.decompress(KEPT.read_bytes())):
            model = known[row["model"]]
            kept = model(pk=row["pk"])
            for field in model._meta.concrete_fields:
                if field.name in row["fields"]:
                    setattr(kept, field.attname, field.to_python(row["fields"][field.name]))
            kept.save_base(raw=True, force_insert=True)
        for sql in connection.ops.sequence_reset_sql(no_style(), models):
            connection.cursor().execute(sql)


def _plant(models: list[Any]) -> None:
    """A row where a table has none, something in every column that holds nothing in any row."""
    for model in models:
        own = model._meta.concrete_fields
        fields = [field for field in own if field.is_relation or not field.primary_key]
        if not model.objects.exists():
            any(
                _if_allowed(model.objects.bulk_create, [model(**values)])
                for values in _attempts(fields)
            )
        first = model.objects.filter(pk__in=model.objects.order_by("pk")[:1].values("pk"))
        for field in fields:
            if not model.objects.exclude(_holds_nothing(field)).exists():
                _if_allowed(first.update, **{field.attname: _sample(field)})


def _attempts(fields: list[Any]) -> Iterator[dict[str, Any]]:
    """Everything said; nothing so; only what has to be; nothing listed: a table may refuse one of
    them and take another.
    """
    full = {field.attname: _sample(field) for field in fields}
    yield full
    yield full | {one.attname: False for one in fields if one.get_internal_type() == "BooleanField"}
    yield full | {one.attname: None for one in fields if one.null}
    yield full | {one.attname: [] for one in fields if one.get_internal_type() == "JSONField"}


def _if_allowed(write: Callable[..., Any], *words: Any, **said: Any) -> bool:
    """A table may refuse what its columns take: who unlocks says why, all at once."""
    from django.db import IntegrityError, transaction

    with suppress(IntegrityError), transaction.atomic():
        write(*words, **said)
        return True
    return False


def _holds_nothing(field: Any) -> Any:
    from django.db.models import Q

    nothing = Q(**{f"{field.name}__isnull": True})
    return nothing | Q(**{field.name: field.get_default()}) if field.has_default() else nothing


def _sample(field: Any) -> Any:
    if field.is_relation:
        others = field.related_model
        if others._meta.app_label not in {"reports", "auth"} and not others.objects.exists():
            own = [one for one in others._meta.concrete_fields if not one.primary_key]
            others.objects.create(**{one.attname: _sample(one) for one in own})
        return others.objects.order_by("pk").values_list("pk", flat=True).last()
    if field.choices:
        return field.choices[0][0]
    return SAMPLES.get(field.get_internal_type(), 30)


def _rows(models: list[Any]) -> Rows:
    return {
        one._meta.model_name: {row[one._meta.pk.attname]: row for row in one.objects.values()}
        for one in models
    }


def _changed(before: Rows, after: Rows) -> Iterator[list[str]]:
    """Model, key and column of what is not as it was, with what it was and is."""
    for name, rows in before.items():
        for key, row in rows.items():
            now = after.get(name, {}).get(key, {})
            for column, value in row.items():
                if column not in now or now[column] != value:
                    yield [name, str(key), column, str(value), str(now.get(column))]


if __name__ == "__main__":
    import django

    django.setup()
    print(json.dumps(list(climbed()), ensure_ascii=False))
