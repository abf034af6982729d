"""What was sent in before there was a place for it is caught up on, and said till then."""

import datetime
from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import call_command

from reports.checks.similarity import sentence_keys as hashing
from reports.models import (
    Account,
    ComparableSentence,
    ComparableText,
    NotYetComparable,
    Report,
    State,
)
from reports.workflow.judging import catching_up, comparable, schemes
from reports.workflow.judging.catching_up import catch_up, queue_missing
from reports.workflow.judging.schemes import scheme_in_force
from reports.workflow.judging.snapshot import judged
from reports.workflow.way.recall import recall
from reports.workflow.way.submit import submit
from tests import factories
from tests.failing import quietly


@pytest.fixture
def forgotten(ready: Report, wang: Account, zhao: Account) -> list[Report]:
    """Two reports that an older program took in."""
    other = factories.filled(factories.started(zhao.appointments.get().agency, zhao), zhao)
    sent = [submit(ready.pk, by=wang), submit(other.pk, by=zhao)]
    ComparableText.objects.all().delete()
    return sent


def _made() -> list[tuple[int, str, int]]:
    rows = ComparableText.objects.order_by("report").values_list("report", "sentences", "pk")
    return [
        (report, said, ComparableSentence.objects.filter(text=pk).count())
        for report, said, pk in rows
    ]


def test_what_is_caught_up_on_is_what_the_act_would_have_kept(
    forgotten: list[Report], wang: Account
) -> None:
    assert (queue_missing(), list(catch_up()), queue_missing()) == (2, [2], 0)
    kept = _made()
    recall(forgotten[0].pk, by=wang)
    assert [report for report, _, _ in _made()] == [forgotten[1].pk]
    submit(forgotten[0].pk, by=wang)
    assert _made() == kept
    assert all(number == len(said.split("\n")) > 3 for _, said, number in kept)


def test_the_clerk_is_told_as_long_as_some_are_left_out(forgotten: list[Report]) -> None:
    queue_missing()
    said = [one for one in judged(forgotten[0]).findings if "编入比对库" in one.message]
    assert [(one.check, one.action) for one in said] == [("C08", "note")]
    assert "还有2份" in said[0].message
    list(catch_up())
    assert not [one for one in judged(forgotten[0]).findings if "编入比对库" in one.message]


def test_the_command_may_be_broken_off_and_run_again(
    forgotten: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catching_up, "AT_ONCE", 1)
    queue_missing()
    assert next(catch_up()) == 1
    assert (ComparableText.objects.count(), NotYetComparable.objects.count()) == (1, 1)
    said = StringIO()
    call_command("make_comparable", stdout=said)
    assert "编入比对库：1份；0份没有编成" in said.getvalue()
    assert ComparableText.objects.count() == 2


def test_one_that_cannot_be_cut_up_stays_in_line_and_holds_up_nobody(
    forgotten: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    cut: Callable[..., object] = comparable.skeletons

    def lost(document: object) -> object:
        if getattr(document, "organisation", "") == forgotten[0].agency.name:
            raise RuntimeError
        return cut(document)

    quietly(monkeypatch)
    monkeypatch.setattr(comparable, "skeletons", lost)
    queue_missing()
    assert list(catch_up()) == [1]
    assert list(NotYetComparable.objects.values_list("report", flat=True)) == [forgotten[0].pk]


def test_what_goes_back_while_it_waits_is_not_taken_in(
    forgotten: list[Report], wang: Account
) -> None:
    queue_missing()
    recall(forgotten[0].pk, by=wang)
    list(catch_up())
    assert [report for report, _, _ in _made()] == [forgotten[1].pk]


def test_a_further_scheme_is_filled_in_while_the_former_one_works(
    ready: Report, wang: Account, zhao: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit(ready.pk, by=wang)
    further = {**hashing.SCHEMES, 2: lambda text: hashing.SCHEMES[1](text[::-1])}
    for module in (catching_up, comparable, schemes):
        monkeypatch.setattr(module, "SCHEMES", further)
    monkeypatch.setattr(comparable, "sentence_keys", lambda text, scheme: further[scheme](text))
    assert queue_missing() == 1
    assert scheme_in_force() == (1, 0)
    other = factories.filled(factories.started(zhao.appointments.get().agency, zhao), zhao)
    submit(other.pk, by=zhao)
    assert sorted(other.comparable_texts.values_list("scheme", flat=True)) == [1, 2]
    list(catch_up())
    assert scheme_in_force() == (2, 0)
    for module in (catching_up, comparable, schemes):
        monkeypatch.setattr(module, "SCHEMES", {2: further[2]})
    queue_missing()
    assert set(ComparableText.objects.values_list("scheme", flat=True)) == {2}


def test_a_migration_catches_up_on_a_few_and_leaves_many_in_line(
    forgotten: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catching_up, "FEW", 1)
    call_command("migrate", verbosity=0)
    assert (ComparableText.objects.count(), NotYetComparable.objects.count()) == (0, 2)
    monkeypatch.setattr(catching_up, "FEW", 2)
    call_command("migrate", verbosity=0)
    assert (ComparableText.objects.count(), NotYetComparable.objects.count()) == (2, 0)


def test_a_draft_that_only_bears_a_time_of_sending_is_not_taken_in(
    draft: Report, wang: Account
) -> None:
    at = datetime.datetime(2026, 1, 5, tzinfo=datetime.UTC)
    Report.objects.filter(pk=draft.pk).update(submitted_at=at, submitted_by=wang)
    assert draft.state == State.DRAFT
    assert queue_missing() == 0
