"""Whichever page takes a file that is read: a reader that does not come to an end is ended."""

import inspect
import re
import time
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import resolve

from reports.desk.years import startable_years
from reports.importers.opening import conversation
from reports.importers.opening.conversation import TOO_LATE, Conversation
from tests.web.people import cast
from tests.web.walk import Walk, addresses

LIMIT = 0.05
BOXES = ("file", "files", "last_year", "page", "saved", "sheet", "table", "back", "package")

READING = {
    "county:import": "administrator",
    "desk:checkup": "clerk",
    "desk:last_year": "clerk",
    "desk:start": "clerk",
    "desk:start_from_checkup": "clerk",
    "operation:roster": "operator",
    "rollup:city_table": "administrator",
    "rollup:difference": "administrator",
    "rollup:sheets": "administrator",
}
"""Each address that lets a file be read while its page waits, and who may hand one in there."""

SAYS = {"desk:start_from_checkup": "请重新选择文件"}
"""What is read again there is kept in the page: she chooses its file once more."""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Readers take longer than they may; the tasks that they were given."""
    tasks: list[str] = []
    ask = Conversation.ask

    def slowly(self: Conversation, question: Any, *parts: bytes) -> Any:
        tasks.append(question["task"])
        time.sleep(4 * LIMIT)
        return ask(self, question, *parts)

    monkeypatch.setattr(conversation, "LONGEST", LIMIT)
    monkeypatch.setattr(Conversation, "ask", slowly)
    return tasks


def test_every_page_says_that_a_file_took_too_long(db: None, asked: list[str]) -> None:
    walk = Walk(cast(), "draft")
    others = {"agency": walk.report.agency_id, "year": max(startable_years())}
    found: dict[str, str] = {}
    for name, route in addresses():
        address = walk.filled(name, route)
        for person in ("clerk", "administrator", "operator") if _may_take_files(address) else ():
            form = {**others, **_files()}
            said = walk.said(walk.clients[person], address, form)
            if asked:
                asked.clear()
                found[name] = person
                assert SAYS.get(name, TOO_LATE) in said, name
                break
    assert found == READING


def _may_take_files(address: str) -> bool:
    view = inspect.unwrap(resolve(address.partition("?")[0]).func)
    module = inspect.getsource(inspect.getmodule(view) or view)
    return bool(re.search("FILES|foreign_file|handed_in", module))


def _files() -> dict[str, SimpleUploadedFile]:
    """One for every box that some page has."""
    return {box: SimpleUploadedFile(f"{box}.txt", "政府信息公开".encode()) for box in BOXES}
