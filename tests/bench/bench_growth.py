"""How much does the database grow by one report that is typed on a page that saves by itself?"""

import json
from collections.abc import Iterator
from functools import cache
from itertools import count

from django.db import connection

from reports.document.json_form import to_json
from reports.document.typed import typed_by_chapter
from reports.models import Account, Agency, LedgerEntry, Report, Role
from reports.workflow.judging.dossier import document_of
from reports.workflow.record.running import seal
from tests import factories
from tests.bench import Figure
from tests.documents import sound

REPORTS = 4
AT_A_TIME = 12
"""Characters that are typed between two saves: some three seconds."""

_number = count()


def _sittings(text: str) -> Iterator[str]:
    """What stands in a box at each save while it is typed."""
    yield from (text[:end] for end in range(AT_A_TIME, len(text), AT_A_TIME))
    yield text


@cache
def typed() -> tuple[float, float, float]:
    """Kilobytes and rows of the record that a report adds, and the kilobytes of its JSON."""
    made = [_report() for _ in range(1 + REPORTS)]
    before = _kilobytes()
    for report, clerk in made[1:]:
        _type(report, clerk)
    grown = (_kilobytes() - before) / REPORTS
    entries = LedgerEntry.objects.filter(report__in=[one for one, _ in made[1:]]).count()
    return (
        grown,
        entries / REPORTS,
        len(json.dumps(to_json(document_of(made[-1][0])), ensure_ascii=False).encode()) / 1000,
    )


def _report() -> tuple[Report, Account]:
    number = next(_number)
    county, _ = Agency.objects.get_or_create(name="长水县人民政府", short_name="长水县")
    name = f"长水县第{number}镇人民政府"
    agency = Agency.objects.create(name=name, short_name=f"第{number}镇", parent=county)
    clerk = factories.appointed(f"typist{number}", "王秀英", agency, Role.FILLER)
    return factories.started(agency, clerk), clerk


def _type(report: Report, clerk: Account) -> None:
    """Type everything a second time, too: figures one by one, texts a few words at a time."""
    for chapter, values in typed_by_chapter(sound(report.year)).items():
        for name, text in values.items():
            for so_far in _sittings(text):
                factories.save(report, chapter, {name: so_far}, clerk)
    seal(report)


def _kilobytes() -> float:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        [pages] = cursor.fetchone()
        cursor.execute("PRAGMA page_size")
        [size] = cursor.fetchone()
    return float(pages * size / 1000)


FIGURES = [
    Figure(
        "一份报告边打边存，数据库多出",
        40,
        lambda: typed()[0],
        "它的JSON",
        lambda: typed()[2],
        unit="kB",
    ),
    Figure(
        "一份报告边打边存，记录多出",
        12,
        lambda: typed()[1],
        "它的JSON，kB",
        lambda: typed()[2],
        unit="条",
    ),
]
