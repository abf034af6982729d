"""The public address is tried at once for who registered it, and what was answered is shown."""

from pathlib import Path
from urllib.parse import unquote

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from reports.models import Account, Report, State
from reports.workflow.foreign.reading_places import place

ADDRESS = "http://127.0.0.1/zwgk/2024.html"
"""Of this machine: the service does not ask its own network."""


@pytest.fixture
def published(draft: Report, wang: Account) -> Report:
    """How it got there does not matter here."""
    acts = ("submitted", "opened", "approved", "published")
    stamps = {f"{act}_at": timezone.now() for act in acts} | {f"{act}_by": wang for act in acts}
    Report.objects.filter(pk=draft.pk).update(
        state=State.PUBLISHED, public_address=ADDRESS, **stamps
    )
    return Report.objects.get(pk=draft.pk)


def _tried(client: Client, report: Report) -> tuple[str, str]:
    """The page one is back on, and its text."""
    answer = client.post(f"/reports/{report.pk}/publish/try/", follow=True)
    return unquote(answer.redirect_chain[-1][0]), answer.content.decode()


def test_the_unit_tries_it_and_reads_the_answer(
    client: Client, published: Report, wang: Account
) -> None:
    client.force_login(wang)
    assert "网址还没有检查过" in client.get(f"/reports/{published.pk}/").content.decode()
    address, text = _tried(client, published)
    assert address == f"/reports/{published.pk}/"
    assert "检查了公开网址：连不上：" in text
    assert "检查网址：" in text
    assert "网址还没有检查过" not in text


def test_the_reviewer_tries_it_on_her_own_page(
    client: Client, published: Report, li: Account
) -> None:
    client.force_login(li)
    address, text = _tried(client, published)
    assert address == f"/审核/{published.pk}/"
    assert "检查了公开网址：连不上：" in text
    assert "连不上" in client.get("/进度/2024/").content.decode()


def test_there_is_nothing_to_try_before_it_is_published(
    client: Client, draft: Report, wang: Account
) -> None:
    client.force_login(wang)
    assert client.post(f"/reports/{draft.pk}/publish/try/").status_code == 404


def test_a_full_house_is_said_and_nothing_is_tried(
    client: Client, published: Report, wang: Account, settings: Settings, shared_folder: Path
) -> None:
    settings.READING_PLACES = 1
    client.force_login(wang)
    with place():
        _, text = _tried(client, published)
    assert "请稍候再试" in text
    assert "网址还没有检查过" in text
