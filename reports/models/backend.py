"""Can the chosen database hold what must never be false? (``check --database``)"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, Warning
from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.features import BaseDatabaseFeatures

NEEDED = {
    "supports_transactions": "事务：断电会留下办了一半的事",
    "has_select_for_update": "行锁（SELECT … FOR UPDATE）：两人同办一份报告，会互相盖掉",
}
"""What every act relies on, as backends declare it. SQLite locks the whole file instead."""


def database_holds_the_rules(
    *, databases: Sequence[str] | None = None, **_: Any
) -> Iterable[CheckMessage]:
    """Name what a database cannot hold: one Error or Warning each; nothing for ours.

    Read from the features that its Django backend declares: PostgreSQL and SQLite hold everything,
    backends of the same family (openGauss, KingbaseES) and others (Dameng) are untested.
    """
    return [lack for alias in databases or () for lack in lacks(connections[alias])]


def lacks(connection: BaseDatabaseWrapper) -> Iterator[CheckMessage]:
    """The same of one connection."""
    features = connection.features
    for name, sentence in NEEDED.items():
        if not getattr(features, name) and connection.vendor != "sqlite":
            yield Error(f"这个数据库没有{sentence}。", id="reports.E010")
    for model, rule in _rules():
        if kind := _not_held(rule, features):
            yield Warning(
                f"这个数据库没有{kind}：“{model._meta.verbose_name}”的 {rule.name} 只靠程序守着。",
                obj=model,
                id="reports.W010",
            )


def _not_held(rule: models.BaseConstraint, features: BaseDatabaseFeatures) -> str:
    """What the database would need for a rule; empty where it holds it."""
    if isinstance(rule, models.CheckConstraint):
        return "" if features.supports_table_check_constraints else "检查约束"
    if isinstance(rule, models.UniqueConstraint) and rule.condition is not None:
        return "" if features.supports_partial_indexes else "带条件的唯一键"
    return ""


def _rules() -> Iterator[tuple[type[models.Model], models.BaseConstraint]]:
    for model in apps.get_app_config("reports").get_models():
        for rule in model._meta.constraints:
            yield model, rule
