"""Two persons save the same cells at the same moment: one of them is the first, one the second."""

import pytest

from reports.models import Account, EnteredCell, Report
from reports.models.tables import figures_of
from reports.workflow.entering.enter import enter
from tests.workflow.verification.verifying import verified
from tests.workflow.way.test_at_once import _many_connections as _many_connections
from tests.workflow.way.test_at_once import at_once

CELLS = [f"requests.granted.{one}" for one in ("natural_person", "commercial", "research")]

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_two_at_once_one_confirms_the_other(
    scanned: Report, he: Account, li: Account, qian: Account
) -> None:
    typed = dict.fromkeys(CELLS, "3")
    people = (he, li, qian, he, li, qian)
    acts = [lambda by=by: enter(scanned.pk, "3", typed, by=by) for by in people]
    assert at_once(acts) == ["done"] * len(acts)
    assert [figures_of(scanned)[cell] for cell in CELLS] == [3, 3, 3]
    rows = EnteredCell.objects.filter(report=scanned)
    assert rows.count() == len(CELLS)
    assert all(one.is_confirmed and one.first_by_id != one.second_by_id for one in rows)
    status, said = verified()
    assert status == 0, said


def test_of_two_at_once_who_differ_nothing_is_written(
    scanned: Report, he: Account, li: Account
) -> None:
    acts = [
        lambda by=by, figure=figure: enter(scanned.pk, "3", {CELLS[0]: figure}, by=by)
        for by, figure in ((he, "3"), (li, "8"))
    ]
    assert at_once(acts) == ["done", "done"]
    row = EnteredCell.objects.get(report=scanned)
    assert row.is_disputed
    assert figures_of(scanned)[CELLS[0]] is None
