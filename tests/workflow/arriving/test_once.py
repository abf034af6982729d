"""In any order, stopped or all at once: the newest file stands, and nothing twice."""

import random
import threading
from collections.abc import Callable

import pytest
from django.db import connection, connections

from reports.models import Account, Agency, BroughtFile, LedgerEntry, Report, State
from reports.workflow.arriving import bring_report as bringing
from reports.workflow.arriving.bring_report import bring_report
from reports.workflow.arriving.brought_in import ArrivalOutcome, BroughtIn
from reports.workflow.files.under_hash import NotKept, kept_bytes
from reports.workflow.judging.dossier import document_of
from reports.workflow.states import Action
from reports.workflow.way.open_review import open_review
from reports.workflow.way.send_back import send_back
from tests.documents import sound, with_text
from tests.on_the_way import NOTE
from tests.workflow.verification.verifying import verified

SHUFFLES = 8


def said(number: int, year: int = 2024) -> BroughtIn:
    """A file of its own, which says a number, as if it had been read."""
    document = with_text(sound(year), "problems", f"一是公众号停更过{number}次，群众来电询问。")
    return BroughtIn(f"第{number}份.docx", f"{year}-{number}".encode(), document)


@pytest.mark.parametrize("seed", range(SHUFFLES))
def test_in_whatever_order_the_last_new_file_stands_and_each_once(
    seed: int, township: Agency, he: Account, li: Account
) -> None:
    chance = random.Random(seed)
    numbers = [chance.randrange(4) for _ in range(7)]
    outcomes = []
    for number in numbers:
        outcomes.append(bring_report(said(number), township, 2024, by=he).outcome)
        _reviewed(chance, li)
    fresh = list(dict.fromkeys(numbers))
    report = Report.objects.get()
    assert report.state in {State.SUBMITTED, State.REVIEWING, State.RETURNED}
    assert document_of(report).text("problems") == said(fresh[-1]).document.text("problems")
    assert report.brought_files.get(is_newest=True).digest == said(fresh[-1]).digest
    assert {one.digest for one in BroughtFile.objects.all()} == {said(n).digest for n in fresh}
    assert outcomes.count(ArrivalOutcome.SAME) == len(numbers) - len(fresh)
    acts = LedgerEntry.objects.filter(action=Action.RECEIVE)
    assert acts.count() == len(fresh)
    assert verified()[0] == 0


def _reviewed(chance: random.Random, reviewer: Account) -> None:
    """The reviewer may begin, or give back, between two files."""
    report = Report.objects.get()
    step = chance.randrange(3)
    if step and report.state == State.SUBMITTED:
        open_review(report.pk, by=reviewer)
        if step == 2:
            send_back(report.pk, NOTE, by=reviewer)


class Killed(BaseException):
    """The program is gone in the middle of it."""


def _killed(*_: object, **__: object) -> None:
    raise Killed


@pytest.mark.parametrize("step", ["begin", "fill_in", "keep_taken", "judged", "take"])
def test_who_is_stopped_leaves_a_file_and_no_row_and_the_next_try_is_the_first(
    step: str, township: Agency, he: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(bringing, step, _killed)
        with pytest.raises(Killed):
            bring_report(said(1), township, 2024, by=he)
    assert kept_bytes(said(1).digest) == said(1).data
    for kind in (Report, BroughtFile, LedgerEntry):
        assert not kind._default_manager.exists()
    assert bring_report(said(1), township, 2024, by=he).outcome == ArrivalOutcome.SENT
    assert verified()[0] == 0


def test_where_the_store_takes_no_file_nothing_is_done(
    township: Agency, he: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise NotKept(OSError(28, "no room"))

    monkeypatch.setattr(bringing, "keep_bytes", full)
    with pytest.raises(NotKept):
        bring_report(said(1), township, 2024, by=he)
    assert not Report.objects.exists()


def _at_once(acts: list[Callable[[], object]]) -> list[object]:
    gate, became = threading.Barrier(len(acts)), []

    def press(act: Callable[[], object]) -> None:
        gate.wait()
        try:
            became.append(act())
        finally:
            connections.close_all()

    threads = [threading.Thread(target=press, args=[act]) for act in acts]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return became


@pytest.mark.django_db(transaction=True)
def test_files_of_one_unit_that_come_at_once_wait_for_each_other(
    township: Agency, he: Account
) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("an in-memory SQLite database is one connection; PostgreSQL runs this")

    def brought(number: int) -> Callable[[], object]:
        return lambda: bring_report(said(number, 2023), township, 2023, by=he).outcome

    became = _at_once([brought(number) for number in (1, 1, 1, 2, 2, 3)])
    wanted = [ArrivalOutcome.ARCHIVED, *[ArrivalOutcome.NEWER] * 2, *[ArrivalOutcome.SAME] * 3]
    assert sorted(map(str, became)) == sorted(map(str, wanted))
    assert Report.objects.get().brought_files.filter(is_newest=True).count() == 1
    assert verified()[0] == 0
