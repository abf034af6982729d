"""Verify the record: every chain, every snapshot, every frozen file."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from reports.models import Report
from reports.workflow.verification.broken import Broken
from reports.workflow.verification.chains import (
    Head,
    Walk,
    broken_administration,
    broken_report_chains,
    shortened,
)
from reports.workflow.verification.kept import broken_files, broken_snapshots

BROKEN = 1
MOST_NAMED = 1000


class Command(BaseCommand):
    help = "Verify that the record, the snapshots and the frozen files are what they were."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--report", type=int, metavar="N", help="one report alone")
        parser.add_argument(
            "--heads",
            type=Path,
            metavar="FILE",
            help="compare with the ends of the chains in this file, then write them there; keep it "
            "on another machine, so that a chain that is cut off or rewritten shows",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Name the first broken entry of each chain; end with status 1 when one is broken."""
        report, heads = options["report"], options["heads"]
        if report is not None and not Report.objects.filter(pk=report).exists():
            raise CommandError(f"没有第{report}号报告。")
        walk = Walk(_written_down(heads))
        number = 0
        for number, broken in enumerate(_all(walk, report), 1):
            if number <= MOST_NAMED:
                self.stdout.write(str(broken))
        if number:
            self.stdout.write(f"核对了{walk.entries}条记录，发现{number}处不符。")
            sys.exit(BROKEN)
        self.stdout.write(f"核对了{len(walk.heads)}串共{walk.entries}条记录，全部相符。")
        if heads:
            kept = json.dumps({**walk.before, **walk.heads}, indent=0, sort_keys=True)
            heads.write_text(kept, encoding="utf-8")


def _all(walk: Walk, report: int | None) -> Iterator[Broken]:
    yield from broken_report_chains(walk, report)
    if report is None:
        yield from broken_administration(walk)
        yield from shortened(walk)
    yield from broken_snapshots(report)
    yield from broken_files(report)


def _written_down(heads: Path | None) -> dict[str, Head]:
    """The ends of the chains as they were; none where nobody wrote them down yet."""
    if heads is None or not heads.exists():
        return {}
    try:
        kept = json.loads(heads.read_text(encoding="utf-8"))
        return {str(name): (int(number), str(digest)) for name, (number, digest) in kept.items()}
    except (OSError, ValueError, TypeError, AttributeError) as fault:
        raise CommandError(f"{heads}：这个文件读不出来，不是上次核对留下的。") from fault
