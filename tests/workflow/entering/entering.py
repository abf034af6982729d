"""Entering for tests: a whole report, as two persons read it in its file."""

from reports.document import Document
from reports.models import Account, EnteredCell, Report
from reports.workflow.entering.enter import enter
from reports.workflow.entering.entry_places import entry_places, standing
from reports.workflow.entering.said_of_places import seal_of


def entered_whole(report: Report, document: Document, first: Account, second: Account) -> None:
    """Everything that a document says is entered by one and confirmed by the other."""
    said = standing(Report(title=document.title, year=report.year), document)
    for chapter in report.edition.parts:
        places = [one for one in entry_places(report.edition).values() if one.chapter == chapter]
        typed = {one.name: said[one.name] for one in places}
        enter(report.pk, chapter, typed, by=first)
        words = {one.name for one in places if one.is_words}
        rows = EnteredCell.objects.filter(report=report, place__in=words).exclude(first="")
        enter(
            report.pk,
            chapter,
            {name: text for name, text in typed.items() if name not in words},
            by=second,
            compared={one.place: seal_of(one.first) for one in rows},
        )
