"""What is said of the report, and at which place? Remarks, findings, explanations, waivers."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reports.checks import Dossier, Finding
from reports.checks.explaining import operands_hash
from reports.models import Remark, RemarkLine, RemarkState, Report
from reports.review.alike import Place, place_of
from reports.review.paper import Spoken
from reports.review.weaving import Quoted
from reports.statute.schema import Cell
from reports.web.places import anchor, place_title
from reports.workflow.chapters.chapter_slots import COVER
from reports.workflow.judging.snapshot import cited_in

_CHIPS = {
    RemarkState.OPEN: "is-bad",
    RemarkState.ANSWERED: "is-warn",
    RemarkState.CLOSED: "is-good",
}


@dataclass(frozen=True)
class Noted:
    """A remark with what was answered, and the way to its place."""

    remark: Remark
    lines: tuple[RemarkLine, ...]
    place: str
    href: str

    @property
    def chip(self) -> str:
        return _CHIPS[RemarkState(self.remark.state)]

    @property
    def reopening(self) -> str:
        """The name of the form that raises it again."""
        return f"reopen-{self.remark.pk}"

    @property
    def is_closed(self) -> bool:
        return self.remark.state == RemarkState.CLOSED


@dataclass(frozen=True)
class NotedFinding:
    """A finding with the way to its place; ``operands`` where it may be waived.

    ``key`` is what it speaks of, by which it is ticked.
    """

    finding: Finding
    chapter: str
    place: str
    place_name: str
    operands: str
    key: str
    is_cited: bool = False
    for_county: str = ""
    """The same with the name of a unit that the report's own unit may not be told."""

    @property
    def href(self) -> str:
        return f"#{anchor(self.chapter, self.place)}"

    @property
    def place_on_page(self) -> str:
        """Its own anchor on the page."""
        return f"finding-{self.key[:12]}"

    @property
    def waiving(self) -> str:
        """The name of the form that waives it."""
        return f"waive-{self.operands}"

    @property
    def remark_place(self) -> str:
        """Where a remark made of it stands; the signature's parts have names of their own."""
        return "" if self.place == "signature" else self.place

    @property
    def cells(self) -> str:
        return " ".join(self.finding.cells)


@dataclass(frozen=True)
class Notes:
    """Everything that is said of a report, chapter by chapter."""

    remarks: dict[str, list[Noted]]
    findings: dict[str, list[NotedFinding]]

    @property
    def waiting(self) -> int:
        """How many remarks are still to be seen to."""
        return sum(one.remark.state == RemarkState.OPEN for one in self._all())

    @property
    def unclosed(self) -> int:
        return sum(not one.is_closed for one in self._all())

    def count(self, action: str) -> int:
        """How many findings ask for this."""
        return sum(one.finding.action == action for some in self.findings.values() for one in some)

    def _all(self) -> list[Noted]:
        return [one for some in self.remarks.values() for one in some]


def notes_on(
    report: Report, dossier: Dossier, judged: Sequence[Finding], named: Mapping[Place, str]
) -> Notes:
    """Remarks (two queries) and findings of a report by chapter."""
    remarks: dict[str, list[Noted]] = defaultdict(list)
    for one in report.remarks.select_related("by").prefetch_related("lines__by"):
        place = place_title(report.edition, one.place)
        # The words may be gone: then their section is the place.
        href = f"#{anchor(one.chapter, one.place)}"
        remarks[one.chapter].append(Noted(one, tuple(one.lines.all()), place, href))
    findings: dict[str, list[NotedFinding]] = defaultdict(list)
    cited = cited_in(report)
    for finding in judged:
        found = _found(report, dossier, finding)
        name = named.get(place_of(finding), "")
        found = replace(found, is_cited=found.key in cited, for_county=name)
        findings[found.chapter].append(found)
    return Notes(dict(remarks), dict(findings))


def _found(report: Report, dossier: Dossier, finding: Finding) -> NotedFinding:
    edition = report.edition
    chapter = finding.chapter if finding.chapter in edition.chapter_of else COVER
    place = finding.section or (finding.cells[0] if finding.cells else "")
    may_go = finding.action == "must_fix" and not finding.binding
    key = operands_hash(finding, dossier)
    named = place_title(edition, place)
    return NotedFinding(finding, chapter, place, named, key if may_go else "", key)


def spoken_of(notes: Notes) -> Spoken:
    """What to mark in the report: open remarks' words and cells, and the findings'."""
    quoted: dict[str, list[Quoted]] = defaultdict(list)
    cells: dict[Cell, set[str]] = defaultdict(set)
    for some in notes.remarks.values():
        for noted in some:
            if not noted.is_closed:
                quoted[noted.remark.place].append(Quoted(noted.remark.quote, "remark"))
                cells[noted.remark.place].add("has-remark")
    for found in (one for some in notes.findings.values() for one in some):
        finding = found.finding
        if finding.section and finding.quote:
            quoted[finding.section].append(Quoted(finding.quote, "finding"))
        if finding.action not in {"explained", "waived"}:
            for cell in finding.cells:
                cells[cell].add("has-finding")
    return Spoken(dict(quoted), dict(cells))
