"""Let everyone find the valid version of a report, at once after publication; or nobody any more.

What is kept follows from the report and from nothing else, so that it is no matter of the record.
Call both in the transaction of the act.
"""

import json

from django.db.models import F, Q, QuerySet

from reports.document.json_form import kept_from_json
from reports.document.report import Document
from reports.document.searched.folded_line import fold
from reports.document.searched.search_tokens import TOKENS_SCHEME, tokens_in, unit_tokens
from reports.document.sentences.sentence_changes import sentences_in
from reports.exporters.blocks import Paragraph, blocks
from reports.models import Report, SearchedReport, Snapshot
from reports.workflow.public_reports import reports_public
from reports.workflow.states import Action


def make_searchable(agency_id: int, year: int) -> SearchedReport | None:
    """The valid version of a unit's report on a year is found, and no other version of it.

    Where none is public any more, none is found. None, too, where nothing was kept of its text.
    """
    public = reports_public().filter(agency=agency_id, year=year).order_by("-version").first()
    forget_searched(agency_id, year, but=public)
    kept = public and _as_approved(public)
    if not public or not kept:
        return None
    found = _described(public, kept)
    return SearchedReport.objects.update_or_create(report=public, defaults=found)[0]


def forget_searched(agency_id: int, year: int, but: Report | None = None) -> None:
    """No version of a unit's report on a year is found, except perhaps one."""
    of_unit = SearchedReport.objects.filter(report__agency=agency_id, report__year=year)
    of_unit.exclude(report=but.pk if but else None).delete()


def searched_as_it_was() -> QuerySet[SearchedReport]:
    """Rows of another scheme, or of units that have moved or are of another kind by now."""
    of_county = Q(report__sum_number__isnull=False)
    moved = ~of_county & ~Q(county=F("report__agency__parent"))
    otherwise = moved | ~Q(scheme=TOKENS_SCHEME) | ~Q(kind=F("report__agency__level"))
    return SearchedReport.objects.filter(otherwise)


def _as_approved(report: Report) -> Document | None:
    """What was approved and nothing else; None for one of which nothing was kept."""
    kept = Snapshot.objects.filter(report=report, action=Action.APPROVE).order_by("-id").first()
    return kept_from_json(json.loads(kept.document)) if kept else None


def _described(report: Report, document: Document) -> dict[str, object]:
    """What is kept of a report, by the names of the columns."""
    lines = _lines(document)
    text = "\n".join(fold(one).text for one in lines)
    unit = fold(report.unit_name).text
    county_id = report.agency_id if report.is_summed else report.agency.county_id
    kind = report.agency.level
    pieces = {*tokens_in(text), *unit_tokens(unit), *asked_pieces(report.year, county_id, kind)}
    return {
        "year": report.year,
        "county_id": county_id,
        "agency_id": report.agency_id,
        "kind": kind,
        "scheme": TOKENS_SCHEME,
        "unit_text": unit,
        "sentences": "\n".join(lines),
        "text": text,
        "tokens": " ".join(sorted(pieces)),
    }


def asked_pieces(year: int | None, county_id: int | None, kind: str) -> list[str]:
    """The pieces by which an index finds a year, a county and a kind of units."""
    asked = (("y", year), ("c", county_id), ("k", kind.replace("_", "")))
    return [f"{sign}{value}" for sign, value in asked if value]


def _lines(document: Document) -> list[str]:
    """The title, then every sentence of the printed text: each on one line."""
    printed = [one.text for one in blocks(document) if isinstance(one, Paragraph)]
    said = (sentence for text in printed for sentence in sentences_in(text))
    return [" ".join(one.split()) for one in (document.title, *said) if one.strip()]
