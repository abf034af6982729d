"""exchange_package --county N --year YYYY --out FILE.json: write a county's package (交换包)."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from reports.document.exchange.county_signature import fingerprint
from reports.models import Agency
from reports.workflow.exchange.write_package import write_package
from reports.workflow.refusal import Refused


class Command(BaseCommand):
    help = "Write a county's own approved report, signed, for a city that keeps it elsewhere."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--county", type=int, required=True, metavar="N")
        parser.add_argument("--year", type=int, required=True, metavar="YYYY")
        parser.add_argument("--out", type=Path, required=True, metavar="FILE.json")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write it, and say by which fingerprint the city knows the key."""
        try:
            written = write_package(options["county"], options["year"], by=None)
            options["out"].write_bytes(written.content)
        except Agency.DoesNotExist:
            raise CommandError(f"没有第{options['county']}号机构。") from None
        except Refused as reason:
            raise CommandError(str(reason)) from None
        except OSError as reason:
            raise CommandError(f"文件写不了：{reason}") from None
        self.stdout.write(f"已写入 {options['out']}，密钥指纹 {fingerprint(written.key)}。")
