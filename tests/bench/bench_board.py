"""How fast is a county's board, with a hundred units and with three thousand?"""

from collections.abc import Callable
from functools import cache

from django.test import Client

from reports.models import Agency, Role
from tests import factories
from tests.bench import Figure, median_ms
from tests.bench.bench_desk import EMPTY, empty_request
from tests.board.counties import YEAR, peopled


@cache
def reviewer(number: int) -> Client:
    """A signed-in reviewer of a county of so many units."""
    county = Agency.objects.create(
        name=f"{number}乡县人民政府", short_name=f"{number}乡县", level="county"
    )
    account = factories.appointed(f"reviewer{number}", "李慧", county, Role.REVIEWER)
    peopled(county, number, account)
    client = Client()
    client.force_login(account)
    return client


def _page(number: int, query: str = "", times: int = 30) -> Callable[[], float]:
    def measure() -> float:
        client = reviewer(number)
        return median_ms(lambda: _opened(client, query), times)

    return measure


def _opened(client: Client, query: str) -> None:
    answer = client.get(f"/进度/{YEAR}/{query}")
    assert answer.status_code == 200, answer.status_code


FIGURES = [
    Figure(f"进度页，{name}", most, _page(number, query, times), EMPTY, empty_request)
    for name, most, number, query, times in (
        ("100个单位", 100, 100, "", 30),
        ("3000个单位", 500, 3000, "", 10),
        ("3000个单位，第30页", 500, 3000, "?page=30", 10),
        ("3000个单位按问题数排", 500, 3000, "?sort=-findings", 10),
        ("3000个单位按名称找", 500, 3000, "?q=第29", 10),
    )
]
