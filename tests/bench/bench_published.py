"""How fast is a published report on the public page, whole and asked for again?"""

from functools import cache

from django.test import Client

from reports.models import Agency, Role
from tests import factories
from tests.bench import Figure, median_ms
from tests.bench.bench_desk import EMPTY, empty_request
from tests.portal.test_published import to_the_public


@cache
def address() -> str:
    """A published report's address."""
    county = Agency.objects.create(name="临河县人民政府", short_name="临河县", level="county")
    unit = Agency.objects.create(name="临河县青石镇人民政府", short_name="青石镇", parent=county)
    clerk = factories.appointed("clerk", "王秀英", unit, Role.FILLER)
    reviewer = factories.appointed("reviewer", "李慧", county, Role.REVIEWER)
    report = factories.filled(factories.started(unit, clerk), clerk)
    to_the_public(report, clerk, reviewer)
    return f"/公开/{unit.public_code}/2024/"


def _page() -> float:
    client = Client()
    return median_ms(lambda: client.get(address()))


def _again() -> float:
    client = Client()
    etag = client.get(address()).headers["ETag"]

    def ask() -> None:
        assert client.get(address(), headers={"If-None-Match": etag}).status_code == 304

    return median_ms(ask)


def _data() -> float:
    client = Client()
    return median_ms(lambda: client.get(f"{address()[:-1]}.json"))


def _over_years() -> float:
    client = Client()
    return median_ms(lambda: client.get(address().removesuffix("2024/")))


def _file() -> float:
    client = Client()
    return median_ms(lambda: client.get(f"{address()}1/pdf/"))


FIGURES = [
    Figure("公开的报告", 15, _page, EMPTY, empty_request),
    Figure("公开的报告，再次打开（304）", 5, _again, EMPTY, empty_request),
    Figure("公开的报告的数据（JSON）", 15, _data, EMPTY, empty_request),
    Figure("一个单位历年的数据", 15, _over_years, EMPTY, empty_request),
    Figure("公开的报告，下载PDF", 15, _file, EMPTY, empty_request),
]
