"""export_report FILE --to KIND --out PATH: write one report as an official document."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser

from reports.exporters import EXPORTERS, exporter_for
from reports.exporters.blocks import Printing
from reports.management.report_command import ReportCommand


class Command(ReportCommand):
    help = "Read a report and write it as a document."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file")
        parser.add_argument("--to", required=True)
        parser.add_argument("--out", required=True)
        parser.add_argument("--review-copy", action="store_true", help="送审稿 with sign-off block")
        parser.add_argument("--no-seal", action="store_true", help="落款 without room for a seal")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the document; status 2 when the file holds no report or the kind is unknown."""
        exporter = exporter_for(options["to"])
        if exporter is None:
            kinds = "、".join(one.identifier for one in EXPORTERS)
            self.refuse(f"不能生成“{options['to']}”，可以生成：{kinds}。")
        document = self.document(options["file"])
        printing = Printing(options["review_copy"], sealed=not options["no_seal"])
        content = exporter.render(document, printing)
        try:
            Path(options["out"]).write_bytes(content)
        except OSError:
            self.refuse(f"{options['out']}：写不进这个文件。")
