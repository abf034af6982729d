"""Twenty people press at once: exactly one wins, and the record has no gap and no fork."""

import threading
from collections.abc import Callable, Iterable
from itertools import pairwise

import pytest
from django.db import connection, connections

from reports.models import Account, LedgerEntry, Report, State
from reports.workflow.chapters.revision import revision_of
from reports.workflow.files.freeze import FROZEN_FORMATS, FilesToFreeze
from reports.workflow.judging.dossier import years_of
from reports.workflow.refusal import Refused
from reports.workflow.states import Action
from reports.workflow.way import approve as approving
from reports.workflow.way.approve import approve
from reports.workflow.way.send_back import send_back
from reports.workflow.way.submit import submit
from tests.on_the_way import NOTE, opened

THREADS = 20

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _many_connections() -> None:
    if connection.vendor == "sqlite":
        pytest.skip("an in-memory SQLite database is one connection; PostgreSQL runs this")


def at_once(acts: Iterable[Callable[[], object]]) -> list[str]:
    """What became of acts that begin together: ``done``, ``refused``, or what went wrong."""
    acts = list(acts)
    gate = threading.Barrier(len(acts))
    became: list[str] = []

    def press(act: Callable[[], object]) -> None:
        gate.wait()
        try:
            act()
            became.append("done")
        except Refused:
            became.append("refused")
        except Exception as fault:
            became.append(repr(fault))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=press, args=[act]) for act in acts]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return sorted(became)


def entries(report: Report, *actions: Action) -> int:
    return LedgerEntry.objects.filter(report=report, action__in=actions).count()


def assert_the_record_is_whole(report: Report) -> None:
    chain = list(LedgerEntry.objects.filter(report=report).order_by("number"))
    assert [one.number for one in chain] == list(range(1, len(chain) + 1))
    assert [one.previous for one in chain] == ["", *(one.digest for one in chain[:-1])]
    for one in chain:
        assert one.digest == one.expected_digest()
    for before, after in pairwise(chain):
        assert after.from_state == before.to_state


def test_twenty_submit_and_one_does(ready: Report, wang: Account) -> None:
    became = at_once([lambda: submit(ready.pk, by=wang)] * THREADS)
    assert became == ["done"] * THREADS
    assert entries(ready, Action.SUBMIT) == 1
    assert ready.snapshots.count() == 1
    assert_the_record_is_whole(ready)


def test_twenty_return_and_one_does(ready: Report, wang: Account, li: Account) -> None:
    report = opened(ready, wang, li)
    became = at_once([lambda: send_back(report.pk, NOTE, by=li)] * THREADS)
    assert became == ["done"] * THREADS
    assert entries(report, Action.RETURN) == 1
    assert_the_record_is_whole(report)


def test_twenty_approve_and_one_does(ready: Report, wang: Account, li: Account) -> None:
    report = opened(ready, wang, li)
    became = at_once([lambda: approve(report.pk, by=li)] * THREADS)
    assert became == ["done"] * THREADS
    assert entries(report, Action.APPROVE) == 1
    assert report.frozen_files.count() == len(FROZEN_FORMATS)
    assert_the_record_is_whole(report)


def test_half_approve_and_half_return_and_one_wins(
    ready: Report, wang: Account, li: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without the files the two acts take equally long, and either may be first.
    def none(report: Report) -> FilesToFreeze:
        return FilesToFreeze(years_of(report), revision_of(report), ())

    monkeypatch.setattr(approving, "files_to_freeze", none)
    report = opened(ready, wang, li)
    acts = [lambda: approve(report.pk, by=li), lambda: send_back(report.pk, NOTE, by=li)]
    became = at_once(acts * (THREADS // 2))
    assert became == ["done"] * (THREADS // 2) + ["refused"] * (THREADS // 2)
    assert entries(report, Action.APPROVE, Action.RETURN) == 1
    assert Report.objects.get(pk=report.pk).state in {State.APPROVED, State.RETURNED}
    assert_the_record_is_whole(report)
