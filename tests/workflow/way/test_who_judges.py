"""Only acts that rest on the checks run them, and only those keep what the report was."""

from collections.abc import Callable, Mapping

import pytest

from reports.models import Account, Agency, CountySettings, LedgerEntry, Report, Role
from reports.workflow.judging import dossier, snapshot
from reports.workflow.states import TRANSITIONS, Action
from reports.workflow.way.approve import approve
from reports.workflow.way.open_review import open_review
from reports.workflow.way.publish import publish
from reports.workflow.way.recall import recall
from reports.workflow.way.send_back import send_back
from reports.workflow.way.sign import decline, sign
from reports.workflow.way.submit import submit
from reports.workflow.way.transition import take
from tests.factories import appointed
from tests.on_the_way import ADDRESS, NOTE
from tests.workflow.arriving.as_files import as_if_just_begun, bring_newer
from tests.workflow.verification.verifying import verified

WAY: Mapping[Action, tuple[Action, ...]] = {
    Action.SUBMIT: (),
    Action.ASK_TO_SIGN: (),
    Action.SIGN: (Action.ASK_TO_SIGN,),
    Action.DECLINE: (Action.ASK_TO_SIGN,),
    Action.RECALL: (Action.SUBMIT,),
    Action.RECEIVE: (Action.SUBMIT,),
    Action.ARCHIVE: (),
    Action.OPEN: (Action.SUBMIT,),
    Action.RETURN: (Action.SUBMIT, Action.OPEN),
    Action.APPROVE: (Action.SUBMIT, Action.OPEN),
    Action.PUBLISH: (Action.SUBMIT, Action.OPEN, Action.APPROVE),
}
"""What comes before each act."""

SILENT = [action for action, one in TRANSITIONS.items() if not one.is_judged]

Do = Callable[[Action], object]


class Judged(Exception):
    """Somebody has run the checks, or read what they would look at."""


def _judge(*_: object, **__: object) -> None:
    raise Judged


@pytest.fixture
def do(ready: Report, wang: Account, li: Account, county: Agency) -> Do:
    """Take one step of the way with the report, as whoever it falls to."""
    sun = appointed("sun", "孙建军", ready.agency, Role.SIGNER)
    verbs: dict[Action, Callable[[], object]] = {
        Action.SUBMIT: lambda: submit(ready.pk, by=wang),
        Action.ASK_TO_SIGN: lambda: submit(ready.pk, by=wang),
        Action.SIGN: lambda: sign(ready.pk, by=sun),
        Action.DECLINE: lambda: decline(ready.pk, NOTE, by=sun),
        Action.RECALL: lambda: recall(ready.pk, by=wang),
        Action.RECEIVE: lambda: bring_newer(ready, li),
        Action.ARCHIVE: lambda: bring_newer(as_if_just_begun(ready), li),
        Action.OPEN: lambda: open_review(ready.pk, by=li),
        Action.RETURN: lambda: send_back(ready.pk, NOTE, by=li),
        Action.APPROVE: lambda: approve(ready.pk, by=li),
        Action.PUBLISH: lambda: publish(ready.pk, ADDRESS, by=wang),
    }

    def done(action: Action) -> object:
        if action == Action.ASK_TO_SIGN:
            CountySettings.objects.create(county=county, signing_required=True)
        return verbs[action]()

    return done


@pytest.fixture
def nobody_judges(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From now on nobody may run the checks, read a report for them, or look for its like."""

    def from_now_on() -> None:
        monkeypatch.setattr(snapshot, "run", _judge)
        monkeypatch.setattr(dossier, "documents_of", _judge)
        monkeypatch.setattr(dossier, "compared", _judge)

    return from_now_on


def test_recalling_opening_declining_and_publishing_rest_on_no_check() -> None:
    assert set(SILENT) == {Action.RECALL, Action.OPEN, Action.DECLINE, Action.PUBLISH}
    assert set(WAY) == set(TRANSITIONS)


@pytest.mark.parametrize("action", TRANSITIONS)
def test_an_act_runs_the_checks_only_where_it_rests_on_them(
    do: Do, ready: Report, nobody_judges: Callable[[], None], action: Action
) -> None:
    for earlier in WAY[action]:
        do(earlier)
    nobody_judges()
    if action in SILENT:
        do(action)
        ready.refresh_from_db()
        assert ready.state == TRANSITIONS[action].target
    else:
        with pytest.raises(Judged):
            do(action)


@pytest.mark.parametrize("action", TRANSITIONS)
def test_an_act_keeps_and_binds_the_report_only_where_it_judged(
    do: Do, ready: Report, action: Action
) -> None:
    for one in (*WAY[action], action):
        do(one)
    entry = LedgerEntry.objects.get(report=ready, action=action)
    assert ("snapshot" in entry.kept) is TRANSITIONS[action].is_judged
    assert ready.snapshots.filter(action=action).exists() is TRANSITIONS[action].is_judged
    assert verified()[0] == 0


@pytest.mark.parametrize("action", SILENT)
def test_what_is_changed_past_the_program_is_found_after_an_act_that_judged_nothing(
    do: Do, ready: Report, action: Action
) -> None:
    for one in (*WAY[action], action):
        do(one)
    ready.snapshots.order_by("pk").first().delete()
    found, says = verified()
    assert found
    assert "存档" in says


def test_a_step_without_the_judgement_that_it_rests_on_is_a_fault(
    ready: Report, wang: Account
) -> None:
    with pytest.raises(ValueError, match="submit"):
        take(ready, Action.SUBMIT, wang)
