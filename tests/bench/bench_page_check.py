"""How long are 64 published pages held against what was approved, and how well is it done?"""

from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from itertools import cycle, islice
from time import perf_counter

from reports.importers import read
from tests.bench import Figure
from tests.document.online.planted_pages import SHAPES
from tests.document.online.tried_shapes import Tried, can_be_made, is_right, tried

PAGES = 64
PROCESSES = 2


@cache
def _pages() -> tuple[Tried, ...]:
    """Every page of every shape that can be made here."""
    return tuple(one for shape in SHAPES if can_be_made(shape) for one in tried(shape))


def _read(one: Tried) -> int:
    return len(read(one[2], one[3]).title)


def _seconds(faithful: list[Tried], pool: ProcessPoolExecutor, is_compared: bool) -> float:
    began = perf_counter()
    list(pool.map(is_right if is_compared else _read, faithful))
    return perf_counter() - began


def _timed(is_compared: bool) -> float:
    """64 pages, every shape in turn; one of twelve is a print in PDF."""
    shapes = [one for one in _pages() if one[0] is None]
    with ProcessPoolExecutor(PROCESSES) as pool:
        _seconds(shapes[:2], pool, is_compared)
        return _seconds(list(islice(cycle(shapes), PAGES)), pool, is_compared)


@cache
def _share(is_planted: bool) -> float:
    """Of a hundred pages, how many are answered right."""
    pages = [one for one in _pages() if (one[0] is not None) == is_planted]
    with ProcessPoolExecutor(PROCESSES) as pool:
        return 100 * sum(pool.map(is_right, pages, chunksize=8)) / len(pages)


def _count(is_planted: bool) -> float:
    return sum((one[0] is not None) == is_planted for one in _pages())


FIGURES = [
    Figure(
        *(
            "网页核对64张（两个进程）",
            60,
            partial(_timed, True),
            "只读不比",
            partial(_timed, False),
        ),
        unit="s",
    ),
    Figure(
        *("网页核对，埋下的差别找到", 100, partial(_share, True), "埋下", partial(_count, True)),
        unit="%",
        at_least=True,
    ),
    Figure(
        *("网页核对，相同的网页判为一致", 100, partial(_share, False), "网页"),
        partial(_count, False),
        unit="%",
        at_least=True,
    ),
]
