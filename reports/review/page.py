"""What stands on the page of one report under review?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString

from reports.checks import Dossier, run
from reports.document.places import ReportPlace
from reports.exporters.blocks import Printing
from reports.models import ReadyRemark, Report, State
from reports.review.alike import as_told_to, named_in
from reports.review.beside import LAST_YEAR, NOTHING, PREVIOUS, beside
from reports.review.changes import changes
from reports.review.line import beyond
from reports.review.margin import SpokenLine, beside_lines, stretches
from reports.review.notes import Notes, notes_on, spoken_of
from reports.review.paper import Paper
from reports.review.place_options import place_options
from reports.review.return_form import return_form
from reports.web.brought_files import brought_files
from reports.web.refused_form import RefusedForm
from reports.web.request import SignedInRequest
from reports.web.shown_repetition import shown_repetition
from reports.workflow.judging.dossier import whole_dossier_of
from reports.workflow.reviewing.former import Former, former_of
from reports.workflow.reviewing.waive import MAY_WAIVE
from reports.workflow.states import ARRIVALS
from reports.workflow.way.held import holder_of

ROWS, NONZERO = "rows", "nonzero"
"""The choice of rows in an address, and in what is remembered of a session."""

BESIDE = ((PREVIOUS, "退回以后的改动"), (LAST_YEAR, "上年报告"), (NOTHING, "不对照"))


@dataclass(frozen=True)
class ReviewedChapter:
    """A chapter with what is said of it."""

    chapter: str
    title: str
    stretches: list[SpokenLine]
    options: SafeString

    @property
    def form(self) -> str:
        """The name of the form for a remark here."""
        return f"remark-{self.chapter}"


def page_url(request: SignedInRequest, pk: int, fragment: str = "") -> str:
    """The page of a report, with the same beside it as now."""
    chosen = request.GET.get("beside", "")
    query = f"?{urlencode({'beside': chosen})}" if chosen else ""
    return reverse("review:report", args=[pk]) + query + (f"#{fragment}" if fragment else "")


def review_page(
    request: SignedInRequest, report: Report, refusal: RefusedForm | None = None
) -> HttpResponse:
    """The report with everything that is said of it; a form that was refused keeps its words."""
    dossier, former = whole_dossier_of(report), former_of(report)
    judged = run(dossier)
    named = as_told_to(request.user, dossier)
    notes = notes_on(report, dossier, judged, named_in(named, judged))
    chosen = beside(request.GET.get("beside", ""), dossier.document, dossier.last_year, former)
    folds = request.session.get(ROWS) == NONZERO
    context = {
        "report": report,
        "parts": list(_parts(dossier, notes, Paper(chosen, spoken_of(notes), folds))),
        "folds": folds,
        "notes": notes,
        "beside": chosen,
        "choices": list(_choices(dossier, former)),
        "changes": changes(report.edition, chosen, former),
        "ready": list(ReadyRemark.objects.filter(county=report.agency.county_id)),
        "beyond": beyond(report, request.user),
        "query": f"?beside={chosen.choice}",
        "round": report.snapshots.filter(action__in=ARRIVALS).count(),
        "refusal": refusal or RefusedForm(),
        "refused_place": ReportPlace(report.edition, refusal.place).title if refusal else "",
        "gap": judged.gap,
        "holder": holder_of(report, request.user),
        "repetition": shown_repetition(named),
        **brought_files(report),
        **_acts(report, notes, judged.gap, refusal or RefusedForm()),
    }
    return render(request, "review/report.html", context, status=409 if refusal else 200)


def _acts(report: Report, notes: Notes, gap: str, refusal: RefusedForm) -> dict[str, Any]:
    """What can be done now, and what stands in the way of an approval."""
    in_the_way = (
        (notes.count("must_fix"), "个必须改正的问题没有改正或豁免"),
        (notes.count("must_explain"), "处须说明的问题没有说明"),
        (notes.waiting, "条意见待整改"),
    )
    is_reviewing = report.state == State.REVIEWING
    return {
        "tally": {one: notes.count(one) for one in ("must_fix", "must_explain", "note")},
        "is_reviewing": is_reviewing,
        "is_waiting": report.state == State.SUBMITTED,
        "is_returned": report.state == State.RETURNED,
        "is_approved": report.state == State.APPROVED,
        "may_waive": report.state in MAY_WAIVE,
        "in_the_way": [*([gap] if gap else []), *_reasons(in_the_way)],
        "back": return_form(report, notes.chosen, refusal) if is_reviewing else None,
        "frozen": list(report.frozen_files.all()) if report.is_frozen else [],
    }


def _reasons(in_the_way: Iterable[tuple[int, str]]) -> list[str]:
    return [f"{count}{what}" for count, what in in_the_way if count]


def _parts(dossier: Dossier, notes: Notes, paper: Paper) -> Iterator[ReviewedChapter]:
    edition, printing = dossier.edition, Printing(sealed=settings.SEALED_SIGNATURE)
    chapters = list(paper.chapters(dossier.document, printing))
    said = beside_lines([(name, one) for name, lines in chapters for one in lines], notes.every)
    seen: set[str] = set()
    for chapter, lines in chapters:
        own, said = said[: len(lines)], said[len(lines) :]
        heading = ReportPlace(edition, within=chapter).chapter_heading
        yield ReviewedChapter(
            chapter,
            "" if chapter in seen else heading,
            list(stretches(lines, own)),
            place_options(edition, chapter),
        )
        seen.add(chapter)


def _choices(dossier: Dossier, former: Former | None) -> Iterator[tuple[str, str]]:
    there = {PREVIOUS: former, LAST_YEAR: dossier.last_year, NOTHING: former or dossier.last_year}
    for choice, label in BESIDE:
        if there[choice]:
            words = label.replace("退回", former.since) if former else label
            yield choice, words
