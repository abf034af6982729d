"""规定: the county's ways, its dates, its ready remarks."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from reports.county.forms import SettingsForm, YearForm
from reports.county.frame import own_county, page
from reports.models import Agency, CountySeverity, CountyYear, ReadyRemark, clock
from reports.web.request import SignedInRequest
from reports.workflow.county import dates_of, settings_of
from reports.workflow.due import due_year, publication_deadline
from reports.workflow.refusal import Refused
from reports.workflow.settings.ready_remarks import LONGEST, add_ready_remark, remove_ready_remark
from reports.workflow.settings.set_settings import LIMITS, SETTINGS, WORDS, set_settings
from reports.workflow.settings.set_year import NAMES, set_year


@login_required
@require_http_methods(["GET", "POST"])
def rules(request: SignedInRequest, county_id: int) -> HttpResponse:
    """What the county has laid down."""
    county = own_county(request, county_id)
    form = _form(county, request.POST or None)
    if request.method == "POST" and form.is_valid():
        set_settings(county_id, form.cleaned_data, by=request.user)
        messages.success(request, "本县的规定已保存。")
        return redirect("county:rules", county_id)
    return _page(request, county, form)


def _form(county: Agency, posted: QueryDict | None = None) -> SettingsForm:
    kept = settings_of(county.pk)
    return SettingsForm(
        posted, initial={name: getattr(kept, name) for name in (*SETTINGS, *LIMITS, *WORDS)}
    )


def _page(
    request: SignedInRequest,
    county: Agency,
    form: SettingsForm,
    *,
    typed: str = "",
    objection: str = "",
) -> HttpResponse:
    """The page; with a ready remark that was refused, to be mended."""
    context: dict[str, object] = {
        "form": form,
        "years": _years(county),
        "remarks": ReadyRemark.objects.filter(county=county),
        "longest": LONGEST,
        "typed": typed,
        "own_words": len(settings_of(county.pk).own_words.splitlines()),
        "graded": CountySeverity.objects.filter(county=county).count(),
    }
    return page(request, county, "rules", "county/rules.html", context, objection=objection)


def _years(county: Agency) -> list[tuple[CountyYear, object]]:
    """The year that is written now, its neighbours, and every year with dates of its own."""
    due = due_year(clock.today())
    kept = {one.year: one for one in CountyYear.objects.filter(county=county)}
    years = sorted({due - 1, due, due + 1, *kept}, reverse=True)
    return [(kept.get(year) or CountyYear(year=year), publication_deadline(year)) for year in years]


@login_required
@require_http_methods(["GET", "POST"])
def year_dates(request: SignedInRequest, county_id: int, year: int) -> HttpResponse:
    """The dates of one reporting year."""
    county = own_county(request, county_id)
    if abs(year - due_year(clock.today())) > 20:
        raise Http404
    kept = dates_of(county_id, year)
    form = YearForm(request.POST or None, initial={name: getattr(kept, name) for name in NAMES})
    objection = ""
    if request.method == "POST" and form.is_valid():
        try:
            set_year(county_id, year, form.dates(), by=request.user)
        except Refused as reason:
            objection = str(reason)
        else:
            messages.success(request, f"{year}年度的期限已保存。")
            return redirect("county:rules", county_id)
    context: dict[str, object] = {"form": form, "year": year, "usual": publication_deadline(year)}
    return page(request, county, "rules", "county/year.html", context, objection=objection)


@login_required
@require_POST
def add_remark(request: SignedInRequest, county_id: int) -> HttpResponse:
    """增加一条常用意见."""
    county = own_county(request, county_id)
    typed = request.POST.get("text", "")
    try:
        add_ready_remark(county_id, typed, by=request.user)
    except Refused as reason:
        return _page(request, county, _form(county), typed=typed, objection=str(reason))
    messages.success(request, "已增加一条常用意见。")
    return redirect("county:rules", county_id)


@login_required
@require_POST
def remove_remark(request: SignedInRequest, county_id: int, pk: int) -> HttpResponse:
    """删去一条常用意见."""
    own_county(request, county_id)
    remove_ready_remark(county_id, pk, by=request.user)
    messages.success(request, "已删去一条常用意见。")
    return redirect("county:rules", county_id)
