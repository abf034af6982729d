"""Whatever befalls a site: who saves is told, readers go on, watchers know, nothing is lost."""

import asyncio
import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import connection
from django.urls import reverse

from reports.models import Role
from tests import factories, on_the_way
from tests.load.clerk import TOKEN, answered
from tests.load.county import signed_in
from tests.outages import befalls
from tests.outages.acts import BOX, TEXT, WORDS, Seat, kept, seated
from tests.outages.at_risk import AtRisk
from tests.outages.befalls import Redis, Site
from tests.post import free_port
from tests.workflow.background.real_workers import wait_for

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("outages")]

USUAL = (200, "saved_at")
NO_ROOM, NO_DATABASE, ALTERED = "磁盘已满或者不能写入", "数据库现在没有应答", "损坏"


@dataclass(frozen=True)
class BadDay:
    """What befalls; the status and words for who saves, for who reads her page, for who fetches a
    final file; what /readyz names, and the operator reads of it (None: she cannot).
    """

    befalls: Callable[[Site], AbstractContextManager[None]]
    saves: tuple[int, str] = USUAL
    reads: tuple[int, str] = (200, TEXT[:12])
    fetches: tuple[int, str] = (200, "<html")
    named: str = ""
    operator: str | None = "正常"


DAYS = {
    "usual": BadDay(befalls.nothing),
    "full disk": BadDay(
        befalls.full_disk, saves=(507, NO_ROOM), named="disk", operator="数据目录所在的磁盘还有"
    ),
    "Redis away": BadDay(befalls.no_shared_cache, named="store", operator="共享缓存"),
    "altered file": BadDay(
        befalls.altered_file, fetches=(503, ALTERED), named="tasks", operator="1项失败"
    ),
    "no database": BadDay(
        befalls.no_database,
        saves=(503, NO_DATABASE),
        reads=(503, NO_DATABASE),
        fetches=(503, NO_DATABASE),
        named="database",
        operator=None,
    ),
}
OF_POSTGRESQL = {"no database"}
"""And a full disk of the data directory does not keep PostgreSQL from saving."""


@pytest.fixture
def data(disk: Path) -> Path:
    return disk


@pytest.fixture
def seat_and_site(surroundings: dict[str, str], data: Path) -> Iterator[tuple[Seat, Site, str]]:
    """A clerk at a server, a report that was approved before, and the operator's open session."""
    seat, door = seated(0, 1), free_port()
    other = factories.AgencyFactory(name="白马县人民政府", short_name="白马县")
    unit = factories.AgencyFactory(parent=other)
    clerk = factories.appointed("clerk", "赵志远", unit, Role.FILLER)
    reviewer = factories.appointed("reviewer", "李慧", other, Role.REVIEWER)
    ready = factories.filled(factories.started(unit, clerk), clerk)
    approved = on_the_way.approved(ready, clerk, reviewer)
    boss = factories.AccountFactory(is_staff=True, is_superuser=True)
    redis = Redis(door, data)
    shared = {"CACHE_URL": f"redis://127.0.0.1:{door}/0"}
    try:
        with AtRisk(surroundings | shared, data, 1) as server:
            seat.port = server.port
            seat.reviewer = signed_in(clerk)
            yield seat, Site(data, approved.pk, redis), signed_in(boss)
    finally:
        redis.kill()


def test_on_a_bad_day_everybody_is_told_and_nothing_is_lost(
    seat_and_site: tuple[Seat, Site, str],
) -> None:
    seat, site, boss = seat_and_site
    usual = _unwell(seat)
    for name, day in DAYS.items():
        if name in OF_POSTGRESQL and connection.vendor != "postgresql":
            continue
        before = kept(seat.report)
        text = next(one for one in _texts() if one != before.text)
        with day.befalls(site):
            said = {
                "saves": _save(seat, before.version, text),
                "reads": _page(seat, f"/reports/{seat.report}/text/1/", seat.clerk),
                "fetches": _page(seat, f"/reports/{site.approved}/download/html/", seat.reviewer),
                "operator": _page(seat, reverse("operation:state"), boss),
            }
            named = _unwell(seat) - usual
        _compare(name, day, said, named)
        wait_for(lambda: _unwell(seat) <= usual, 20)
        now = kept(seat.report)
        if said["saves"][0] == 200:
            assert (now.version, now.text) == (before.version + 1, text), name
        else:
            assert now == before, name
        assert _save(seat, now.version, TEXT)[0] == 200, name


def _compare(name: str, day: BadDay, said: dict[str, tuple[int, str]], named: set[str]) -> None:
    """Each got the answer that the table says."""
    expected = {"saves": day.saves, "reads": day.reads, "fetches": day.fetches}
    if name == "full disk" and connection.vendor == "postgresql":
        expected["saves"] = USUAL
    if day.operator is not None:
        expected["operator"] = (200, day.operator)
    for who, (status, words) in expected.items():
        answer = said[who]
        assert (answer[0], words in answer[1]) == (status, True), (name, who, answer)
    assert named == ({day.named} if day.named else set()), name


def _texts() -> list[str]:
    return [f"{TEXT}\n公开栏{word}更新。" for word in WORDS]


def _save(seat: Seat, version: int, text: str) -> tuple[int, str]:
    body = json.dumps({"version": version, "values": {BOX: text}}).encode()
    kind = "Content-Type: application/json\r\n"
    path = f"/reports/{seat.report}/save/1/"
    return _asked(seat, "POST", path, _head(seat.clerk) + kind, body)


def _page(seat: Seat, path: str, session: str) -> tuple[int, str]:
    return _asked(seat, "GET", path, _head(session))


def _unwell(seat: Seat) -> set[str]:
    _, content = _asked(seat, "GET", "/readyz", "")
    return {key for key, is_well in json.loads(content)["parts"].items() if not is_well}


def _head(session: str) -> str:
    return f"Cookie: sessionid={session}; csrftoken={TOKEN}\r\nX-CSRFToken: {TOKEN}\r\n"


def _asked(seat: Seat, method: str, path: str, head: str, body: bytes = b"") -> tuple[int, str]:
    status, _, content = asyncio.run(answered(seat.port, method, path, head, body))
    try:
        return status, json.dumps(json.loads(content), ensure_ascii=False)
    except ValueError:
        return status, content.decode()
