"""How fast do the reviewer's pages answer? One worker, warm, beside an empty view."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.test import Client
from django.utils import timezone

from reports.models import Account, Agency, ReadingTally, Report, Role, State
from reports.workflow.judging.rules_version import RULES_VERSION
from reports.workflow.way.open_review import open_review
from reports.workflow.way.submit import submit
from tests import factories
from tests.bench import Figure, median_ms
from tests.bench.bench_desk import EMPTY, empty_request
from tests.documents import sound_before

UNITS = 100


@cache
def _reviewer() -> tuple[Client, Report]:
    """A signed-in reviewer, and a report with last year's, among a county's hundred units."""
    county = Agency.objects.create(name="审核县人民政府", short_name="审核县")
    unit = Agency.objects.create(name="审核县青石镇人民政府", short_name="青石镇", parent=county)
    clerk = factories.appointed("shenhe-wang", "王秀英", unit, Role.FILLER)
    reviewer = factories.appointed("shenhe-li", "李慧", county, Role.REVIEWER)
    factories.filled(factories.started(unit, clerk, 2023), clerk, sound_before())
    report = factories.filled(factories.started(unit, clerk, 2024), clerk)
    submit(report.pk, by=clerk)
    _others(county, clerk)
    client = Client()
    client.force_login(reviewer)
    return client, open_review(report.pk, by=reviewer)


def _others(county: Agency, clerk: Account) -> None:
    """The other units' reports, as the line shows them: without a word in them."""
    sent = {"submitted_at": timezone.now(), "submitted_by": clerk, "publish_by": "2025-01-31"}
    for number in range(UNITS - 1):
        name = f"审核县第{number}镇人民政府"
        unit = Agency.objects.create(name=name, short_name=name[3:-4], parent=county)
        made = Report.objects.create(agency=unit, year=2024, state=State.SUBMITTED, **sent)
        ReadingTally.objects.create(report=made, **_told(number))


def _told(number: int) -> dict[str, Any]:
    """What the checks may have said: every group of the queue has its reports."""
    return {
        "must_fix": number % 4 == 0,
        "must_explain": 2 * (number % 5 == 0),
        "notes": number % 3,
        "is_whole": True,
        "is_empty": number % 2 == 1,
        "like_last_year": 90,
        "like_another": 40,
        "changed_figures": number % 2,
        "new_sentences": 3,
        "news": ["一是政务新媒体停更过两次，群众来电询问。"] * 3,
        "rules": RULES_VERSION,
    }


def _page(path: str) -> Callable[[], float]:
    def measure() -> float:
        client, report = _reviewer()
        address = path.format(report.pk)
        return median_ms(lambda: _opened(client, address))

    return measure


def _opened(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code


FIGURES = [
    Figure("审核页（对照上年）", 80, _page("/审核/{}/?beside=last_year"), EMPTY, empty_request),
    Figure("审核队列（100个单位）", 80, _page("/审核/"), EMPTY, empty_request),
]
