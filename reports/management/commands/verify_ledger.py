"""Verify the record: every chain, and everything of a report that its chain binds."""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from reports.models import Report
from reports.workflow.files.under_hash import StoreAway
from reports.workflow.record.running import seal_idle
from reports.workflow.verification.broken import Broken
from reports.workflow.verification.chains import Walk, broken_administration, shortened
from reports.workflow.verification.heads import (
    NoHeads,
    digest_of_heads,
    read_heads,
    write_heads,
)
from reports.workflow.verification.kept import broken_files
from reports.workflow.verification.reports import broken_reports

BROKEN = 1
MOST_NAMED = 1000


class Command(BaseCommand):
    help = (
        "Verify that the record, what lies in the tables, the snapshots and the frozen files are "
        "what they were."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--report", type=int, metavar="N", help="one report alone")
        parser.add_argument(
            "--heads",
            type=Path,
            metavar="FILE",
            default=settings.LEDGER_HEADS,
            help="compare with the ends of the chains in this file, then write them there; by "
            "default a file in the data directory; kept on another machine it shows more",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Name the first broken entry of each chain; end with status 1 when one is broken."""
        report, heads = options["report"], options["heads"]
        if report is not None and not Report.objects.filter(pk=report).exists():
            raise CommandError(f"没有第{report}号报告。")
        seal_idle()
        walk = Walk(_written_down(heads))
        self._say_what_it_has(walk, heads)
        number = 0
        try:
            for number, broken in enumerate(_all(walk, report), 1):
                if number <= MOST_NAMED:
                    self.stdout.write(str(broken))
        except StoreAway as why:
            raise CommandError(f"文件存储：{why}。定稿文件没有核对完，请恢复以后再运行。") from why
        if number:
            self.stdout.write(f"核对了{walk.entries}条记录，发现{number}处不符。")
            sys.exit(BROKEN)
        self.stdout.write(f"核对了{len(walk.heads)}串共{walk.entries}条记录，全部相符。")
        self._say_what_is_unbound(walk)
        if report is None:
            self._write_down(walk, heads)

    def _say_what_it_has(self, walk: Walk, heads: Path) -> None:
        if walk.before:
            self.stdout.write(f"上次核对留下的总校验值：{digest_of_heads(walk.before)}")
        else:
            self.stdout.write(
                f"没有上次核对留下的链尾（{heads}）：末尾被删去、整串被重写的记录，这一次看不出来。"
            )

    def _say_what_is_unbound(self, walk: Walk) -> None:
        if walk.unbound:
            self.stdout.write(
                f"其中{walk.unbound}份报告由0.1.0办理，存档和文件的校验值没有登记在记录里；"
                "请运行 manage.py bind_record 登记。"
            )

    def _write_down(self, walk: Walk, heads: Path) -> None:
        now = {**walk.before, **walk.heads}
        try:
            write_heads(heads, now)
        except OSError as fault:
            raise CommandError(
                f"{heads}：全部相符，但链尾没有写下（{fault.strerror}）。"
            ) from fault
        self.stdout.write(
            f"这次的总校验值：{digest_of_heads(now)}（链尾记在{heads}）。"
            "请抄在别处，下次核对时应当和“上次核对留下的”一致。"
        )


def _all(walk: Walk, report: int | None) -> Iterator[Broken]:
    yield from broken_reports(walk, report)
    if report is None:
        yield from broken_administration(walk)
    yield from shortened(walk, report)
    yield from broken_files(report)


def _written_down(heads: Path) -> dict[str, tuple[int, str]]:
    try:
        return read_heads(heads)
    except NoHeads as fault:
        raise CommandError(f"{heads}：这个文件读不出来，不是上次核对留下的。") from fault
