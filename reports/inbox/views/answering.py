"""认定: the answers to a batch's questions, as many as were given."""

from collections.abc import Iterator

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from reports.inbox.batch_page import batch_page
from reports.inbox.questions import NOT_OURS
from reports.inbox.whose_inbox import own_batch
from reports.models import Account, Agency, Arrival
from reports.web.request import SignedInRequest, last_values, number_in
from reports.workflow.inbox.answer import answer
from reports.workflow.refusal import Refused

UNKNOWN = "选的单位不在本县的名单里，请重新选。"
GONE = "这份来件不在了。"


@login_required
@require_POST
def answers(request: SignedInRequest, batch_id: int) -> HttpResponse:
    """Take each answer by itself: one that is refused stops no other, and stays on the page."""
    batch = own_batch(request, batch_id)
    objections, files = [], 0
    for arrival_id, unit, year in _given(request.POST):
        try:
            files += _answered(arrival_id, unit, year, request.user)
        except Refused as reason:
            objections.append(str(reason))
    if objections:
        return batch_page(request, batch, tuple(objections), last_values(request.POST))
    if files:
        messages.success(request, f"已经认定，{files}个文件照此办理。")
    return redirect("inbox:batch", batch_id)


def _given(posted: QueryDict) -> Iterator[tuple[int, str, str]]:
    """The questions that have an answer: the file, the unit, the year."""
    for name, unit in last_values(posted).items():
        kind, _, told = name.partition("-")
        number = number_in(told)
        if kind == "unit" and unit and number is not None:
            yield number, unit, str(posted.get(f"year-{told}", ""))


def _answered(arrival_id: int, unit: str, year: str, by: Account) -> int:
    agency_id = None if unit == NOT_OURS else number_in(unit) or 0
    try:
        return answer(arrival_id, by=by, agency_id=agency_id, year=number_in(year))
    except Agency.DoesNotExist:
        raise Refused(UNKNOWN) from None
    except Arrival.DoesNotExist:
        raise Refused(GONE) from None
