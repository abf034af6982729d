"""Carry the kept files into another store: from the data directory into a bucket, or back."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.files.storage import Storage, storages
from django.core.management.base import BaseCommand, CommandError

from reports.workflow.files.bring import bring
from reports.workflow.files.other_store import frozen_at
from reports.workflow.files.store_address import BadAddress
from reports.workflow.files.under_hash import Damaged, StoreAway
from reports.workflow.verification.stored import NamedFile, rows

NOT_ALL = 1


class Command(BaseCommand):
    help = "Copy every file that the database names into another store, each compared by hash."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--to", required=True, metavar="PLACE", help="an address (as FILES_URL) or a directory"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Copy what is not there yet; a second run goes on where the first was stopped."""
        counts = {True: 0, False: 0}
        lost = 0
        try:
            target = frozen_at(options["to"], is_there=False)
            for row in rows():
                moved = self._moved(row, target)
                if moved is None:
                    lost += 1
                else:
                    counts[moved] += 1
        except BadAddress as fault:
            raise CommandError(f"--to：{fault}。") from None
        except StoreAway as away:
            raise CommandError(
                f"文件存储：{away}。已经搬了{counts[True]}个；请恢复以后再运行，从断处接着搬。"
            ) from away
        self._say(counts, lost)

    def _moved(self, row: NamedFile, target: Storage) -> bool | None:
        try:
            return bring(row.digest, storages["frozen"], target)
        except Damaged:
            self.stdout.write(f"{row}：原处丢失或者被改过，没有搬。")
            return None

    def _say(self, counts: dict[bool, int], lost: int) -> None:
        self.stdout.write(
            f"搬了{counts[True]}个，已经在那里的{counts[False]}个，都按校验值核对过；"
            f"没有搬成的{lost}个。原处的没有删除。"
        )
        if lost:
            sys.exit(NOT_ALL)
        self.stdout.write("请停下网站，再运行一次（搬走这期间新存的），然后改FILES_URL并启动。")
