"""A county in January 2025 whose 管理员 looks at its inbox."""

import pytest
from django.test import Client

from reports.models import Account
from tests.workflow.arriving.conftest import _january as _january
from tests.workflow.arriving.conftest import he as he
from tests.workflow.inbox.conftest import units as units


@pytest.fixture
def hers(client: Client, he: Account) -> Client:
    client.force_login(he)
    return client
