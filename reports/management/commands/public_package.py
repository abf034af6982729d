"""public_package --county N --year YYYY --out FOLDER: a county's public package."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from reports.exporters.public.package_proof import in_groups
from reports.models import Agency
from reports.workflow.background.duty import NotNow
from reports.workflow.files.under_hash import Damaged, StoreAway
from reports.workflow.public_package.operators_package import OutIsThere, write_public_package
from reports.workflow.refusal import Refused


class Command(BaseCommand):
    help = "Write all that a county has published of a year, as a folder and a ZIP that prove it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--county", type=int, required=True, metavar="N")
        parser.add_argument("--year", type=int, required=True, metavar="YYYY")
        parser.add_argument("--out", type=Path, required=True, metavar="FOLDER")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write it, and say by which root hash it is known."""
        try:
            order = write_public_package(options["county"], options["year"], options["out"])
        except Agency.DoesNotExist:
            raise CommandError(f"没有第{options['county']}号机构。") from None
        except (Refused, NotNow, OutIsThere) as reason:
            raise CommandError(str(reason)) from None
        except (Damaged, StoreAway) as reason:
            raise CommandError(f"定稿文件取不出来（{reason}）。") from None
        except OSError as reason:
            raise CommandError(f"文件写不了：{reason}") from None
        self.stdout.write(f"已写入 {options['out']}，{order.reports}份报告。")
        self.stdout.write(f"总校验值 {in_groups(order.root)}")
