"""How does a finding of the checks stand on a page? With its place, its address, its words."""

from dataclasses import dataclass

from reports.checks import Finding
from reports.checks.asked import SETTLED_NAMES
from reports.document.places import ReportPlace
from reports.statute.schema import Edition


@dataclass(frozen=True)
class ShownFinding:
    """A finding with the place it speaks of, and the address of that place on or off the page.

    ``source_line`` is its line of the file that was read. For the reviewer: ``key`` is what it
    speaks of, by which it is ticked; ``for_county`` the same with the name of a unit that the
    report's own unit may not be told.
    """

    finding: Finding
    place: ReportPlace
    href: str = ""
    source_line: int | None = None
    key: str = ""
    is_cited: bool = False
    for_county: str = ""

    @property
    def check(self) -> str:
        """The code of the rule, under which the catalogue explains it."""
        return self.finding.check

    @property
    def action(self) -> str:
        return self.finding.action

    @property
    def action_name(self) -> str:
        return self.finding.action_name

    @property
    def message(self) -> str:
        return self.finding.message

    @property
    def explanation(self) -> str:
        return self.finding.explanation

    @property
    def chapter_heading(self) -> str:
        """The heading of the chapter that it names; empty where it names none."""
        known = self.place.edition.chapter_of.get(self.finding.chapter or "")
        return known.heading if known else ""

    @property
    def cells(self) -> str:
        return " ".join(self.finding.cells)

    @property
    def is_settled(self) -> bool:
        """Explained or waived: it is shown, and asks nothing more."""
        return self.action in SETTLED_NAMES

    @property
    def id(self) -> str:
        """Its own id on the reviewer's page."""
        return f"finding-{self.key[:12]}"

    @property
    def operands(self) -> str:
        """By what it is waived; empty where it may not be."""
        return self.key if self.action == "must_fix" and not self.finding.binding else ""

    @property
    def waiving(self) -> str:
        """The name of the form that waives it."""
        return f"waive-{self.operands}"


def place_of(edition: Edition, finding: Finding) -> ReportPlace:
    """The place that a finding speaks of: the text that is meant, else the first cell."""
    first = finding.cells[0] if finding.cells else ""
    return ReportPlace(edition, finding.section or first, finding.chapter or "")
