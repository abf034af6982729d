"""State × act × person: every cell is tried, and every act of a report has its row."""

from collections.abc import Callable, Iterator

import pytest
from django.db import transaction
from django.utils import timezone

from reports.desk.home.powers import powers_of
from reports.models import (
    Account,
    Agency,
    CarriedFigure,
    CountySettings,
    LedgerEntry,
    Remark,
    Report,
    Role,
    State,
)
from reports.workflow.files.attach_scan import attach_scan
from reports.workflow.filling.explain import explain
from reports.workflow.filling.unlock_carried import unlock_carried
from reports.workflow.refusal import Refused
from reports.workflow.reviewing.answer_remark import answer_remark
from reports.workflow.reviewing.cite import cite
from reports.workflow.reviewing.close_remark import close_remark, reopen_remark
from reports.workflow.reviewing.make_remark import remark
from reports.workflow.reviewing.waive import waive
from reports.workflow.states import Action
from reports.workflow.way.approve import approve
from reports.workflow.way.correct import correct
from reports.workflow.way.open_review import open_review
from reports.workflow.way.publish import publish
from reports.workflow.way.recall import recall
from reports.workflow.way.send_back import send_back
from reports.workflow.way.sign import decline, sign
from reports.workflow.way.submit import submit
from tests.factories import AccountFactory, AgencyFactory, appointed, save
from tests.on_the_way import ADDRESS, CELL, NOTE
from tests.scans import PNG

PEOPLE = "clerk signer reviewer administrator foreign_clerk foreign_reviewer operator"

MAY = {
    Action.SAVE: {"draft": "clerk", "returned": "clerk"},
    Action.EXPLAIN: {"draft": "clerk", "returned": "clerk"},
    Action.UNLOCK: {"draft": "clerk", "returned": "clerk"},
    Action.SUBMIT: {"draft": "clerk", "returned": "clerk"},
    Action.ASK_TO_SIGN: {"draft": "clerk", "returned": "clerk"},
    Action.SIGN: {"awaiting": "signer"},
    Action.DECLINE: {"awaiting": "signer"},
    Action.RECALL: {"awaiting": "clerk", "submitted": "clerk"},
    Action.OPEN: {"submitted": "reviewer"},
    Action.REMARK: {"reviewing": "reviewer"},
    Action.ANSWER: {"draft": "clerk", "returned": "clerk"},
    Action.CLOSE_REMARK: {"reviewing": "reviewer"},
    Action.REOPEN_REMARK: {"reviewing": "reviewer"},
    Action.WAIVE: {"submitted": "reviewer", "reviewing": "reviewer", "returned": "reviewer"},
    Action.CITE: {"reviewing": "reviewer"},
    Action.RETURN: {"reviewing": "reviewer"},
    Action.APPROVE: {"reviewing": "reviewer"},
    Action.PUBLISH: {"approved": "clerk reviewer"},
    Action.ATTACH_SCAN: {"approved": "clerk", "published": "clerk"},
    Action.CORRECT: {"approved": "clerk", "published": "clerk"},
}
"""Who may; whoever is not named in a row, and every state that has none, is refused."""

NOT_OF_A_STATE = {Action.START, Action.ADOPT, Action.BRING, Action.SUPERSEDE, Action.BIND}
"""What begins a report, what another act records of it, and what the server does."""

NO_ENTRY = {Action.EXPLAIN, Action.CITE}
"""Tried with nothing to explain or to leave out: the gate alone is tried."""

Verb = Callable[[Report, Account], object]

VERBS: dict[Action, Verb] = {
    Action.SAVE: lambda report, by: save(report, "6", {"other_matters": "另一句话。"}, by),
    Action.EXPLAIN: lambda report, by: explain(report.pk, {}, by=by),
    Action.UNLOCK: lambda report, by: unlock_carried(_carried(report), NOTE, by=by),
    Action.SUBMIT: lambda report, by: submit(report.pk, by=by),
    Action.ASK_TO_SIGN: lambda report, by: submit(report.pk, by=by),
    Action.SIGN: lambda report, by: sign(report.pk, by=by),
    Action.DECLINE: lambda report, by: decline(report.pk, NOTE, by=by),
    Action.RECALL: lambda report, by: recall(report.pk, by=by),
    Action.OPEN: lambda report, by: open_review(report.pk, by=by),
    Action.REMARK: lambda report, by: remark(report.pk, CELL, NOTE, by=by),
    Action.ANSWER: lambda report, by: answer_remark(report.pk, _remark(report), NOTE, by=by),
    Action.CLOSE_REMARK: lambda report, by: close_remark(report.pk, _remark(report), by=by),
    Action.REOPEN_REMARK: lambda report, by: reopen_remark(
        report.pk, _remark(report, "answered"), NOTE, by=by
    ),
    Action.WAIVE: lambda report, by: waive(report.pk, "0" * 64, "理由写在这里。", by=by),
    Action.CITE: lambda report, by: cite(report.pk, "0" * 64, wanted=False, by=by),
    Action.RETURN: lambda report, by: send_back(report.pk, NOTE, by=by),
    Action.APPROVE: lambda report, by: approve(report.pk, by=by),
    Action.PUBLISH: lambda report, by: publish(report.pk, ADDRESS, by=by),
    Action.ATTACH_SCAN: lambda report, by: attach_scan(report.pk, "盖章.png", PNG, by=by),
    Action.CORRECT: lambda report, by: correct(report.pk, "数字有误，需要更正。", by=by),
}

Cast = dict[str, Account]


def _remark(report: Report, state: str = "open") -> int:
    by = Account.objects.get(username="li")
    return Remark.objects.create(
        report=report, chapter="3", place=CELL.place, text=NOTE, by=by, state=state
    ).pk


def _carried(report: Report) -> int:
    cell = "requests.carried_in.natural_person"
    CarriedFigure.objects.create(report=report, cell=cell, figure=1)
    return report.pk


@pytest.fixture
def cast(ready: Report, wang: Account, li: Account, zhao: Account, county: Agency) -> Cast:
    elsewhere = AgencyFactory(name="平安县人民政府", short_name="平安县")
    accounts = (
        *(wang, appointed("sun", "孙建军", ready.agency, Role.SIGNER), li),
        *(appointed("he", "何平", county, Role.ADMINISTRATOR), zhao),
        *(appointed("wu", "吴天", elsewhere, Role.REVIEWER), AccountFactory(is_superuser=True)),
    )
    return dict(zip(PEOPLE.split(), accounts, strict=True))


def _put(report: Report, state: str, cast: Cast) -> Report:
    """The report in a state, with all that a state has to have."""
    steps = ("submitted", "returned", "approved", "published")
    stamps = {f"{one}_at": timezone.now() for one in steps}
    stamps |= {f"{one}_by": cast["clerk"] for one in steps}
    stamps |= {"public_address": ADDRESS, "return_note": NOTE}
    Report.objects.filter(pk=report.pk).update(state=state, **stamps)
    return Report.objects.select_related("agency").get(pk=report.pk)


def _may(action: Action, report: Report, by: Account) -> bool:
    """Whether the verb lets this person through; nothing of it stays."""
    before = LedgerEntry.objects.count()
    with transaction.atomic():
        try:
            if action == Action.ASK_TO_SIGN:
                CountySettings.objects.create(county=report.agency.parent, signing_required=True)
            VERBS[action](report, by)
            return action in NO_ENTRY or LedgerEntry.objects.count() > before
        except Report.DoesNotExist:
            return False
        except Refused as why:  # another reason than the state: she came through to it
            return action == Action.WAIVE and "报告现在是" not in str(why)
        finally:
            transaction.set_rollback(True)


def _tried(action: Action, report: Report, cast: Cast) -> Iterator[tuple[str, str]]:
    for state in State:
        stands = _put(report, state, cast)
        who = [name for name, person in cast.items() if _may(action, stands, person)]
        if who:
            yield state.value, " ".join(who)


def test_every_act_has_its_row() -> None:
    assert MAY.keys() | NOT_OF_A_STATE == set(Action)
    assert MAY.keys() == VERBS.keys()


@pytest.mark.parametrize("action", MAY)
def test_who_may_do_an_act_in_which_state(action: Action, ready: Report, cast: Cast) -> None:
    assert dict(_tried(action, ready, cast)) == MAY[action]


def test_a_page_offers_what_the_verb_allows(ready: Report, cast: Cast) -> None:
    buttons = {
        "edit": Action.SAVE,
        "recall": Action.RECALL,
        "sign": Action.SIGN,
        "correct": Action.CORRECT,
        "attach": Action.ATTACH_SCAN,
        "publish": Action.PUBLISH,
    }
    for state in State:
        stands = _put(ready, state, cast)
        for name, person in cast.items():
            offered = powers_of(person, stands)
            for button, action in buttons.items():
                may = name in MAY[action].get(state, "").split()
                assert getattr(offered, button) is may, (state, name, button)
