"""Compare the store of the files with the database, and mend what can be mended."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.files.storage import Storage, storages
from django.core.management.base import BaseCommand, CommandError

from reports.workflow.files.other_store import frozen_at
from reports.workflow.files.store_address import BadAddress
from reports.workflow.files.under_hash import StoreAway
from reports.workflow.verification import stored

WRONG = 1
MOST_NAMED = 1000


class Command(BaseCommand):
    help = "Name the files that are missing, altered, or named by no row; --repair mends."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--repair", action="store_true", help="drop what is unfinished or torn; see --from"
        )
        parser.add_argument(
            "--from",
            dest="source",
            metavar="PLACE",
            help="with --repair: take missing and altered files, where they are whole, from this "
            "data directory (a restored backup) or address (as FILES_URL)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Compare all; end with status 1 where a file is missing or altered afterwards."""
        repair = options["repair"]
        if options["source"] and not repair:
            raise CommandError("--from要和--repair一起用：没有--repair，只核对，什么也不改。")
        try:
            wrong = self._files(_source(options["source"]))
            self._orphans(repair=repair)
            if repair:
                self._rendered()
        except BadAddress as fault:
            raise CommandError(f"--from：{fault}。") from None
        except StoreAway as away:
            raise CommandError(f"文件存储：{away}。没有核对完，请恢复以后再运行。") from away
        if wrong:
            sys.exit(WRONG)

    def _files(self, source: Storage | None) -> int:
        looked_at = wrong = mended = 0
        for row in stored.rows():
            looked_at += 1
            says = stored.fault(row, storages["frozen"])
            if not says:
                continue
            if source and stored.mended(row, source):
                mended += 1
                self._name(mended + wrong, f"{row}：{says}，已补上。")
            else:
                wrong += 1
                self._name(mended + wrong, f"{row}：{says}。")
        self.stdout.write(f"核对了{looked_at}个文件：{wrong}个丢失或者被改过，补上{mended}个。")
        return wrong

    def _orphans(self, *, repair: bool) -> None:
        number = unfinished = 0
        for number, one in enumerate(stored.orphans(), 1):
            if is_unfinished := stored.is_unfinished(one):
                unfinished += 1
                if repair:
                    stored.drop("frozen", one)
            done = "，没有写完" + ("，已删除" if repair else "") if is_unfinished else ""
            self._name(number, f"没有登记的文件：{one.name}（{one.at:%Y-%m-%d}{done}）")
        if number:
            self.stdout.write(
                f"没有登记的文件{number}个，其中没有写完的{unfinished}个。其余的是存好以后"
                "没有审核通过的，或者数据库恢复到了早先的备份；不碍事，不会自动删除。"
            )

    def _rendered(self) -> None:
        useless = list(stored.useless_rendered())
        for one in useless:
            stored.drop("rendered", one)
        self.stdout.write(f"删去生成后损坏、没有写完的文件{len(useless)}个（需要时重新生成）。")

    def _name(self, number: int, line: str) -> None:
        if number <= MOST_NAMED:
            self.stdout.write(line)


def _source(place: str | None) -> Storage | None:
    return frozen_at(place, is_there=True) if place else None
