"""No page waits while thirty files are read at once."""

import asyncio
import json
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from reports.exporters import docx
from tests.exporters.office import convert
from tests.exporters.samples import plain
from tests.load.clerk import TOKEN, request
from tests.load.server import manage, server, surroundings_in

SECONDS = 8
"""So long thirty people hand in a file, and again where every place was taken."""

ANSWERS = {200, 503}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, dict[str, str]]]:
    """A server with one clerk who has a report: its port, and she."""
    surroundings = surroundings_in(tmp_path_factory.mktemp("site"))
    surroundings["FILES_PER_HOUR"] = "1000"
    manage(surroundings, "manage.py", "migrate", "--no-input", "--verbosity", "0")
    clerk = json.loads(manage(surroundings, "-m", "tests.load.county", "1"))
    with server(surroundings) as port:
        yield port, clerk


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
def test_no_page_waits_while_thirty_files_are_read(kind, site, tmp_path: Path) -> None:
    port, clerk = site
    head = f"Cookie: sessionid={clerk['session']}; csrftoken={TOKEN}\r\nX-CSRFToken: {TOKEN}\r\n"
    file = kind(tmp_path)
    with file.open("rb") as content:
        body = encode_multipart(BOUNDARY, {"file": content})
    table = f"/reports/{clerk['report']}/table/3/"
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
        status, answer = await request(port, "POST", "/%E4%BD%93%E6%A3%80/", kind, body)
        answers[status] += 1
        if status == 200:
            return
        assert "请稍候再试" in answer.decode()
        await asyncio.sleep(1)
