"""Bind, once after an upgrade from 0.1.0, what that version kept without its digests."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from reports.workflow.refusal import Refused
from reports.workflow.verification.bind import bind, unbound

NOT_BOUND = 1


class Command(BaseCommand):
    help = "Put the digests of what 0.1.0 kept on record, one entry a report; verified first."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say how many were bound, and name each that was not; end with status 1 if any."""
        done, refused = 0, 0
        for report in unbound():
            try:
                done += bind(report)
            except Refused as reason:
                refused += 1
                self.stdout.write(f"没有登记：{reason}")
        self.stdout.write(f"登记了{done}份报告的校验值，{refused}份有不符之处，没有登记。")
        if refused:
            sys.exit(NOT_BOUND)
