"""What is said of the report, and at which place? Remarks, findings, explanations, waivers."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reports.checks import Dossier, Finding
from reports.checks.explaining import operands_hash
from reports.document.places import ReportPlace
from reports.models import Remark, RemarkLine, RemarkState, Report
from reports.review.alike import Words, words_of
from reports.review.paper import Spoken
from reports.review.weaving import Quoted
from reports.statute.schema import Cell
from reports.web.shown_finding import ShownFinding, place_of
from reports.workflow.judging.snapshot import cited_in
from reports.workflow.reviewing.former import unmoved

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
    untouched: str = ""
    """Said where it was answered and what it points at was not changed."""

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
class Note:
    """A remark or a finding, and the place of the report beside which it stands."""

    place: ReportPlace
    quote: str
    remark: Noted | None = None
    found: ShownFinding | None = None


@dataclass(frozen=True)
class Notes:
    """Everything that is said of a report, chapter by chapter."""

    remarks: dict[str, list[Noted]]
    findings: dict[str, list[ShownFinding]]

    @property
    def waiting(self) -> int:
        """How many remarks are still to be seen to."""
        return sum(one.remark.state == RemarkState.OPEN for one in self._all())

    @property
    def unclosed(self) -> int:
        return sum(not one.is_closed for one in self._all())

    @property
    def chosen(self) -> int:
        """How many remarks and findings a letter of return holds now: what is both counts once."""
        said = {(one.remark.check_code, one.remark.text) for one in self._all()}
        cited = (one.finding for some in self.findings.values() for one in some if one.is_cited)
        return self.unclosed + sum((one.check, one.message) not in said for one in cited)

    @property
    def every(self) -> Iterator[Note]:
        """Each with its place: of those at one place the remarks first."""
        for noted in self._all():
            remark = noted.remark
            place = ReportPlace(remark.report.edition, remark.place, remark.chapter)
            yield Note(place, remark.quote, remark=noted)
        for found in (one for some in self.findings.values() for one in some):
            yield Note(found.place, found.finding.quote, found=found)

    @property
    def cells(self) -> frozenset[Cell]:
        """Every cell that somebody speaks of, whatever became of it."""
        found = (one.finding.cells for some in self.findings.values() for one in some)
        return frozenset(cell for some in found for cell in some) | {
            one.remark.place for one in self._all()
        }

    def count(self, action: str) -> int:
        """How many findings ask for this."""
        return sum(one.finding.action == action for some in self.findings.values() for one in some)

    def _all(self) -> list[Noted]:
        return [one for some in self.remarks.values() for one in some]


def notes_on(
    report: Report, dossier: Dossier, judged: Sequence[Finding], named: Mapping[Words, str]
) -> Notes:
    """Remarks (two queries) and findings of a report by chapter."""
    remarks: dict[str, list[Noted]] = defaultdict(list)
    made = list(report.remarks.select_related("by").prefetch_related("lines__by"))
    same = unmoved(report, made, dossier.document)
    for one in made:
        place = ReportPlace(report.edition, one.place, one.chapter)
        # The words may be gone: then their section is the place.
        href, lines = f"#{place.printed_at}", tuple(one.lines.all())
        noted = Noted(one, lines, place.title, href, same.get(one.pk, ""))
        remarks[one.chapter].append(noted)
    findings: dict[str, list[ShownFinding]] = defaultdict(list)
    cited = cited_in(report)
    for finding in judged:
        place = place_of(report.edition, finding)
        key = operands_hash(finding, dossier)
        shown = ShownFinding(
            finding,
            place,
            f"#{place.printed_at}",
            key=key,
            is_cited=key in cited,
            for_county=named.get(words_of(finding), ""),
        )
        findings[place.chapter].append(shown)
    return Notes(dict(remarks), dict(findings))


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
        for section, words in finding.words:
            quoted[section].append(Quoted(words, "finding"))
        if finding.action not in {"explained", "waived"}:
            for cell in finding.cells:
                cells[cell].add("has-finding")
    return Spoken(dict(quoted), dict(cells), notes.cells)
