"""In which state is the database, beside the migrations that this program brings?"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor

Step = tuple[str, str]
"""A migration: its application and its name."""

ADDITIVE = "_adds_"
"""In a migration's name after its number: the program before it goes on working beside it."""


@dataclass(frozen=True)
class SchemaState:
    """A database and the program, compared by the migrations of each."""

    connection: BaseDatabaseWrapper

    @cached_property
    def _executor(self) -> MigrationExecutor:
        return MigrationExecutor(self.connection)

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been made in it yet."""
        return not self._executor.loader.applied_migrations

    @property
    def is_foreign(self) -> bool:
        """Tables lie there that no migration of ours has made."""
        return self.is_empty and bool(self.connection.introspection.table_names())

    @cached_property
    def missing(self) -> list[Step]:
        """What this program brings and the database has not had, in order."""
        graph = self._executor.loader.graph
        plan = self._executor.migration_plan(graph.leaf_nodes())
        return [(one.app_label, one.name) for one, _ in plan]

    @cached_property
    def unknown(self) -> list[Step]:
        """What the database has had and this program does not know.

        Applications that it does not know have tables of their own, which are no matter of its.
        """
        loader = self._executor.loader
        known = {*loader.disk_migrations, *loader.replacements}
        replaced = {one for many in loader.replacements.values() for one in many.replaces}
        return sorted(
            one
            for one in loader.applied_migrations
            if one not in known | replaced and one[0] in loader.migrated_apps
        )

    @property
    def is_one_step_ahead(self) -> bool:
        """Newer, and by nothing but migrations under which the program before them goes on."""
        return not self.missing and all(map(is_additive, self.unknown))

    def tables_then(self) -> dict[str, set[str]]:
        """The columns of every table, as the migrations that it has had make them."""
        loader = self._executor.loader
        had = [one for one in loader.graph.nodes if one in loader.applied_migrations]
        if not had:
            return {}
        return tables_of(loader.project_state(had).apps.get_models(include_auto_created=True))

    def differing(
        self, tables: dict[str, set[str]], exactly: Collection[str] = ()
    ) -> Iterator[str]:
        """Columns that are missing; of the tables that begin so also those that are too many."""
        there = set(self.connection.introspection.table_names())
        for table, columns in sorted(tables.items()):
            if table not in there:
                yield table
                continue
            now = self._columns_of(table)
            more = now - columns if table.startswith(tuple(exactly)) else set()
            yield from (f"{table}.{one}" for one in sorted((columns - now) | more))

    def _columns_of(self, table: str) -> set[str]:
        """As a query without rows names them: Django's own description reads every default too."""
        quoted = self.connection.ops.quote_name(table)
        with self.connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {quoted} LIMIT 0")
            return {name for name, *_ in cursor.description}


def is_additive(step: Step) -> bool:
    """Whether a migration of ours says in its name that it only adds: ``0017_adds_…``."""
    app, name = step
    return app == "reports" and name[4:].startswith(ADDITIVE)


def tables_of(models: Iterable[Any]) -> dict[str, set[str]]:
    """The tables of models with their columns."""
    kept = (one._meta for one in models if one._meta.managed and not one._meta.proxy)
    return {meta.db_table: {field.column for field in meta.local_concrete_fields} for meta in kept}
