"""What stands on the page of two reports that are alike?"""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from reports.document import Document
from reports.models import Report, State
from reports.review.county_likeness.matrix import USUAL_LIMIT
from reports.review.county_likeness.side_by_side import SideBySide, side_by_side
from reports.web.refused_form import RefusedForm
from reports.web.request import SignedInRequest
from reports.workflow.county import settings_of
from reports.workflow.judging.dossier import documents_of, last_year_of

MAY_RETURN = (State.SUBMITTED, State.REVIEWING)
_QUOTED = 40


def two_reports_page(
    request: SignedInRequest,
    report: Report,
    beside: Report | None,
    refusal: RefusedForm | None = None,
) -> HttpResponse:
    """Side by side, with the note of a return ready; a refused one keeps its words."""
    document, other = _both(report, beside)
    if other is None:
        raise Http404
    read = side_by_side(document, other)
    settled = settings_of(report.agency.county_id).most_repeated
    context = {
        "report": report,
        "beside": beside,
        "whose": beside.agency.short_name if beside else "上年报告",
        "read": read,
        "is_over": read.held.percent > (USUAL_LIMIT if settled is None else settled),
        "limit": settled,
        "may_return": report.state in MAY_RETURN,
        "note": refusal.typed if refusal else _usual_note(read, _as_told(report, beside)),
        "is_unnamed": beside is not None and beside.state != State.PUBLISHED,
        "refusal": refusal or RefusedForm(),
    }
    return render(request, "review/two_reports.html", context, status=409 if refusal else 200)


def _both(report: Report, beside: Report | None) -> tuple[Document, Document | None]:
    if beside is None:
        return documents_of([report])[0], last_year_of(report)
    document, other = documents_of([report, beside])
    return document, other


def _as_told(report: Report, beside: Report | None) -> str:
    """Whose report a unit is told that its own is like: published ones alone by name."""
    if beside is None:
        return "本单位上年的报告"
    if beside.state == State.PUBLISHED:
        return f"{beside.agency.short_name}{beside.year}年的报告"
    return "本县另一个单位的报告"


def _usual_note(read: SideBySide, whose: str) -> str:
    sentences, percent = read.held.sentences, read.held.percent
    longest = max((one.here for one in read.shared), key=len, default="")
    quoted = longest if len(longest) <= _QUOTED else f"{longest[:_QUOTED]}…"
    such = f"，如“{quoted.rstrip('。；')}”" if quoted else ""
    return f"与{whose}有{sentences}句相同（占{percent}%）{such}。请按本单位的实际情况改写后再报送。"
