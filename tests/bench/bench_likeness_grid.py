"""How fast is the grid of a hundred units that all copy one template, every cell with a number?"""

from functools import cache
from itertools import permutations

from django.test import Client

from reports.models import (
    Agency,
    ComparableText,
    MeasuredText,
    Report,
    Role,
    SharedText,
    State,
    clock,
)
from tests import factories
from tests.bench import Figure, median_ms
from tests.bench.bench_desk import EMPTY, empty_request

UNITS = 100


@cache
def _reviewer() -> Client:
    county = Agency.objects.create(name="雷同县人民政府", short_name="雷同县")
    reviewer = factories.appointed("leitong-li", "李慧", county, Role.REVIEWER)
    units = Agency.objects.bulk_create(
        Agency(name=f"雷同县第{n}镇人民政府", short_name=f"第{n}镇", parent=county)
        for n in range(UNITS)
    )
    now = clock.now()
    sent = {"submitted_at": now, "arrived_at": now, "submitted_by": reviewer}
    sent |= {"publish_by": "2025-01-31", "state": State.SUBMITTED, "year": 2024}
    reports = Report.objects.bulk_create(Report(agency=one, **sent) for one in units)
    texts = ComparableText.objects.bulk_create(
        ComparableText(
            report=one, agency=one.agency, scheme=1, submitted_at=now, sentences="一句话"
        )
        for one in reports
    )
    MeasuredText.objects.bulk_create(MeasuredText(text=one, last_year=60) for one in texts)
    SharedText.objects.bulk_create(
        SharedText(text=one, other=other, percent=1 + (one.pk * other.pk) % 100, sentences=9)
        for one, other in permutations(texts, 2)
    )
    client = Client()
    client.force_login(reviewer)
    return client


def _opened() -> None:
    answer = _reviewer().get("/审核/雷同/")
    assert answer.status_code == 200
    assert answer.content.count(b'aria-label="') > UNITS * UNITS


FIGURES = [
    Figure("雷同表（100个单位，每格有数）", 1000, lambda: median_ms(_opened), EMPTY, empty_request)
]
