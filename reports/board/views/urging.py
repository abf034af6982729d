"""催报: all who are late, or the units that were chosen, are told; many only when asked twice."""

from collections.abc import Iterator

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from reports.board.whose import BoardQuery, asked_of
from reports.web.request import SignedInRequest, number_in
from reports.workflow.progress import late, standing
from reports.workflow.telling.to_urge import words
from reports.workflow.telling.urge import Urged, urge

MOST_NAMES = 5
MOST_UNASKED = 5
"""So many units are urged at one press; more only after the text has been seen."""


@login_required
@require_POST
def urging(request: SignedInRequest, year: int) -> HttpResponse:
    """Urge, say how many people were told, and go back to the board as it was.

    More than a handful: show first whom, and in which words. What is pressed there names the
    units that were shown, so that nobody is told who was not seen.
    """
    asked = asked_of(request, year)
    units = _late(asked) if request.POST.get("which") == "late" else _chosen(request)
    if not units:
        messages.error(request, "没有选中单位。请在表中勾选要催报的单位。")
        return redirect(_board(asked))
    if len(units) > MOST_UNASKED and "sure" not in request.POST:
        wanted = words(asked.county.pk, year, units, by=request.user)
        if len(wanted) > MOST_UNASKED:
            context = {"asked": asked, "words": wanted, "board": _board(asked)}
            return render(request, "board/urging.html", context)
    urged = urge(asked.county.pk, year, units, by=request.user)
    say = messages.success if urged.units else messages.warning
    say(request, "；".join(_came_of(urged)) + "。")
    return redirect(_board(asked))


def _board(asked: BoardQuery) -> str:
    """The board as it was."""
    return asked.filters.after(reverse("board:board", args=[asked.dates.year]))


def _late(asked: BoardQuery) -> list[int]:
    """The late units of the level and name that the board is narrowed to."""
    units = standing(asked.dates).filter(asked.filters.scope(), late(asked.today))
    return list(units.values_list("pk", flat=True))


def _chosen(request: SignedInRequest) -> list[int]:
    return [unit for one in request.POST.getlist("unit") if (unit := number_in(one)) is not None]


def _came_of(urged: Urged) -> Iterator[str]:
    yield f"已催报{urged.units}个单位，通知{urged.people}人" if urged.units else "没有催报"
    if urged.already:
        yield f"{urged.already}个单位今天已经催过，不重复催"
    if urged.nobody:
        names = "、".join(urged.nobody[:MOST_NAMES])
        more = f"等{len(urged.nobody)}个单位" if len(urged.nobody) > MOST_NAMES else ""
        yield f"{names}{more}没有填报员账号，请先开通"
    if not (urged.units or urged.already or urged.nobody):
        yield "选中的单位现在都没有要办的事"
