"""A browser in which the county's reviewer has signed in, and a report before her."""

import pytest
from django.test import Client

from reports.models import Account, Report
from tests.workflow.reviewed import opened


@pytest.fixture
def reviewer(client: Client, li: Account) -> Client:
    client.force_login(li)
    return client


@pytest.fixture
def reviewing(ready: Report, wang: Account, li: Account) -> Report:
    return opened(ready, wang, li)
