"""Carry the database of an earlier release, as it is, to a server: every column of that release.

Run as a process of its own on the data directory of that release, not migrated yet, with the
address of an empty database.
"""

import sys


def carry(address: str) -> None:
    """Make the tables as they were then, and copy every row into them."""
    from django.db import DEFAULT_DB_ALIAS, connection
    from django.db.migrations.executor import MigrationExecutor

    from reports.workflow.safekeeping.copy_rows import copy_rows
    from reports.workflow.site.database_address import at_address
    from reports.workflow.site.other_database import ALIAS, other_database

    had = MigrationExecutor(connection).loader.applied_migrations
    with other_database(at_address(address, "the address")) as server:
        executor = MigrationExecutor(server)
        last = [one for one in had if not _follow(executor, one) & set(had)]
        state = executor.migrate(last)
        models = state.apps.get_models(include_auto_created=True)
        copy_rows(models, DEFAULT_DB_ALIAS, ALIAS)


def _follow(executor: object, step: tuple[str, str]) -> set[tuple[str, str]]:
    """The migrations of the same application that build on one."""
    graph = executor.loader.graph  # type: ignore[attr-defined]
    after = {one.key for one in graph.node_map[step].children}
    return {one for one in after if one[0] == step[0]}


if __name__ == "__main__":
    import django

    django.setup()
    carry(sys.argv[1])
