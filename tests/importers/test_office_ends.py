"""LibreOffice ends when its time is over, with everything that it began."""

import os
import stat
import tempfile
import time
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from reports.importers import Unreadable, read
from reports.importers.opening.conversation import Conversation
from reports.importers.word import read_office

_NAMES = "".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" '
    for name in ("office", "text", "table")
)
_KIND = "application/vnd.oasis.opendocument.text"
_MANIFEST = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<m:file-entry m:full-path="/" m:media-type="{_KIND}"/>'
    '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>'
)


def odt(rows: int) -> bytes:
    """An ODT with one table of sixty columns: with 3000 rows LibreOffice works for a minute."""
    cells = "<table:table-cell><text:p>1</text:p></table:table-cell>" * 60
    table = f"<table:table-row>{cells}</table:table-row>" * rows
    content = (
        f'<office:document-content {_NAMES} office:version="1.2"><office:body><office:text>'
        f'<table:table><table:table-column table:number-columns-repeated="60"/>{table}'
        "</table:table></office:text></office:body></office:document-content>"
    )
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", _KIND, zipfile.ZIP_STORED)
        file.writestr("content.xml", content)
        file.writestr("META-INF/manifest.xml", _MANIFEST)
    return out.getvalue()


def told_of(folder: Path) -> Iterator[str]:
    """The running processes that were told of a folder, by their command line or surroundings."""
    for number in filter(str.isdecimal, os.listdir("/proc")):
        if int(number) == os.getpid():
            continue
        try:
            said = [Path("/proc", number, name).read_bytes() for name in ("cmdline", "environ")]
        except OSError:
            continue
        if any(str(folder).encode() in words for words in said):
            yield said[0].replace(b"\0", b" ").decode()


def left_of(folder: Path) -> list[str]:
    """What still runs when the system had its time to carry out a kill: it does so in its own."""
    deadline = time.monotonic() + 5
    while (left := list(told_of(folder))) and time.monotonic() < deadline:
        time.sleep(0.02)
    return left


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files of the moment are kept during the test."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_after_a_refusal_no_process_and_no_file_is_left(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read_office, "LONGEST", 1)
    with pytest.raises(Unreadable, match="打不开"):
        read(odt(500), "a.doc")
    assert left_of(folder) == []
    assert list(folder.iterdir()) == []


def test_what_a_confined_process_began_ends_with_it(folder: Path) -> None:
    with Conversation("tests.importers.converting") as one:
        one.say(odt(3000))
        deadline = time.monotonic() + 20
        while not any("soffice" in said for said in told_of(folder)):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        # As when its time is over, however long LibreOffice took to begin.
        one._until = time.monotonic()
        with pytest.raises(Unreadable, match="太长时间"):
            one.hear()
    assert left_of(folder) == []
    assert list(folder.iterdir()) == []


def test_a_program_that_begins_others_is_ended_with_them(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = folder / "soffice"
    program.write_text("#!/bin/sh\n(sleep 300 & sleep 300) &\nwait\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(read_office.shutil, "which", lambda _: str(program))
    monkeypatch.setattr(read_office, "LONGEST", 0.5)
    with pytest.raises(Unreadable, match="打不开"):
        read_office.as_docx(b"{\\rtf1 a}")
    assert left_of(folder) == []


def test_a_packed_file_of_another_kind_is_bounded_before_it_is_handed_on() -> None:
    began = time.monotonic()
    with pytest.raises(Unreadable, match="标记太多"):
        read(odt(3000), "a.doc")
    assert time.monotonic() - began < 2
