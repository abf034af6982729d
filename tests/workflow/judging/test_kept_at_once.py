"""Many are sent in, taken back and caught up on at once: each is kept once, or not at all."""

import threading

import pytest
from django.db import connection, connections

from reports.models import Account, Agency, ComparableText, NotYetComparable, Report, Role
from reports.workflow.judging.catching_up import catch_up, queue_missing
from reports.workflow.judging.comparable import no_longer_comparable
from reports.workflow.judging.sight import SENT
from reports.workflow.way.recall import recall
from reports.workflow.way.submit import submit
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)
UNITS = 6


@pytest.fixture(autouse=True)
def _many_connections() -> None:
    if connection.vendor == "sqlite":
        pytest.skip("an in-memory SQLite database is one connection; PostgreSQL runs this")


@pytest.fixture
def sent(county: Agency) -> list[tuple[Report, Account]]:
    """Reports of one text, sent in past the tables of likeness."""
    units = [factories.AgencyFactory(parent=county) for _ in range(UNITS)]
    clerks = [factories.appointed(f"c{one.pk}", "某", one, Role.FILLER) for one in units]
    made = []
    for unit, clerk in zip(units, clerks, strict=True):
        report = factories.filled(factories.started(unit, clerk), clerk)
        made.append((submit(report.pk, by=clerk), clerk))
        no_longer_comparable(report)
    return made


def test_acts_and_catching_up_at_once_keep_each_report_once(
    sent: list[tuple[Report, Account]],
) -> None:
    assert queue_missing() == UNITS
    faults: list[str] = []
    gate = threading.Barrier(UNITS + 2)

    def act(report: Report, clerk: Account, *, again: bool) -> None:
        recall(report.pk, by=clerk)
        if again:
            submit(report.pk, by=clerk)

    def done(work: object, *args: object, **more: object) -> None:
        gate.wait()
        try:
            work(*args, **more)  # type: ignore[operator]
        except Exception as fault:
            faults.append(repr(fault))
        finally:
            connections.close_all()

    threads = [
        threading.Thread(target=done, args=(act, *one), kwargs={"again": n % 2 == 0})
        for n, one in enumerate(sent)
    ]
    threads += [threading.Thread(target=done, args=(lambda: list(catch_up()),)) for _ in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(60)
    assert faults == []
    there = Report.objects.filter(state__in=SENT).order_by("pk").values_list("pk", flat=True)
    kept = ComparableText.objects.order_by("report").values_list("report", flat=True)
    assert len(there) == UNITS // 2
    assert list(kept) == list(there)
    assert not NotYetComparable.objects.exists()
