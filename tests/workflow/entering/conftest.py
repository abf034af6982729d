"""January 2025, a scan that came in, and two persons of the county."""

import datetime
from collections.abc import Iterator

import pytest

from reports.models import Account, Agency, Report, Role, clock
from reports.workflow.arriving.bring_scan import bring_scan
from tests.factories import appointed
from tests.scans import PNG


@pytest.fixture(autouse=True)
def _january() -> Iterator[None]:
    moments = iter(range(10**9))
    begin = datetime.datetime(2025, 1, 20, 9, tzinfo=datetime.UTC)
    with clock.showing(lambda: begin + datetime.timedelta(milliseconds=next(moments))):
        yield


@pytest.fixture
def he(county: Agency) -> Account:
    """The county's 管理员."""
    return appointed("he", "何平", county, Role.ADMINISTRATOR)


@pytest.fixture
def qian(county: Agency) -> Account:
    """A second 审核员 of the county."""
    return appointed("qian", "钱进", county, Role.REVIEWER)


@pytest.fixture
def scanned(township: Agency, he: Account) -> Report:
    """This year's report, of which there is a picture and nothing else."""
    return bring_scan("青石镇年报.png", PNG, township, 2024, by=he).report


@pytest.fixture
def archived(township: Agency, he: Account) -> Report:
    """The same of a year before."""
    return bring_scan("青石镇年报.png", PNG, township, 2023, by=he).report
