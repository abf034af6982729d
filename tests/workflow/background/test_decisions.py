"""The operator lets a task be tried again, or lets go of it: both on the platform's record."""

import pytest

from reports.models import Account, AdministrativeEntry, TaskLease
from reports.workflow.background.claim import claim
from reports.workflow.background.enqueue import enqueue
from reports.workflow.background.give_up import give_up
from reports.workflow.background.try_again import try_again
from reports.workflow.refusal import Refused
from tests import factories
from tests.workflow.background import deeds
from tests.workflow.background.hands import LEASE, do_all, states

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(db: None) -> Account:
    return factories.AccountFactory(username="boss", is_staff=True, is_superuser=True)


def _acts() -> list[tuple[str, str]]:
    rows = AdministrativeEntry.objects.filter(county=None).order_by("number")
    return list(rows.values_list("action", "subject"))


def test_what_failed_is_tried_again_from_the_first_attempt(boss: Account) -> None:
    enqueue(deeds.hopeless)
    do_all()
    task = TaskLease.objects.get()
    assert try_again(task.task_id, by=boss) == "没有希望"
    task.refresh_from_db()
    assert (states(), task.attempts) == (["READY"], 0)
    assert _acts() == [("retry_task", "没有希望")]
    with pytest.raises(Refused, match="没有失败"):
        try_again(task.task_id, by=boss)


def test_what_waits_or_failed_is_given_up_once_and_can_be_tried_again(boss: Account) -> None:
    enqueue(deeds.write_down, 1)
    task = TaskLease.objects.get()
    give_up(task.task_id, by=boss)
    give_up(task.task_id, by=boss)
    assert do_all() == 0
    assert _acts() == [("give_up_task", "记一笔")]
    try_again(task.task_id, by=boss)
    assert do_all() == 1
    assert states() == ["SUCCESSFUL"]
    with pytest.raises(Refused, match="已经办完"):
        give_up(task.task_id, by=boss)


def test_what_is_being_done_is_not_given_up(boss: Account) -> None:
    enqueue(deeds.write_down, 1)
    claim("at work", LEASE)
    with pytest.raises(Refused, match="正在办理"):
        give_up(TaskLease.objects.get().task_id, by=boss)


@pytest.mark.parametrize("verb", [try_again, give_up])
def test_nobody_but_the_operator_decides(verb: object) -> None:
    enqueue(deeds.hopeless)
    do_all()
    with pytest.raises(TaskLease.DoesNotExist):
        verb(TaskLease.objects.get().task_id, by=factories.AccountFactory())  # type: ignore[operator]
    assert states() == ["FAILED"]
