"""Which 须说明 findings are explained? A line counts for the very figures it was written on."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from reports.checks import Dossier, Finding
from reports.checks.explaining import operands_hash
from reports.models import Explanation, Report


@dataclass(frozen=True)
class Explained:
    """A 须说明 finding, the hash of what it speaks of, its line, and an old line to offer again."""

    finding: Finding
    operands: str
    line: str = ""
    earlier: str = ""

    @property
    def is_open(self) -> bool:
        return not self.line


def subject_of(finding: Finding) -> str:
    """Which finding it is, whatever the figures are by now."""
    parts = (finding.check, *finding.cells, finding.chapter or "", finding.section or "")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def explained(report: Report, findings: Iterable[Finding], dossier: Dossier) -> list[Explained]:
    """The 须说明 findings among those given, each with its line as far as there is one."""
    wanted = [one for one in findings if one.action == "must_explain"]
    if not wanted:
        return []
    kept = list(Explanation.objects.filter(report=report))
    lines = {one.operands: one.text for one in kept}
    earlier = {one.subject: one.text for one in kept}
    return [
        Explained(one, key, lines.get(key, ""), earlier.get(subject_of(one), ""))
        for one in wanted
        for key in (operands_hash(one, dossier),)
    ]
