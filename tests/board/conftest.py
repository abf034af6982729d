"""A day in January, a county of sixteen units in all states, and two who oversee it."""

import pytest
from django.test import Client
from django.utils import timezone

from reports.models import Account, Agency, Role
from tests.board.counties import NOW, peopled
from tests.factories import appointed


@pytest.fixture(autouse=True)
def _january(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day on which all tests of the board take place."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)


@pytest.fixture
def units(county: Agency, li: Account) -> list[Agency]:
    return peopled(county, 16, li)


@pytest.fixture
def sun(county: Agency) -> Account:
    """The county's 管理员, who reviews nothing."""
    return appointed("sun", "孙立", county, Role.ADMINISTRATOR)


@pytest.fixture
def reviewer(client: Client, li: Account) -> Client:
    """A browser in which the county's 审核员 has signed in."""
    client.force_login(li)
    return client
