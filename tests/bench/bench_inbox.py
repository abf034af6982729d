"""收件箱: 64 mixed files of a county, read by two processes: how long, how many wrong or asked?"""

import tempfile
from functools import cache
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.test import override_settings

from reports.models import ArrivalState, clock
from reports.workflow.due import due_year
from tests.bench import Figure
from tests.stores import frozen_at
from tests.workflow.background.real_workers import shared_database
from tests.workflow.inbox.reading_crew import bundle, read_all

FILES = 64


class _Read(NamedTuple):
    """Seconds from the first file to the last, and what was not as it should be."""

    seconds: float
    wrong: int
    asked: int
    unread: int


@cache
def _read() -> _Read:
    """This year's and last year's reports of 32 units, in 64 layouts and kinds."""
    with tempfile.TemporaryDirectory() as name, shared_database(Path(name)) as address:
        folder = Path(name)
        year = due_year(clock.today())
        with override_settings(STORAGES=_stores(folder)):
            files = bundle(FILES, (year - 1, year))
            batch = files.handed_in()
            seconds = read_all(address, folder, batch)
            asked = batch.arrivals.filter(state=ArrivalState.ASKING).count()
            taken = batch.arrivals.filter(state=ArrivalState.TAKEN).count()
            return _Read(seconds, len(files.wrong(batch)), asked, FILES - taken - asked)


def _stores(folder: Path) -> dict[str, object]:
    return {**settings.STORAGES, "frozen": frozen_at(folder / "frozen")}


def _none() -> None:
    return None


FIGURES = [
    Figure("收件箱64个文件，两个进程读完", 60, lambda: _read().seconds, "—", _none, "秒"),
    Figure("收件箱64个文件，认错单位的", 0, lambda: float(_read().wrong), "—", _none, "个"),
    Figure("收件箱64个文件，要问的", 2, lambda: float(_read().asked), "—", _none, "个"),
    Figure("收件箱64个文件，读不出的", 0, lambda: float(_read().unread), "—", _none, "个"),
]
