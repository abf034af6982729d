"""The cast of 管理: the county's administrator, and a county next door."""

import pytest
from django.test import Client

from reports.models import Account, Agency, Role
from tests import factories


@pytest.fixture
def sun(county: Agency) -> Account:
    """The county's 管理员."""
    return factories.appointed("sun", "孙丽", county, Role.ADMINISTRATOR)


@pytest.fixture
def neighbour(db: None) -> Agency:
    """Another county on the same installation."""
    return factories.AgencyFactory(name="望山县人民政府", short_name="望山县")


@pytest.fixture
def foreign_unit(neighbour: Agency) -> Agency:
    return factories.AgencyFactory(
        name="望山县红石镇人民政府", short_name="红石镇", parent=neighbour
    )


@pytest.fixture
def gao(neighbour: Agency) -> Account:
    """The other county's 管理员."""
    return factories.appointed("gao", "高峰", neighbour, Role.ADMINISTRATOR)


@pytest.fixture
def office(client: Client, sun: Account) -> Client:
    """A browser in which the administrator has signed in."""
    client.force_login(sun)
    return client
