"""Put a backup in the place of what is there, or only try it out."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from reports.workflow.files.sealed_archive import NoArchive
from reports.workflow.refusal import Refused
from reports.workflow.safekeeping.put_back import about_backup, restore
from reports.workflow.safekeeping.try_out import try_out
from reports.workflow.site.schema_refusal import AWAY, first_line


class Command(BaseCommand):
    help = "Restore a backup: the database and the files, all of it or nothing."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("archive", type=Path)
        parser.add_argument(
            "--replace", action="store_true", help="over a database or store that is not empty"
        )
        parser.add_argument(
            "--verify",
            action="store_true",
            help="change nothing: restore it in a scratch place and verify it there",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Say what was restored, and what is to be done next."""
        try:
            self._restore(options["archive"], options["replace"], options["verify"])
        except (Refused, NoArchive) as reason:
            raise CommandError(str(reason)) from None
        except DatabaseError as failure:
            raise CommandError(AWAY.format(why=first_line(failure))) from None
        except OSError as reason:
            raise CommandError(f"没有恢复：{reason}") from None

    def _restore(self, archive: Path, replaces: bool, tries: bool) -> None:
        if tries:
            about_backup(archive)
            self.stdout.write(f"试恢复并核对：{try_out(archive)}")
            return
        done = restore(archive, replaces=replaces)
        self.stdout.write(f"已恢复{done.at}的数据库和{done.files}个文件。")
        if done.former:
            self.stdout.write(f"原来的数据库留在 {done.former}。")
        self.stdout.write("请依次运行 manage.py migrate、manage.py verify_ledger。")
