"""管理记录: who signed in, who changed what; to read, to sift, to take away."""

import datetime
from collections.abc import Iterator

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpResponse, QueryDict
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_GET

from reports.county.entry_words import spoken
from reports.county.frame import own_county, page
from reports.exporters.plain_sheet import CSV, XLSX, comma_separated, workbook
from reports.models import AdministrativeEntry, Agency
from reports.web.attached import attached
from reports.web.request import SignedInRequest
from reports.workflow.administration import Administration

A_PAGE = 50
MOST_ROWS = 50_000
_WIDTHS = {
    "序号": 8,
    "时间": 20,
    "经办人": 14,
    "来自": 18,
    "事项": 14,
    "对象": 26,
    "说明": 30,
    "改动": 60,
    "校验值": 68,
}
_KINDS = {"xlsx": XLSX, "csv": CSV}


@login_required
@require_GET
def record(request: SignedInRequest, county_id: int) -> HttpResponse:
    """The entries, the latest first."""
    county = own_county(request, county_id)
    rows = Paginator(_sifted(county, request.GET), A_PAGE).get_page(request.GET.get("page"))
    asked = request.GET.copy()
    asked.pop("page", None)
    context: dict[str, object] = {
        "rows": rows,
        "entries": [spoken(entry) for entry in rows],
        "actions": [(one.value, one.label) for one in Administration],
        "asked": {name: request.GET.get(name, "") for name in ("q", "action", "since", "until")},
        "query": asked.urlencode(),
        "most": MOST_ROWS,
    }
    return page(request, county, "record", "county/record.html", context)


@login_required
@require_GET
def record_file(request: SignedInRequest, county_id: int, kind: str) -> HttpResponse:
    """The same entries as a file."""
    county = own_county(request, county_id)
    rows = _rows(_sifted(county, request.GET))
    content = (
        comma_separated(tuple(_WIDTHS), rows)
        if kind == "csv"
        else workbook("管理记录", _WIDTHS, rows)
    )
    return attached(content, f"{county.short_name}管理记录.{kind}", _KINDS[kind])


def _rows(entries: QuerySet[AdministrativeEntry]) -> Iterator[tuple[object, ...]]:
    for entry in entries[:MOST_ROWS].iterator(chunk_size=2000):
        one = spoken(entry)
        at = f"{timezone.localtime(one.at):%Y-%m-%d %H:%M:%S}"
        what = (one.action, one.subject, one.comment, "\n".join(one.changes))
        yield (one.number, at, one.by, one.address, *what, one.digest)


def _sifted(county: Agency, asked: QueryDict) -> QuerySet[AdministrativeEntry]:
    entries = AdministrativeEntry.objects.filter(county=county).select_related("by")
    if action := asked.get("action"):
        entries = entries.filter(action=action)
    if sought := asked.get("q", "").strip():
        person = Q(by__username__icontains=sought) | Q(by__full_name__contains=sought)
        entries = entries.filter(person | Q(subject__icontains=sought))
    if since := _day(asked.get("since", "")):
        entries = entries.filter(at__gte=_midnight(since))
    if until := _day(asked.get("until", "")):
        entries = entries.filter(at__lt=_midnight(until + datetime.timedelta(days=1)))
    return entries.order_by("-number")


def _day(text: str) -> datetime.date | None:
    """A date that was asked for; none where it is no date, or the last of all days."""
    try:
        day = parse_date(text)
    except ValueError:
        return None
    return day if day and day < datetime.date.max else None


def _midnight(day: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))
