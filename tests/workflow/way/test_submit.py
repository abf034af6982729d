"""报送: refused while something must be corrected, once only, and on record."""

import threading

import pytest
from django.db import connection, connections

from reports.models import Account, LedgerEntry, Report, Role, State, WaitingFile
from reports.workflow.refusal import NotReady
from reports.workflow.states import BY_FILE, TRANSITIONS, Action
from reports.workflow.way.submit import submit
from tests.factories import save


def test_a_complete_report_is_submitted(ready: Report, wang: Account) -> None:
    report = submit(ready.pk, by=wang)
    assert report.state == State.SUBMITTED
    assert report.submitted_by == wang
    entry = LedgerEntry.objects.get(report=report, action=Action.SUBMIT)
    assert (entry.from_state, entry.to_state) == (State.DRAFT, State.SUBMITTED)


def test_a_second_submission_changes_nothing(ready: Report, wang: Account) -> None:
    first = submit(ready.pk, by=wang)
    second = submit(ready.pk, by=wang)
    assert second.submitted_at == first.submitted_at
    assert LedgerEntry.objects.filter(report=ready, action=Action.SUBMIT).count() == 1


def test_an_empty_report_is_refused(draft: Report, wang: Account) -> None:
    with pytest.raises(NotReady) as refusal:
        submit(draft.pk, by=wang)
    assert {one.action for one in refusal.value.findings} == {"must_fix"}
    draft.refresh_from_db()
    assert draft.is_open


def test_chapter_six_without_the_fee_is_refused(ready: Report, wang: Account) -> None:
    blank = {"fee.notices": "", "fee.amount": "", "fee.received": "", "other_matters": "无。"}
    save(ready, "6", blank, wang)
    with pytest.raises(NotReady) as refusal:
        submit(ready.pk, by=wang)
    assert "Q01" in {one.check for one in refusal.value.findings}


def test_a_stranger_cannot_submit(ready: Report, zhao: Account, li: Account) -> None:
    for stranger in (zhao, li):
        with pytest.raises(Report.DoesNotExist):
            submit(ready.pk, by=stranger)


def test_every_transition_names_where_from_where_to_and_who() -> None:
    for action, transition in TRANSITIONS.items():
        is_again = transition.target in transition.sources
        assert is_again == (action in BY_FILE), "only a newer file leaves a report where it is"
        assert set(transition.roles) <= set(Role)
        assert transition.roles


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_once_submit_once(ready: Report, wang: Account) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("an in-memory SQLite database is one connection; PostgreSQL runs this")
    gate = threading.Barrier(2)

    def click() -> None:
        gate.wait()
        submit(ready.pk, by=wang)
        connections.close_all()

    clicks = [threading.Thread(target=click) for _ in range(2)]
    for one in clicks:
        one.start()
    for one in clicks:
        one.join()
    assert LedgerEntry.objects.filter(report=ready, action=Action.SUBMIT).count() == 1


def test_a_file_of_last_years_that_was_only_looked_at_goes(ready: Report, wang: Account) -> None:
    WaitingFile.objects.create(report=ready, name="上年.docx", document="{}", read_by=wang)
    submit(ready.pk, by=wang)
    assert not WaitingFile.objects.filter(report=ready).exists()
