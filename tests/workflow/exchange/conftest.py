"""A county that writes packages, and the city that takes them in, each in its own installation."""

import datetime
from collections.abc import Iterator

import pytest

from reports.models import Account, Agency, Role, clock
from tests.factories import AgencyFactory, appointed
from tests.workflow.exchange.two_installations import COUNTY


@pytest.fixture(autouse=True)
def _march() -> Iterator[None]:
    """March 2025: the counties' own reports on 2024 are written now."""
    moments = iter(range(10**9))
    begin = datetime.datetime(2025, 3, 10, 9, tzinfo=datetime.UTC)
    with clock.showing(lambda: begin + datetime.timedelta(milliseconds=next(moments))):
        yield


@pytest.fixture
def city(db: None) -> Agency:
    return AgencyFactory(name="安江市人民政府", short_name="安江市", level="city")


@pytest.fixture
def linshui(city: Agency) -> Agency:
    """The county as the city knows it: its units are elsewhere."""
    return AgencyFactory(name=COUNTY, short_name="临水县", level="county", parent=city)


@pytest.fixture
def gu(city: Agency) -> Account:
    """The city's 审核员."""
    return appointed("gu", "顾晓明", city, Role.REVIEWER)
