"""How does an empty report stand on one screen? Its text, and what is not as last year."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings

from reports.checks import Dossier, run
from reports.document.comparison import FigureChange, TextChange, figure_changes, text_changes
from reports.document.places import ReportPlace
from reports.exporters.blocks import Printing
from reports.models import Report
from reports.review.beside import PREVIOUS, Beside
from reports.review.paper import Paper, PaperLine, Spoken
from reports.statute.schema import Cell
from reports.web.shown_finding import ShownFinding, place_of
from reports.workflow.judging.dossier import whole_dossier_of
from reports.workflow.way.approve_as_read import as_read


@dataclass(frozen=True)
class ShortChapter:
    """The words of a chapter; of its tables the cells that are not zero, and those that were."""

    lines: list[PaperLine]
    has_table: bool
    filled: list[tuple[str, str]]
    changed: list[tuple[str, FigureChange]]


@dataclass(frozen=True)
class ShortForm:
    """The whole report in short, and by what it is known again."""

    report: Report
    chapters: list[ShortChapter]
    findings: list[ShownFinding]
    has_last_year: bool
    seen: str

    @property
    def is_open(self) -> bool:
        """Whether something stands in the way of an approval after all."""
        filled = any(one.filled for one in self.chapters)
        return filled or any(one.action in ("must_fix", "must_explain") for one in self.findings)


def short_form(report: Report) -> ShortForm:
    """Judged anew: what was kept in the queue only chose it."""
    dossier = whole_dossier_of(report)
    found = run(dossier)
    shown = [ShownFinding(one, place_of(report.edition, one)) for one in found]
    return ShortForm(
        report,
        list(_chapters(dossier)),
        shown,
        dossier.last_year is not None,
        as_read(dossier.document),
    )


def _chapters(dossier: Dossier) -> Iterator[ShortChapter]:
    document, edition = dossier.document, dossier.edition
    since = _since_last_year(dossier)
    paper = Paper(since, Spoken())
    for chapter, lines in paper.chapters(document, Printing(sealed=settings.SEALED_SIGNATURE)):
        tables = [one for one in edition.tables if one.chapter == chapter]
        own: list[Cell] = [cell for one in tables for cell in one.cells]
        is_first = any(one.is_table for one in lines)
        yield ShortChapter(
            [one for one in lines if not one.is_table],
            is_first,
            [
                (ReportPlace(edition, cell).title, str(document.figures.get(cell)))
                for cell in own
                if is_first and document.figures.get(cell) != 0
            ],
            [
                (ReportPlace(edition, cell).title, since.figures[cell])
                for cell in own
                if is_first and cell in since.figures
            ],
        )


def _since_last_year(dossier: Dossier) -> Beside:
    """What is not as last year, marked in the text as the changes after a return are."""
    last = dossier.last_year
    if last is None:
        return Beside()
    texts: dict[str, list[TextChange]] = defaultdict(list)
    for one in text_changes(last, dossier.document):
        texts[one.section].append(one)
    figures = {one.cell: one for one in figure_changes(last, dossier.document)}
    return Beside(PREVIOUS, figures, dict(texts))
