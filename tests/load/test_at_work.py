"""A county at work loses nothing, no process grows, no page waits while thirty files are read."""

import asyncio
import json
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pytest
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from reports.exporters import docx
from tests.exporters.office import convert
from tests.exporters.samples import plain
from tests.load.clerk import TOKEN, Clerk, request
from tests.load.measured import Pace, at_work, lost
from tests.load.memory import MOST_MB, asked
from tests.load.server import children, manage, serving, surroundings_in
from tests.migrated import migrated_file

REQUESTS = 120
"""Of all kinds; ``make load WHAT=memory`` asks ten thousand."""

SECONDS = 8
"""So long thirty people hand in a file, and again where every place was taken."""

ANSWERS = {200, 503}


CLERKS = 4


@dataclass(frozen=True)
class Office:
    """A server and its clerks, each with a report; ``parent`` has begun its processes."""

    port: int
    parent: int
    cast: list[Clerk]
    surroundings: dict[str, str]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    surroundings = surroundings_in(tmp_path_factory.mktemp("site"))
    surroundings["FILES_PER_HOUR"] = surroundings["VERIFICATIONS_PER_HOUR"] = "1000"
    shutil.copy(migrated_file(), Path(surroundings["DATA_DIR"]) / "db.sqlite3")
    made = manage(surroundings, "-m", "tests.load.county", str(CLERKS)).splitlines()
    with serving(surroundings) as (port, parent):
        cast = [Clerk(port, **json.loads(line)) for line in made]
        yield Office(port, parent, cast, surroundings)


def test_a_county_at_work_loses_no_save(office: Office) -> None:
    seen = asyncio.run(at_work(office.cast, Pace(CLERKS, 0.3, 2)))
    assert seen.failed == []
    assert len(seen.seconds["保存"]) > CLERKS
    assert lost(office.surroundings, office.cast) == 0
    office.cast[0].version += 1
    assert lost(office.surroundings, office.cast) == 1
    office.cast[0].version -= 1


def test_no_process_holds_more_than_it_may(office: Office) -> None:
    held = asyncio.run(asked(office.cast, children(office.parent), REQUESTS))
    assert held.failed == {}
    assert held.most <= MOST_MB


def _as_docx(folder: Path) -> Path:
    path = folder / "report.docx"
    path.write_bytes(docx.render(plain()))
    return path


def _as_doc(folder: Path) -> Path:
    if not shutil.which("soffice"):
        pytest.fail("LibreOffice is missing: make test installs it")
    path = _as_docx(folder)
    convert([path], "doc", folder)
    return path.with_suffix(".doc")


@pytest.mark.parametrize("kind", [_as_docx, _as_doc], ids=["Word", "Word 97"])
def test_no_page_waits_while_thirty_files_are_read(kind, office: Office, tmp_path: Path) -> None:
    port, clerk = office.port, office.cast[0]
    head = f"Cookie: sessionid={clerk.session}; csrftoken={TOKEN}\r\nX-CSRFToken: {TOKEN}\r\n"
    file = kind(tmp_path)
    with file.open("rb") as content:
        body = encode_multipart(BOUNDARY, {"file": content})
    table = f"/reports/{clerk.report}/table/3/"
    quiet, busy, answers = asyncio.run(_measured(port, table, head, body))
    assert set(answers) <= ANSWERS, answers
    assert answers[200] >= 2, answers
    assert len(busy) > 10
    assert median(busy) < 10 * median(quiet) + 0.3, (quiet, busy)
    assert max(busy) < 10 * max(quiet) + 2, (quiet, busy)


async def _measured(
    port: int, table: str, head: str, body: bytes
) -> tuple[list[float], list[float], Counter[int]]:
    """The seconds of a page in quiet, and while everybody hands in a file; what they got."""
    quiet = [await _page(port, table, head) for _ in range(12)][2:]
    answers: Counter[int] = Counter()
    until = time.monotonic() + SECONDS
    everybody = asyncio.gather(*(_handing_in(port, head, body, until, answers) for _ in range(30)))
    busy = []
    while not everybody.done():
        busy.append(await _page(port, table, head))
        await asyncio.sleep(0.1)
    await everybody
    return quiet, busy, answers


async def _page(port: int, table: str, head: str) -> float:
    began = time.perf_counter()
    status, _ = await request(port, "GET", table, head)
    assert status == 200
    return time.perf_counter() - began


async def _handing_in(
    port: int, head: str, body: bytes, until: float, answers: Counter[int]
) -> None:
    """Hand a file in until it is read, as somebody does who is asked to try again."""
    kind = f"{head}Content-Type: {MULTIPART_CONTENT}\r\n"
    while time.monotonic() < until:
        status, answer = await request(port, "POST", "/体检/", kind, body)
        answers[status] += 1
        if status == 200:
            return
        assert "请稍候再试" in answer.decode()
        await asyncio.sleep(1)
