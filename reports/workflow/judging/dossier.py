"""A stored report as a value, and with its predecessors as a dossier to be judged."""

from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import replace

from django.db.models import QuerySet, prefetch_related_objects

from reports.checks import Dossier
from reports.checks.isolation import Apart
from reports.checks.own_word import own_words
from reports.document import Document, ProcessingFee
from reports.document.boxes import TITLE
from reports.document.typed import document_from
from reports.exporters.as_it_prints import as_it_prints
from reports.models import Report, clock
from reports.models.tables import figures_of_all
from reports.statute.schema import Figures
from reports.workflow.chapters.stored_slots import stored_slots
from reports.workflow.county import settings_of
from reports.workflow.judging.kept_lines import explanations_of, waivers_of
from reports.workflow.judging.neighbours import compared
from reports.workflow.judging.severities import severities_of
from reports.workflow.judging.sight import Sight, sight_of_unit
from reports.workflow.judging.sum_fields import sum_fields, with_sum_fields
from reports.workflow.judging.what_it_began_with import what_it_began_with

_LOOK_AT_NEIGHBOURS = ("C08", "C10")

_STANDS_IN = ("sections", "problem_pairs", "fee_statement", "unreadable_entries")
"""Where a report keeps what is no figure of its tables."""


def document_of(report: Report) -> Document:
    """Read a report from the database (seven queries), live figures put into the text."""
    return documents_of([report])[0]


def documents_of(reports: Iterable[Report]) -> list[Document]:
    """Read some reports, in their order: seven queries, however many they are.

    What has been read stays with copies, so that a report is never read as it was before.
    """
    read = [copy(one) for one in reports]
    prefetch_related_objects(read, *_STANDS_IN)
    figures = figures_of_all(read)
    return [_document(one, figures[one.pk]) for one in read]


def _document(report: Report, figures: Figures) -> Document:
    blank = Document(
        edition=report.edition,
        year=report.year,
        organisation=report.unit_name,
        level=report.unit_level,
        title=report.printed_title,
        unreadable={one.name: one.text for one in report.unreadable_entries.all()},
    )
    kept = with_sum_fields(stored_slots(report), sum_fields(report))
    return document_from(blank, {**kept, **figures, TITLE: ""})


Years = Mapping[int, Document]
"""A report as a value, and those of the two years before it, by their year."""


def years_of(report: Report) -> Years:
    """A report with the two before it, as far as the unit keeps them here.

    Of each the version that counts: a draft where nothing was approved, and no 更正 before it is
    approved.
    """
    reports = [report, *_in_force(report, report.year - 1, report.year - 2)]
    read = zip(reports, documents_of(reports), strict=True)
    return {one.year: open_text(one, told) if one != report else told for one, told in read}


def last_year_of(report: Report) -> Document | None:
    """Last year's report: the file that this one was started from, else the one kept here."""
    here = _in_force(report, report.year - 1).first()
    return what_it_began_with(report, open_text(here, document_of(here)) if here else None)


def open_text(report: Report, document: Document) -> Document:
    """A report as whoever writes the next one may read it: of a sealed one (撤下) the figures."""
    down = report.taken_down
    return replace(document, texts={}) if down and down.is_sealed else document


def _in_force(report: Report, *years: int) -> QuerySet[Report]:
    found = Report.objects.filter(agency=report.agency_id, year__in=years, is_in_force=True)
    return found.select_related("agency", "withdrawal")


def dossier_of(report: Report, years: Years | None = None) -> Dossier:
    """A report with its predecessors and all that it is judged by; ``years`` where read already.

    Last year's is the file that the report was started from, where there was one.
    """
    years = years_of(report) if years is None else years
    settings = settings_of(report.agency.county_id)
    document = years[report.year]
    return Dossier(
        document=document,
        paper=as_it_prints(document),
        last_year=what_it_began_with(report, years.get(report.year - 1)),
        year_before=years.get(report.year - 2),
        deadline=report.publish_by,
        today=clock.today(),
        signature_required=settings.signature_required,
        most_repeated=settings.most_repeated,
        own_words=own_words(settings.own_words),
        explanations=explanations_of(report),
        waivers=waivers_of(report),
        severities=severities_of(report.agency),
    )


def whole_dossier_of(report: Report, years: Years | None = None) -> Dossier:
    """The report as it is sent in, with the other units' reports that it is like."""
    whole = among_others(dossier_of(report, years), sight_of_unit(report.agency))
    return replace(whole, is_sent=True)


def among_others(dossier: Dossier, sight: Sight) -> Dossier:
    """A dossier together with the neighbours that may be told of.

    Where they cannot be found, the checks that look at them are not run.
    """
    with Apart(_LOOK_AT_NEIGHBOURS[0], []):
        found = compared(dossier.document, sight)
        return replace(dossier, neighbours=found.neighbours, not_compared=found.left_out)
    return replace(dossier, not_run=_LOOK_AT_NEIGHBOURS)


def fee_of(report: Report) -> ProcessingFee:
    """What is stated about 信息处理费; nothing while no row is kept."""
    row = getattr(report, "fee_statement", None)
    return ProcessingFee(row.notices, row.amount, row.received) if row else ProcessingFee()
