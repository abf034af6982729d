"""Run Django's commands for 阳光年报."""

import os
import secrets
import sys
from typing import Any

from django.core.management import ManagementUtility

from reports.workflow.site.cannot_boot import bad_settings_end_it

ON_FILES = {"read_report", "check_report", "export_report"}
"""Commands that read and write files alone: they sign nothing, and need no secret of their own."""

WHATEVER_THE_DATABASE = ON_FILES | {
    *("migrate", "makemigrations", "showmigrations", "sqlmigrate", "squashmigrations", "dbshell"),
    *("check", "diffsettings", "help", "restore", "test"),
    *("collectstatic", "findstatic", "prepare_fonts", "describe_workflow"),
}
"""Commands that make no use of the database, or put it in order."""


class Commands(ManagementUtility):
    """Django's commands; those that use the database are refused on one of another state."""

    def fetch_command(self, subcommand: str) -> Any:
        command = super().fetch_command(subcommand)
        if subcommand not in WHATEVER_THE_DATABASE and subcommand == self.argv[1]:
            from reports.workflow.site.at_start import end_if_refused

            end_if_refused()
        return command


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reportsite.settings")
    if ON_FILES.intersection(sys.argv[1:2]):
        os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(50))
    with bad_settings_end_it():
        Commands(sys.argv).execute()
