"""What is explained and waived in a report? The kept lines, as the checks want them."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports import models
from reports.checks import Dossier, Finding
from reports.checks.explaining import operands_hash
from reports.checks.explanations import GivenExplanation, GivenWaiver


def explanations_of(report: models.Report) -> tuple[GivenExplanation, ...]:
    """The clerk's lines, in the order they were written."""
    return tuple(
        GivenExplanation(
            one.check_code, one.operands, one.text, tuple(one.cells), one.section or None
        )
        for one in models.Explanation.objects.filter(report=report)
    )


def waivers_of(report: models.Report) -> tuple[GivenWaiver, ...]:
    """What the county has waived."""
    return tuple(
        GivenWaiver(one.check_code, one.operands, one.reason)
        for one in models.Waiver.objects.filter(report=report)
    )


@dataclass(frozen=True)
class Explained:
    """A 须说明 finding and the hash of what it speaks of."""

    finding: Finding
    operands: str

    @property
    def line(self) -> str:
        return self.finding.explanation

    @property
    def earlier(self) -> str:
        """An old line, written for other figures, to offer again."""
        return self.finding.offered

    @property
    def is_open(self) -> bool:
        return self.finding.action == "must_explain"


def explained(findings: Iterable[Finding], dossier: Dossier) -> list[Explained]:
    """The 须说明 findings among those given, explained already or not."""
    wanted = (one for one in findings if one.action in {"must_explain", "explained"})
    return [Explained(one, operands_hash(one, dossier)) for one in wanted]
