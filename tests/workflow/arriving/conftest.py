"""January 2025: the reports on 2024 are written now; those on 2023 are of a year before."""

import datetime
from collections.abc import Iterator

import pytest

from reports.models import Account, Agency, Role, clock
from tests.factories import appointed


@pytest.fixture(autouse=True)
def _january() -> Iterator[None]:
    moments = iter(range(10**9))
    begin = datetime.datetime(2025, 1, 20, 9, tzinfo=datetime.UTC)
    with clock.showing(lambda: begin + datetime.timedelta(milliseconds=next(moments))):
        yield


@pytest.fixture
def he(county: Agency) -> Account:
    """The county's 管理员, who brings the files in."""
    return appointed("he", "何平", county, Role.ADMINISTRATOR)
