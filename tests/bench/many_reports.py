"""Fill an installation with approved reports, each with its tables, its record and its files.

Run as a process of its own on a data directory that has been migrated: ``… many_reports 1000``.
The first goes its way through the verbs; the others are its rows again, their chains made anew.
"""

import hashlib
import sys
from collections.abc import Iterator
from typing import Any

ENTRIES_APART = ("ledgerentry", "snapshot", "frozenfile", "notice")
A_CHUNK = 100


def fill(number: int) -> None:
    """So many reports of as many units."""
    from django.db import transaction

    first = _first()
    for start in range(1, number, A_CHUNK):
        with transaction.atomic():
            for n in range(start, min(start + A_CHUNK, number)):
                _again(first, n)


def _first() -> Any:
    from reports.models import Agency, Role
    from tests import factories, on_the_way
    from tests.documents import sound

    county = Agency.objects.create(name="长水县人民政府", short_name="长水县")
    unit = Agency.objects.create(name="长水县第0镇人民政府", short_name="第0镇", parent=county)
    clerk = factories.appointed("clerk", "王秀英", unit, Role.FILLER)
    reviewer = factories.appointed("reviewer", "李慧", county, Role.REVIEWER)
    report = factories.started(unit, clerk)
    document = sound(report.year)
    factories.filled(report, clerk, document)
    return on_the_way.approved(report, clerk, reviewer)


def _again(first: Any, n: int) -> None:
    from reports.models import Agency, FrozenFile, LedgerEntry, Report, Snapshot

    unit = Agency.objects.create(
        name=f"长水县第{n}镇人民政府", short_name=f"第{n}镇", parent=first.agency.parent
    )
    report = _copied(Report.objects.get(pk=first.pk), agency=unit)
    for model, column in _of_a_report(Report):
        for row in model._base_manager.filter(**{column: first.pk}):
            _copied(row, **{column: report})
    for row in Snapshot.objects.filter(report=first).order_by("pk"):
        _copied(row, report=report)
    files = [_file(one, report, n) for one in FrozenFile.objects.filter(report=first)]
    _record(LedgerEntry.objects.filter(report=first).order_by("number"), report, files)


def _of_a_report(report: Any) -> Iterator[tuple[Any, str]]:
    """The tables and texts that a report has, and by which column."""
    for one in report._meta.related_objects:
        if one.related_model._meta.model_name not in ENTRIES_APART:
            yield one.related_model, one.field.name


def _copied(row: Any, **changes: Any) -> Any:
    if not row._meta.pk.remote_field:
        row.pk = None
    for name, value in changes.items():
        setattr(row, name, value)
    row._state.adding = True
    row.save_base(raw=True, force_insert=True)
    return row


def _file(one: Any, report: Any, n: int) -> Any:
    """A file as large as the first one's, and another."""
    from reports.workflow.files.under_hash import keep_bytes, kept_bytes

    content = kept_bytes(one.digest)
    if one.identifier != "json":
        content += f"<!-- {n} -->".encode()
    digest = hashlib.sha256(content).hexdigest()
    keep_bytes(digest, content)
    return _copied(one, report=report, digest=digest)


def _record(entries: Any, report: Any, files: list[Any]) -> None:
    from reports.models import BoundDigest
    from reports.workflow.record.bound import ANSWERED_FOR, bound, bound_columns

    previous, mine = "", bound(*files)
    for entry in entries:
        columns = [name.partition(".")[2] for name in entry.kept if name.startswith("report.")]
        now = mine | bound_columns(report, columns)
        entry.kept = {name: now.get(name, digest) for name, digest in entry.kept.items()}
        entry.report, entry.previous = report, previous
        entry.digest = previous = entry.expected_digest()
        _copied(entry)
        BoundDigest.objects.bulk_create(
            BoundDigest(entry=entry, name=name, digest=digest)
            for name, digest in entry.kept.items()
            if name.split(".")[0] in ANSWERED_FOR
        )


if __name__ == "__main__":
    import django

    django.setup()
    fill(int(sys.argv[1]))
