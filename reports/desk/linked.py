"""Where does a finding lead? To the very cell or box it speaks of."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.checks import Finding
from reports.checks.asked import SETTLED_NAMES
from reports.desk.steps import chapter_title, chapter_url
from reports.models import Report
from reports.workflow.chapters.chapter_slots import COVER

_SLOT_OF = {
    "processing_fee": "fee.notices",
    "problems": "problems.0",
    "measures": "measures.0",
    "signature": "signature.date",
    "overview": "overview.proactive",
}


@dataclass(frozen=True)
class LinkedFinding:
    """A finding with its address and the words the clerk knows it by."""

    finding: Finding
    href: str
    place: str

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
    def is_settled(self) -> bool:
        """Explained or waived: it is shown, and asks nothing more."""
        return self.action in SETTLED_NAMES


def linked(
    report: Report, findings: Iterable[Finding], *, editable: bool = True
) -> list[LinkedFinding]:
    """Give every finding its address; it has none for a person who cannot open the chapters."""
    return [_link(report, finding, editable) for finding in findings]


def parted(
    findings: Iterable[LinkedFinding],
) -> tuple[list[LinkedFinding], list[LinkedFinding]]:
    """Those that still ask something, and those that are settled."""
    listed = list(findings)
    return (
        [one for one in listed if not one.is_settled],
        [one for one in listed if one.is_settled],
    )


def _link(report: Report, finding: Finding, editable: bool) -> LinkedFinding:
    chapter = finding.chapter if finding.chapter in report.edition.chapter_of else COVER
    return LinkedFinding(
        finding,
        f"{chapter_url(report, chapter)}?checked=1#{anchor(finding, chapter)}" if editable else "",
        chapter_title(report, chapter),
    )


def anchor(finding: Finding, chapter: str) -> str:
    """The place on the chapter's page: the text that is meant, else the first cell."""
    if finding.section is None and finding.cells:
        return finding.cells[0]
    return slot_of(finding.section, chapter)


def slot_of(section: str | None, chapter: str) -> str:
    """The box of a section; the first one of the chapter where no section is meant."""
    first_of_chapter = {"0": "lead", "1": "overview.proactive", "5": "problems.0"}
    if section is None:
        return first_of_chapter.get(chapter, "fee.notices" if chapter == "6" else "grid")
    return _SLOT_OF.get(section, section)
