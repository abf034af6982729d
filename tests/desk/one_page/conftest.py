"""A report on 2025, begun from home out of the one on 2024, in January."""

import datetime

import pytest
from django.test import Client

from reports.models import Account, Report, clock
from tests.factories import filled

DAY = datetime.datetime(2026, 1, 16, 9, 0, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def _january(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: DAY)


@pytest.fixture
def begun(desk: Client, draft: Report, wang: Account) -> Report:
    filled(draft, wang)
    text = desk.get("/").content.decode()
    assert "2025年的报告还没有开始；上年报告已备好" in text
    form = {"agency": draft.agency_id, "year": "2025", "source": "system", "one_page": "yes"}
    answer = desk.post("/start/", form)
    report = Report.objects.get(year=2025)
    assert answer["Location"] == f"/reports/{report.pk}/nothing/"
    return report
