"""Keep in figures what the checks said of a report, so that the queue need not run them.

What is kept follows from the report and the rules, so that it is no matter of the record.
"""

from collections.abc import Mapping
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from reports.checks import Dossier
from reports.checks.isolation import Apart
from reports.checks.repetition import from_another, from_last_year
from reports.checks.similarity.skeletons import skeletons_of
from reports.document import Document
from reports.document.comparison import figure_changes
from reports.models import Agency, ReadingTally, Report, State
from reports.workflow.judging.rules_of_county import rules_of_counties
from reports.workflow.judging.snapshot import Judged

WAITING = (State.SUBMITTED, State.REVIEWING)
"""The states in which a report waits for the county."""

NEWS_KEPT, NEWS_LONG = 3, 40
_UNKNOWN = ("like_last_year", "like_another", "changed_figures", "new_sentences")


def keep_tally(report: Report, now: Judged) -> None:
    """Keep what was just judged; call it in the transaction of the act."""
    county = report.agency.county_id
    told = _told(now) | {"rules": rules_of_counties([county])[county]}
    ReadingTally.objects.update_or_create(report=report, defaults=told)


def out_of_date() -> QuerySet[Report]:
    """Reports that wait, and of which nothing was kept by the rules of today."""
    counties = Agency.objects.filter(units__reports__state__in=WAITING).distinct()
    rules = rules_of_counties(counties.values_list("pk", flat=True))
    by_rules = [Q(report__agency__parent=one, rules=made_by) for one, made_by in rules.items()]
    kept = ReadingTally.objects.filter(_any_of(by_rules), report=OuterRef("pk"))
    return Report.objects.filter(~Exists(kept), state__in=WAITING)


def _any_of(wanted: list[Q]) -> Q:
    found = Q(pk=None)
    for one in wanted:
        found |= one
    return found


def is_empty(document: Document) -> bool:
    """全零: every cell of every table holds zero; a blank one is none."""
    return all(document.figures.get(cell) == 0 for cell in document.edition.cells)


def _told(now: Judged) -> dict[str, Any]:
    document = now.dossier.document
    return {
        "must_fix": len(now.open_ones("must_fix")),
        "must_explain": len(now.open_ones("must_explain")),
        "notes": len(now.open_ones("note")),
        "is_whole": not now.findings.gap,
        "is_empty": is_empty(document),
        **_likeness(now.dossier),
    }


def _likeness(dossier: Dossier) -> Mapping[str, Any]:
    """How much of it others have said, and what last year's report has not."""
    with Apart("C08", []):
        another, likeness = from_another(dossier), from_last_year(dossier)
        told: dict[str, Any] = {
            "like_another": another.repeated.percent if another else None,
            "like_last_year": likeness.percent if likeness else None,
        }
        return told | _news(dossier)
    return dict.fromkeys(_UNKNOWN) | {"news": []}


def _news(dossier: Dossier) -> dict[str, Any]:
    said, last_year = from_last_year(dossier), dossier.last_year
    if said is None or last_year is None:
        return {"changed_figures": None, "new_sentences": None, "news": []}
    own = skeletons_of(dossier.sentences, dossier.document.organisation)
    new = [one.sentence.original for one in own if one.sentence not in said.said]
    return {
        "changed_figures": len(figure_changes(last_year, dossier.document)),
        "new_sentences": len(new),
        "news": [_beginning(one) for one in new[:NEWS_KEPT]],
    }


def _beginning(text: str) -> str:
    return text if len(text) <= NEWS_LONG else f"{text[: NEWS_LONG - 1]}…"
