"""State × act × person: every cell is tried, and every act of a report has its row."""

import datetime
from collections.abc import Callable, Iterator
from contextlib import nullcontext, suppress
from hashlib import sha256

import pytest
from django.db import transaction
from django.utils import timezone

from reports.desk.home.powers import powers_of
from reports.document.json_form import dumps
from reports.models import (
    Account,
    Agency,
    BroughtFile,
    CarriedFigure,
    CountySettings,
    EnteredCell,
    FixedSum,
    FrozenFile,
    LedgerEntry,
    Remark,
    Report,
    Role,
    RunningSave,
    Snapshot,
    State,
    WaitingFile,
    Withdrawal,
    clock,
)
from reports.models.online.page_comparison import PageWay
from reports.workflow.entering.enter import enter
from reports.workflow.entering.take_back import take_back
from reports.workflow.files.attach_scan import attach_scan
from reports.workflow.files.under_hash import keep_bytes
from reports.workflow.filling.county_report import take_newer_sum
from reports.workflow.filling.explain import explain
from reports.workflow.filling.show_last_year import set_file_aside, show_last_year
from reports.workflow.filling.unlock_carried import unlock_carried
from reports.workflow.judging.dossier import document_of
from reports.workflow.public_reports import reports_public
from reports.workflow.published.compare_page import compare_page
from reports.workflow.published.sealed_original import read_sealed
from reports.workflow.published.taken_page import TakenPage
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
from reports.workflow.way.register_other import register_other
from reports.workflow.way.send_back import send_back
from reports.workflow.way.sign import decline, sign
from reports.workflow.way.submit import submit
from reports.workflow.way.take_down import take_down
from reports.workflow.way.take_over import take_over
from tests.documents import sound
from tests.factories import AccountFactory, AgencyFactory, appointed, save
from tests.on_the_way import ADDRESS, CELL, NOTE
from tests.scans import PNG
from tests.workflow.arriving.as_files import as_if_just_begun, bring_newer
from tests.workflow.rollup.county_reports import fixed
from tests.workflow.rollup.fixable import approved

PEOPLE = "clerk signer reviewer administrator auditor foreign_clerk foreign_reviewer operator"

ENTERED = dict.fromkeys(("submitted", "reviewing", "archived"), "reviewer administrator")

MAY = {
    Action.SAVE: {"draft": "clerk", "returned": "clerk"},
    Action.EXPLAIN: {"draft": "clerk", "returned": "clerk"},
    Action.UNLOCK: {"draft": "clerk", "returned": "clerk"},
    Action.TAKE_SUM: {"draft": "clerk", "returned": "clerk"},
    Action.SHOW: {"draft": "clerk", "returned": "clerk"},
    Action.SET_ASIDE: {"draft": "clerk", "returned": "clerk"},
    Action.SUBMIT: {"draft": "clerk", "returned": "clerk"},
    Action.ASK_TO_SIGN: {"draft": "clerk", "returned": "clerk"},
    Action.SIGN: {"awaiting": "signer"},
    Action.DECLINE: {"awaiting": "signer"},
    Action.RECALL: {"awaiting": "clerk", "submitted": "clerk"},
    Action.RECEIVE: {
        "draft": "reviewer administrator",
        "submitted": "reviewer administrator",
        "reviewing": "reviewer administrator",
        "returned": "reviewer administrator",
    },
    Action.ARCHIVE: {"draft": "reviewer administrator", "archived": "reviewer administrator"},
    Action.KEEP_BESIDE: {
        "draft": "reviewer administrator",
        "awaiting": "reviewer administrator",
        "approved": "reviewer administrator",
        "published": "reviewer administrator",
    },
    Action.OPEN: {"submitted": "reviewer"},
    Action.TAKE_OVER: {"reviewing": "reviewer"},
    Action.REMARK: {"reviewing": "reviewer"},
    Action.ANSWER: {"draft": "clerk", "returned": "clerk"},
    Action.CLOSE_REMARK: {"reviewing": "reviewer"},
    Action.REOPEN_REMARK: {"reviewing": "reviewer"},
    Action.WAIVE: {"submitted": "reviewer", "reviewing": "reviewer", "returned": "reviewer"},
    Action.CITE: {"reviewing": "reviewer"},
    Action.ENTER: ENTERED,
    Action.CONFIRM_ENTRY: ENTERED,
    Action.REOPEN_ENTRY: ENTERED,
    Action.RETURN: {"reviewing": "reviewer"},
    Action.APPROVE: {"reviewing": "reviewer"},
    Action.PUBLISH: {"approved": "clerk reviewer"},
    Action.OTHER_ADDRESS: {"published": "clerk reviewer"},
    Action.COMPARE_PAGE: {"approved": "clerk reviewer", "published": "clerk reviewer"},
    Action.WITHDRAW: {"published": "administrator"},
    Action.READ_SEALED: {"published": "auditor"},
    Action.ATTACH_SCAN: {"approved": "clerk", "published": "clerk"},
    Action.CORRECT: {"approved": "clerk", "published": "clerk"},
}
"""Who may; whoever is not named in a row, and every state that has none, is refused."""

NOT_OF_A_STATE = {Action.START, Action.ADOPT, Action.BRING, Action.SUPERSEDE, Action.BIND}
"""What begins a report, what another act records of it, and what the server does."""

NO_ENTRY = {Action.EXPLAIN, Action.CITE}
"""Tried with nothing to explain or to leave out: the gate alone is tried."""

Verb = Callable[[Report, Account], object]

ELSEWHERE = "http://www.linshui.example/bumen/2024.html"
PAGE = TakenPage(b"<p>nothing</p>", PageWay.FILE)

VERBS: dict[Action, Verb] = {
    Action.SAVE: lambda report, by: save(report, "6", {"other_matters": "另一句话。"}, by),
    Action.EXPLAIN: lambda report, by: explain(report.pk, {}, by=by),
    Action.UNLOCK: lambda report, by: unlock_carried(_carried(report), NOTE, by=by),
    Action.TAKE_SUM: lambda report, by: take_newer_sum(_fixed_anew(report, by), by=by),
    Action.SHOW: lambda report, by: show_last_year(report.pk, sound(2023), "2023.docx", by=by),
    Action.SET_ASIDE: lambda report, by: set_file_aside(_shown(report, by), by=by),
    Action.SUBMIT: lambda report, by: submit(report.pk, by=by),
    Action.ASK_TO_SIGN: lambda report, by: submit(report.pk, by=by),
    Action.SIGN: lambda report, by: sign(report.pk, by=by),
    Action.DECLINE: lambda report, by: decline(report.pk, NOTE, by=by),
    Action.RECALL: lambda report, by: recall(report.pk, by=by),
    Action.RECEIVE: lambda report, by: _brought(report, by, Action.RECEIVE),
    Action.ARCHIVE: lambda report, by: _brought(report, by, Action.ARCHIVE),
    Action.KEEP_BESIDE: lambda report, by: _brought(report, by, Action.KEEP_BESIDE),
    Action.OPEN: lambda report, by: open_review(report.pk, by=by),
    Action.TAKE_OVER: lambda report, by: take_over(report.pk, None, by=by),
    Action.REMARK: lambda report, by: remark(report.pk, CELL, NOTE, by=by),
    Action.ANSWER: lambda report, by: answer_remark(report.pk, _remark(report), NOTE, by=by),
    Action.CLOSE_REMARK: lambda report, by: close_remark(report.pk, _remark(report), by=by),
    Action.REOPEN_REMARK: lambda report, by: reopen_remark(
        report.pk, _remark(report, "answered"), NOTE, by=by
    ),
    Action.WAIVE: lambda report, by: waive(report.pk, "0" * 64, "理由写在这里。", by=by),
    Action.CITE: lambda report, by: cite(report.pk, "0" * 64, wanted=False, by=by),
    Action.ENTER: lambda report, by: enter(_scanned(report).pk, "3", {CELL.place: "3"}, by=by),
    Action.CONFIRM_ENTRY: lambda report, by: enter(_entered(report), "3", {CELL.place: "3"}, by=by),
    Action.REOPEN_ENTRY: lambda report, by: take_back(_agreed(report), CELL.place, NOTE, by=by),
    Action.RETURN: lambda report, by: send_back(report.pk, NOTE, by=by),
    Action.APPROVE: lambda report, by: approve(report.pk, by=by),
    Action.PUBLISH: lambda report, by: publish(report.pk, ADDRESS, by=by),
    Action.OTHER_ADDRESS: lambda report, by: register_other(report.pk, ELSEWHERE, by=by),
    Action.COMPARE_PAGE: lambda report, by: compare_page(_once_approved(report, by), PAGE, by=by),
    Action.WITHDRAW: lambda report, by: take_down(report.pk, "personal", NOTE, by=by),
    Action.READ_SEALED: lambda report, by: read_sealed(_sealed(report), "pdf", by=by),
    Action.ATTACH_SCAN: lambda report, by: attach_scan(report.pk, "盖章.png", PNG, by=by),
    Action.CORRECT: lambda report, by: correct(report.pk, "数字有误，需要更正。", by=by),
}

Cast = dict[str, Account]


def _remark(report: Report, state: str = "open") -> int:
    by = Account.objects.get(username="li")
    return Remark.objects.create(
        report=report, chapter="3", place=CELL.place, text=NOTE, by=by, state=state
    ).pk


def _scanned(report: Report) -> Report:
    """It came as a file, of which one cell could not be read."""
    by = Account.objects.get(username="wang")
    told = {"name": "1.png", "digest": "0" * 64, "size": 1, "is_newest": True}
    BroughtFile.objects.create(report=report, by=by, at=report.submitted_at, **told)
    report.requests_lines.filter(line="granted").update(natural_person=None)
    return report


def _entered(report: Report, **columns: object) -> int:
    """Somebody else has entered that cell."""
    EnteredCell.objects.create(
        report=_scanned(report),
        digest="0" * 64,
        place=CELL.place,
        first="3",
        first_by=Account.objects.get(username="wang"),
        first_at=clock.now(),
        **columns,
    )
    return report.pk


def _agreed(report: Report) -> int:
    """And another one has confirmed it."""
    second = Account.objects.get(username="zhao")
    at = clock.now()
    _entered(report, second="3", second_by=second, second_at=at, confirmed_at=at)
    report.requests_lines.filter(line="granted").update(natural_person=3)
    return report.pk


def _carried(report: Report) -> int:
    cell = "requests.carried_in.natural_person"
    CarriedFigure.objects.create(report=report, cell=cell, figure=1)
    return report.pk


def _once_approved(report: Report, by: Account) -> int:
    """With what was kept of its approval, for it to be held against."""
    approved([report], by)
    return report.pk


def _fixed_anew(report: Report, by: Account) -> int:
    """As a county's own report, whose sum has been fixed once more."""
    Report.objects.filter(pk=report.pk).update(sum_number=1)
    fixed(report.agency, by)
    FixedSum.objects.update(number=2)
    return report.pk


def _sealed(report: Report) -> int:
    """Taken down for what it says of somebody, with one file of it kept."""
    by = Account.objects.get(username="he")
    Withdrawal.objects.create(report=report, kind="personal", reason=NOTE, by=by, at=clock.now())
    digest = sha256(PNG).hexdigest()
    keep_bytes(digest, PNG)
    told = {"identifier": "pdf", "name": "1.pdf", "size": len(PNG), "digest": digest}
    FrozenFile.objects.create(report=report, **told)
    return report.pk


def _shown(report: Report, by: Account) -> int:
    WaitingFile.objects.create(report=report, name="2023.docx", document="{}", read_by=by)
    return report.pk


def _brought(report: Report, by: Account, action: Action) -> None:
    """Bring a newer file: of the year that is written, where it is to be received.

    Refused where it leads to another act than this.
    """
    if action != Action.KEEP_BESIDE:
        as_if_just_begun(report)
    if report.state == State.RETURNED:
        text = dumps(document_of(report))
        Snapshot.objects.create(report=report, at=timezone.now(), by=by, document=text)
    january = datetime.datetime(2025, 1, 20, tzinfo=datetime.UTC)
    with clock.showing(lambda: january) if action == Action.RECEIVE else nullcontext():
        bring_newer(report, by)
    if not LedgerEntry.objects.filter(report=report, action=action).exists():
        raise Refused("文件另有去处。")


@pytest.fixture
def cast(ready: Report, wang: Account, li: Account, zhao: Account, county: Agency) -> Cast:
    elsewhere = AgencyFactory(name="平安县人民政府", short_name="平安县")
    accounts = (
        *(wang, appointed("sun", "孙建军", ready.agency, Role.SIGNER), li),
        *(appointed("he", "何平", county, Role.ADMINISTRATOR),),
        *(appointed("fan", "范立", county, Role.AUDITOR), zhao),
        *(appointed("wu", "吴天", elsewhere, Role.REVIEWER), AccountFactory(is_superuser=True)),
    )
    return dict(zip(PEOPLE.split(), accounts, strict=True))


def _put(report: Report, state: str, cast: Cast) -> Report:
    """The report in a state, with all that a state has to have."""
    RunningSave.objects.all().delete()
    steps = ("submitted", "returned", "approved", "published")
    stamps = {f"{one}_at": timezone.now() for one in steps}
    stamps |= {f"{one}_by": cast["clerk"] for one in steps}
    stamps |= {"public_address": ADDRESS, "return_note": NOTE}
    Report.objects.filter(pk=report.pk).update(state=state, **stamps)
    return Report.objects.select_related("agency").get(pk=report.pk)


def _may(action: Action, report: Report, by: Account) -> bool:
    """Whether the verb lets this person through; nothing of it stays."""
    before = _on_record()
    with transaction.atomic():
        try:
            if action == Action.ASK_TO_SIGN:
                CountySettings.objects.create(county=report.agency.parent, signing_required=True)
            VERBS[action](report, by)
            return action in NO_ENTRY or _on_record() > before
        except Report.DoesNotExist:
            return False
        except Refused as why:  # another reason than the state: she came through to it
            return action == Action.WAIVE and "报告现在是" not in str(why)
        finally:
            transaction.set_rollback(True)


def _on_record() -> int:
    return LedgerEntry.objects.count() + RunningSave.objects.count()


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


def test_nothing_but_taking_down_removes_what_was_published(ready: Report, cast: Cast) -> None:
    stands = _put(ready, "published", cast)
    assert reports_public().get() == stands
    takes = [act for act in VERBS for one in cast.values() if _is_gone_after(act, stands, one)]
    assert takes == [Action.WITHDRAW]


def _is_gone_after(action: Action, report: Report, by: Account) -> bool:
    """Whether nobody can read it any more once it is done; what sets its scene left aside."""
    if action == Action.READ_SEALED:
        return False
    with transaction.atomic(), suppress(Report.DoesNotExist, Refused):
        try:
            VERBS[action](report, by)
            return not reports_public().filter(pk=report.pk).exists()
        finally:
            transaction.set_rollback(True)
    return False
