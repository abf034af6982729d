"""How fast is the public search over 3,000 reports, or as many as SEARCHED_REPORTS says?

Over 200,000 on PostgreSQL: ``SEARCHED_REPORTS=200000 DEMO=true sh .setup/postgres.sh
.venv/bin/python -m tests.bench search``.
"""

import os
from collections.abc import Callable
from functools import cache
from urllib.parse import urlencode

from django.test import Client, override_settings

from tests.bench import Figure, median_ms
from tests.bench.bench_desk import EMPTY, empty_request
from tests.bench.searched_reports import EVERYWHERE, LONG, MIDDLING, RARE, SPREAD, fill_search

NUMBER = int(os.environ.get("SEARCHED_REPORTS", "3000"))
FEW, MOST_MS_OF_FEW, MOST_MS = 3000, 100, 200

KINDS = {
    "罕见的词": {"q": RARE},
    "不常见的词": {"q": MIDDLING},
    "处处都有的词": {"q": EVERYWHERE},
    "处处都有的长词": {"q": LONG},
    "处处都有的两个词，限年度和单位": {"q": f"{EVERYWHERE} {LONG}", "year": 2021, "unit": "第7镇"},
    "拆开处处都有、合起来没有的词": {"q": SPREAD},
    "没有的词": {"q": "龘龘"},
}


@cache
def _filled(number: int) -> int:
    fill_search(number)
    return number


def _searched(number: int, asked: dict[str, object]) -> Callable[[], float]:
    def measure() -> float:
        _filled(number)
        client = Client()
        address = f"/公开/搜索/?{urlencode(asked)}"
        with override_settings(SEARCHES_PER_HOUR=1_000_000):
            assert client.get(address).status_code == 200
            return median_ms(lambda: client.get(address), 10)

    return measure


def searches(number: int) -> list[Figure]:
    """A figure for each kind of word."""
    most = MOST_MS_OF_FEW if number <= FEW else MOST_MS
    return [
        Figure(
            f"公开搜索，{number}份，{name}", most, _searched(number, asked), EMPTY, empty_request
        )
        for name, asked in KINDS.items()
    ]


FIGURES = searches(NUMBER)
