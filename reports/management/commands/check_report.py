"""check_report FILE: print one report and what a strict reviewer would object to."""

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.core.management.base import CommandParser

from reports.checks import Dossier, Finding, run
from reports.document import Document
from reports.document.json_form import to_json
from reports.document.levels import LEVELS
from reports.importers.source import recognised
from reports.management.report_command import HAS_ERRORS, READ, ReportCommand
from reports.models import clock


class Command(ReportCommand):
    help = "Read and check a report; status 1 when it has error-level findings."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file")
        parser.add_argument("--previous", action="append", default=[], metavar="FILE")
        parser.add_argument("--year", type=int, help="the reporting year, where no text says it")
        parser.add_argument("--level", choices=tuple(LEVELS))
        parser.add_argument("--text", action="store_true", help="readable Chinese lines")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the findings; --previous names last year's report, then the year before's."""
        document = self.document(options["file"], options["year"])
        if options["level"]:
            document = replace(document, level=options["level"])
        earlier = {one.year: one for one in map(self.document, options["previous"])}
        findings = run(_dossier(document, earlier))
        write = _as_text if options["text"] else _as_json
        self.stdout.write(write(document, findings))
        if findings.gap:
            self.stderr.write(findings.gap)
        has_errors = any(one.severity == "error" for one in findings)
        # What could not be judged is not known to be without errors.
        sys.exit(HAS_ERRORS if has_errors or findings.gap else READ)


def _dossier(document: Document, earlier: dict[int, Document]) -> Dossier:
    return Dossier(
        document=document,
        today=clock.today(),
        last_year=earlier.get(document.year - 1),
        year_before=earlier.get(document.year - 2),
    )


def _as_json(document: Document, findings: Sequence[Finding]) -> str:
    found = [finding.as_json() for finding in findings]
    body = {"report": to_json(document), "findings": found}
    return json.dumps(body, ensure_ascii=False, indent=1)


def _as_text(document: Document, findings: Sequence[Finding]) -> str:
    found, cells = recognised(document)
    lines = [f"{document.title}：识别出{found}个数（应有{cells}个），{len(findings)}处要看一看"]
    lines += [f"[{one.action_name}] {one.check} {one.message}" for one in findings]
    return "\n".join(lines)
