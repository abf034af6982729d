"""年报体检: a file or pasted text is read and judged on the spot; nothing is stored."""

from dataclasses import replace
from functools import partial

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from reports.checks import Dossier
from reports.desk.checkup.admission import is_admitted, is_over_the_limit
from reports.desk.checkup.checkup_page import checkup_page
from reports.desk.years import startable_years
from reports.document.entry import writable
from reports.importers import IMPORTERS, MOST_BYTES, Unreadable, YearUnknown
from reports.models import Account, Agency, Report, WaitingFile
from reports.web.limits.handing_in import handing_in, status_of
from reports.web.request import SignedInRequest
from reports.web.uploads import ENDINGS, HandedIn, KeptFile, foreign_file, told_of
from reports.workflow.access import agencies_filled_by
from reports.workflow.filling.adopt_import import adopt_import
from reports.workflow.filling.show_last_year import start_beside_file
from reports.workflow.foreign.reading import ForeignFile, ReadAndJudged, judge_files, read_file
from reports.workflow.judging.dossier import among_others
from reports.workflow.judging.sight import sight_of_person
from reports.workflow.refusal import Refused

_POSTED = "体检.json"

TOO_MANY = "这个地址一小时内检查得太多了，请过一会儿再来，或者登录后使用。"


@never_cache
@require_http_methods(["GET", "POST"])
def checkup(request: HttpRequest) -> HttpResponse:
    """Ask for a report, or show what a strict reviewer would say of it."""
    if not is_admitted(request):
        return redirect_to_login(request.path)
    if request.method == "GET":
        return _asking(request)
    if is_over_the_limit(request):
        return _asking(request, TOO_MANY, 429)
    file = None
    try:
        file = told_of(request, foreign_file(request, "file", request.POST.get("text", "")))
        if file is None:
            raise Unreadable("请选择一个文件，或者粘贴报告的文字。")
        judged = _judged(request, file, _year_before(request, file))
    except YearUnknown as reason:
        return _asking(request, str(reason), 422, asks_year=True, kept=KeptFile.of(file))
    except Unreadable as reason:
        return _refused_file(request, file, reason)
    return checkup_page(request, judged, file.name)


def _refused_file(
    request: HttpRequest, file: ForeignFile | None, reason: Unreadable
) -> HttpResponse:
    """Why it was not read. A browser forgets what was picked: what may be good stays here."""
    status = status_of(reason, 422)
    may_be_good = status != 422 or "last_year" in request.FILES
    return _asking(request, str(reason), status, kept=KeptFile.of(file) if may_be_good else None)


def _year_before(request: HttpRequest, file: ForeignFile) -> ForeignFile | None:
    """Last year's report: on the year before the one that was told, where it says none either."""
    last = foreign_file(request, "last_year")
    return replace(last, year=file.year - 1) if last and file.year else last


def _judged(
    request: HttpRequest, file: ForeignFile, last_year: ForeignFile | None
) -> ReadAndJudged:
    """What a confined process says of a file; strangers learn of no other reports."""
    person = request.user
    with handing_in(request):
        if isinstance(person, Account):
            return judge_files(file, last_year, partial(_beside_others, person))
        return judge_files(file, last_year)


def _beside_others(person: Account, alone: Dossier) -> Dossier:
    """The report beside those of others that this person may be told of."""
    return among_others(alone, sight_of_person(person, alone.document.organisation))


def _asking(
    request: HttpRequest, objection: str = "", status: int = 200, **more: object
) -> HttpResponse:
    context = {
        **more,
        "objection": objection,
        "text": request.POST.get("text", ""),
        "kinds": [importer.label for importer in IMPORTERS],
        "endings": ENDINGS,
        "most": MOST_BYTES // 1024 // 1024,
    }
    return render(request, "desk/checkup.html", context, status=status)


@never_cache
@login_required
@require_POST
def start_from_checkup(request: SignedInRequest) -> HttpResponse:
    """Start a report from the one that was checked up, as this year's draft or as last year's."""
    file = ForeignFile(request.POST.get("document", "").encode(), _POSTED)
    name = writable(request.POST.get("name", ""))
    try:
        agency = agencies_filled_by(request.user).get(pk=request.POST.get("agency", ""))
        with handing_in(request):
            document = read_file(file)
        report, said = _started(request, agency, HandedIn(document, name))
    except Refused as reason:
        return _refused(request, file, name, str(reason))
    except (ValueError, TypeError, Agency.DoesNotExist) as reason:
        is_full = status_of(reason, 422) != 422
        messages.error(request, str(reason) if is_full else "没有读懂要用的报告，请重新选择文件。")
        return redirect("desk:checkup")
    messages.success(request, said)
    is_shown = WaitingFile.objects.filter(report=report).exists()
    return redirect("desk:last_year" if is_shown else "desk:home", report.pk)


def _refused(request: SignedInRequest, file: ForeignFile, name: str, reason: str) -> HttpResponse:
    """The result again, with what stands in the way."""
    messages.error(request, reason)
    try:
        return checkup_page(request, _judged(request, file, None), name, status=409)
    except Unreadable as why:
        return _asking(request, str(why), status_of(why, 422))


def _started(request: SignedInRequest, agency: Agency, given: HandedIn) -> tuple[Report, str]:
    document = given.document
    is_same = request.POST.get("use") == "same"
    year = document.year if is_same else document.year + 1
    if year not in startable_years():
        raise Refused(f"现在不能新建{year}年的报告。")
    if is_same:
        report = adopt_import(
            agency, document, given.name, by=request.user, sure="sure" in request.POST
        )
        return report, "已把读出的数字和文字填进新报告，请逐章核对。"
    report = start_beside_file(agency, year, document, given.name, by=request.user)
    return report, "上年报告读好了，请看看再带入。"
