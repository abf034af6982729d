"""The operator sees what the background does, and decides on what failed."""

import pytest
from django.test import Client
from django.urls import reverse

from reports.models import AdministrativeEntry, TaskLease
from reports.workflow.background.enqueue import enqueue
from reports.workflow.background.sign_of_life import say_alive
from tests import factories
from tests.workflow.background import deeds
from tests.workflow.background.hands import do_all, states

pytestmark = pytest.mark.django_db


@pytest.fixture
def operating(client: Client, db: None) -> Client:
    client.force_login(factories.AccountFactory(is_staff=True, is_superuser=True))
    return client


def _page(client: Client) -> str:
    return client.get(reverse("operation:tasks")).content.decode()


def test_a_platform_without_a_worker_says_so_and_what_to_start(operating: Client) -> None:
    assert "没有后台程序在运行" in _page(operating)
    say_alive("host:1")
    assert "没有后台程序在运行" not in _page(operating)
    assert "1个后台程序" in _page(operating)


def test_what_failed_is_shown_with_its_reason_and_tried_again_by_a_button(
    operating: Client,
) -> None:
    enqueue(deeds.hopeless)
    enqueue(deeds.not_now)
    do_all()
    page = _page(operating)
    assert "记录与数据不符。" in page
    assert "邮件服务器连不上。" in page
    failed = TaskLease.objects.get(task__status="FAILED").task_id
    address = reverse("operation:retry_task", args=[failed])
    assert "已重新排队" in operating.post(address, follow=True).content.decode()
    assert states() == ["READY", "READY"]
    assert "没有失败" in operating.post(address, follow=True).content.decode()
    operating.post(reverse("operation:give_up_task", args=[failed]))
    assert "已放弃" in _page(operating)
    acts = AdministrativeEntry.objects.order_by("number").values_list("action", flat=True)
    assert list(acts) == ["retry_task", "give_up_task"]
