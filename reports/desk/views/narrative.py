"""A chapter of text: one box per aspect, pairs of problem and measure, the fee's questions."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from reports.desk.chapter.carried import old_sentences
from reports.desk.chapter.chapter_page import chapter_context
from reports.desk.chapter.forms import ChapterForm
from reports.desk.chapter.marks_told import marks_told
from reports.desk.chapter.saving import save_page
from reports.desk.remarks import mark
from reports.desk.shown_fields import shown_in
from reports.desk.steps import chapter_url
from reports.document.digits import are_digits
from reports.document.slots import MOST_PAIRS, paired_in
from reports.models import Report
from reports.statute.text_sections import COVER
from reports.web.request import SignedInRequest, number_in
from reports.workflow.access import reports_filled_by
from reports.workflow.chapters.chapter_store import read_chapters, typed_values

LEAST_PAIRS = 3


@login_required
@require_http_methods(["GET", "POST"])
def narrative(request: SignedInRequest, pk: int, chapter: str) -> HttpResponse:
    """Show and save one chapter of text."""
    report = get_object_or_404(reports_filled_by(request.user), pk=pk)
    if chapter != COVER and not _is_text(report, chapter):
        raise Http404
    if request.method == "POST":
        return save_page(request, report, chapter, chapter_url(report, chapter))
    if not report.is_open:
        return redirect("desk:preview", pk)
    read_chapters(report)
    values = typed_values(report, chapter)
    context = chapter_context(request, report, chapter)
    document = context["document"]
    old = old_sentences(report, values, shown_in(report, document.figures))
    pairs = _pairs(request, {**values, **dict.fromkeys(old, "…")})
    context |= {
        "form": ChapterForm(report, chapter, values, document.figures, pairs, old),
        "more_pairs": _more(pairs) if paired_in(report.edition, chapter) else 0,
        "fee_sentence": document.fee.sentence(report.year),
        "is_overview": any(one.chapter == chapter for one in report.edition.aspects),
    }
    context["marks"] = marks_told(report, chapter, context["judged"], context["form"].boxes)
    mark(context["remarks"], context["form"])
    return render(request, "desk/narrative.html", context)


def _is_text(report: Report, chapter: str) -> bool:
    found = report.edition.chapter_of.get(chapter)
    return bool(found and not found.table)


def _more(pairs: int) -> int:
    """How many to show once more are asked for; 0 where there are no more."""
    return min(pairs + 2, MOST_PAIRS) if pairs < MOST_PAIRS else 0


def _pairs(request: SignedInRequest, values: dict[str, str]) -> int:
    """How many pairs to show: those written, the three to begin with, or as many as asked for."""
    numbers = [name.partition(".")[2] for name, text in values.items() if text]
    written = [int(number) + 1 for number in numbers if are_digits(number)]
    wanted = number_in(request.GET.get("pairs", "")) or 0
    return min(max(LEAST_PAIRS, wanted, *written), MOST_PAIRS)
