"""A report filled in once a process through the verbs; later ones get the same rows at once.

Half of all tests begin with a report that nothing keeps from being submitted. Its seven chapters
take some 250 queries to save, the rows that come of it about twenty to write.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from reports.document import Document
from reports.document.json_form import content_hash
from reports.models import Account, LedgerEntry, Report, RunningSave, clock
from reports.workflow.chapters.revision import kept_in

_OF_REPORT = ("title", "signature_organisation", "signature_date")
_NEW = ("id", "report_id", "by_id", "saved_by_id", "at", "since", "saved_at")
"""What is another report's, person's or moment's."""


@dataclass(frozen=True)
class _Left:
    """What filling in left behind: rows by model, entries, and columns of the report itself."""

    rows: list[tuple[type[Model], list[dict[str, Any]]]]
    entries: list[dict[str, Any]]
    columns: dict[str, Any]


_LEFT: dict[str, _Left] = {}


def filled_once(
    report: Report, clerk: Account, document: Document, fill: Callable[[], None]
) -> None:
    """Fill a report in: with ``fill`` the first time, and whenever it is no longer untouched."""
    key = f"{report.edition.key} {report.year} {content_hash(document)}"
    if not _is_untouched(report):
        fill()
    elif key in _LEFT:
        _write(report, clerk, _LEFT[key])
    else:
        began = report.ledger.count()
        fill()
        _LEFT[key] = _left(report, began)


def _is_untouched(report: Report) -> bool:
    """Just started, with nothing brought over: all that stands in it will be the document's."""
    return not (
        report.chapter_records.exclude(version=0).exists()
        or report.ledger.count() > 1
        or report.carried_figures.exists()
        or report.carried_sentences.exists()
        or RunningSave.objects.filter(report=report).exists()
    )


def _left(report: Report, began: int) -> _Left:
    kinds = (*kept_in(report), RunningSave)
    rows = [
        (kind, [_values(one) for one in kind._default_manager.filter(report=report).order_by("pk")])
        for kind in kinds
    ]
    entries = [_values(one) for one in report.ledger.filter(number__gt=began).order_by("number")]
    kept = Report.objects.get(pk=report.pk)
    return _Left(rows, entries, {name: getattr(kept, name) for name in _OF_REPORT})


def _values(row: Model) -> dict[str, Any]:
    columns = [one.attname for one in row._meta.concrete_fields]
    return {name: getattr(row, name) for name in columns if name not in _NEW}


def _write(report: Report, clerk: Account, left: _Left) -> None:
    for kind, rows in left.rows:
        kind._default_manager.filter(report=report).delete()
        kind._default_manager.bulk_create(_made(kind, report, clerk, one) for one in rows)
    _record(report, clerk, left.entries)
    Report.objects.filter(pk=report.pk).update(**left.columns)


def _made(kind: type[Model], report: Report, clerk: Account, values: dict[str, Any]) -> Model:
    """A row of this report, by this clerk, now; a chapter that was never saved has no time."""
    now = clock.now() if values.get("version", 1) else None
    fresh = {"report_id": report.pk, "at": now, "since": now, "saved_at": now}
    fresh |= {"by_id": clerk.pk, "saved_by_id": clerk.pk if now else None}
    columns = {one.attname for one in kind._meta.concrete_fields}
    return kind(**values, **{name: one for name, one in fresh.items() if name in columns})


def _record(report: Report, clerk: Account, entries: list[dict[str, Any]]) -> None:
    """The entries of the saves, chained to what stands in the record."""
    last = report.ledger.order_by("-number").first()
    number, digest = (last.number, last.digest) if last else (0, "")
    for values in entries:
        number += 1
        fresh = {"number": number, "previous": digest, "at": clock.now(), "digest": ""}
        entry = LedgerEntry(**values | fresh, report=report, by=clerk)
        entry.save()
        digest = entry.digest
