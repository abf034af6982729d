"""Which entries of 管理记录 are asked for, and how are they taken away?"""

import datetime
from collections.abc import Iterator

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpResponse, QueryDict
from django.utils import timezone
from django.utils.dateparse import parse_date

from reports.exporters.plain_sheet import CSV, XLSX, comma_separated, workbook
from reports.models import AdministrativeEntry
from reports.web.administering.entry_words import spoken
from reports.web.attached import attached
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
_ASKED = ("q", "action", "since", "until")

Entries = QuerySet[AdministrativeEntry]


def page_of_entries(entries: Entries, asked: QueryDict) -> dict[str, object]:
    """What a page shows of entries in their order: 50 at a time, and what was asked for."""
    rows = Paginator(sifted(entries, asked), A_PAGE).get_page(asked.get("page"))
    query = asked.copy()
    query.pop("page", None)
    return {
        "rows": rows,
        "entries": [spoken(entry, _place(entry)) for entry in rows],
        "actions": [(one.value, one.label) for one in Administration],
        "asked": {name: asked.get(name, "") for name in _ASKED},
        "query": query.urlencode(),
        "most": MOST_ROWS,
    }


def _place(entry: AdministrativeEntry) -> str:
    return entry.county.short_name if entry.county else "平台"


def entries_as_file(entries: Entries, name: str, kind: str) -> HttpResponse:
    """The entries as a workbook or as CSV; those of many counties with a column for it."""
    head = {"县（市、区）": 26, **_WIDTHS} if name == "平台" else _WIDTHS
    rows = _rows(entries, with_county=name == "平台")
    content = (
        comma_separated(tuple(head), rows) if kind == "csv" else workbook("管理记录", head, rows)
    )
    return attached(content, f"{name}管理记录.{kind}", _KINDS[kind])


def sifted(entries: Entries, asked: QueryDict) -> Entries:
    """Those of them that were asked for: by act, by person or subject, by day."""
    entries = entries.select_related("by", "county")
    if action := asked.get("action"):
        entries = entries.filter(action=action)
    if sought := asked.get("q", "").strip():
        person = Q(by__username__icontains=sought) | Q(by__full_name__contains=sought)
        entries = entries.filter(person | Q(subject__icontains=sought))
    if since := _day(asked.get("since", "")):
        entries = entries.filter(at__gte=_midnight(since))
    if until := _day(asked.get("until", "")):
        entries = entries.filter(at__lt=_midnight(until + datetime.timedelta(days=1)))
    return entries


def _rows(entries: Entries, *, with_county: bool) -> Iterator[tuple[object, ...]]:
    for entry in entries[:MOST_ROWS].iterator(chunk_size=2000):
        one = spoken(entry)
        at = f"{timezone.localtime(one.at):%Y-%m-%d %H:%M:%S}"
        what = (one.action, one.subject, one.comment, "\n".join(one.changes))
        where = (str(entry.county or "平台"),) if with_county else ()
        yield (*where, one.number, at, one.by, one.address, *what, one.digest)


def _day(text: str) -> datetime.date | None:
    """A date that was asked for; none where it is no date, or the last of all days."""
    try:
        day = parse_date(text)
    except ValueError:
        return None
    return day if day and day < datetime.date.max else None


def _midnight(day: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))
