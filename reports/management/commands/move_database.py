"""Move everything to another, empty database: SQLite to PostgreSQL, or back."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from reports.workflow.refusal import Refused
from reports.workflow.safekeeping.to_another_database import move_database
from reports.workflow.site.schema_refusal import first_line


class Command(BaseCommand):
    help = "Copy every row to an empty database, compare them, and verify the record there."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--to", required=True, metavar="URL", help="as DATABASE_URL is written")

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how much was moved, and what is to be done next."""
        try:
            moved = move_database(options["to"])
        except (Refused, ImproperlyConfigured) as reason:
            raise CommandError(str(reason)) from None
        except DatabaseError as failure:
            raise CommandError(f"没有搬，目标数据库仍是空的：{first_line(failure)}") from None
        held = "全部相符" if moved.holds else "原来就有不符之处，搬过去一样（见 verify_ledger）"
        self.stdout.write(f"已搬{moved.rows}行，逐行比对一致，核对记录：{held}。")
        self.stdout.write("请把 DATABASE_URL 改成新的地址，再启动；原来的数据库没有改动。")
