"""Migrate the database, but never one of a state from which this program knows no way."""

from typing import Any

from django.core.management import CommandError
from django.core.management.commands.migrate import Command as Migrate
from django.db import OperationalError, ProgrammingError, connections

from reports.workflow.judging.catching_up import catch_up_after_migrating
from reports.workflow.judging.tallies_task import ask_for_tallies
from reports.workflow.searching.searchable_task import ask_for_search
from reports.workflow.site.schema_refusal import (
    KEPT_OUT,
    first_line,
    is_kept_out,
    refusal_to_migrate,
    refusal_to_work,
)


class Command(Migrate):
    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse with one sentence, before anything is changed; finish what a few reports lack."""
        link = connections[options["database"]]
        if refused := refusal_to_migrate(link):
            raise CommandError(refused)
        try:
            super().handle(*args, **options)
        except (OperationalError, ProgrammingError) as failure:
            if not is_kept_out(failure):
                raise
            raise CommandError(KEPT_OUT.format(why=first_line(failure))) from None
        if not refusal_to_work(link):
            catch_up_after_migrating()
            ask_for_tallies()
            ask_for_search()
