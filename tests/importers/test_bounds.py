"""Are files that would harm the machine refused in one sentence, in bounded time and memory?"""

import resource
import socket
import subprocess
import sys
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from reports.exporters import docx, pdf
from reports.importers import MOST_BYTES, Unreadable, read
from reports.importers.opening.confined import LARGEST_FILE, MOST_CONVERTING
from tests.exporters.samples import plain
from tests.importers.test_pdf import changed

LONGEST = 20
MOST_MEMORY = 300 * 1024 * 1024
_CHILD = """
import re, sys
from reports.importers import Unreadable, read
try:
    read(open(sys.argv[1], "rb").read(), sys.argv[1])
except Unreadable as refusal:
    print(refusal)
print(re.search(r"VmHWM:\\s+(\\d+) kB", open("/proc/self/status").read())[1])
"""
"""Reads one file, says why it cannot, and what memory it took at its most, in KiB."""


def _packed(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def _pdf_bomb() -> bytes:
    """A page whose content unpacks to a hundred times its size."""

    def fill(writer) -> None:
        stream = writer.pages[0]["/Contents"]
        inner = (stream[0] if isinstance(stream, list) else stream).get_object()
        inner.set_data(b"0 0 m 1 1 l S " * 20_000_000)

    return changed(pdf.render(plain()), fill)


BAD = {
    "two_hundred_megabytes.txt": lambda: "年报".encode() * (200 * 1024 * 1024 // 6),
    "long_lines.txt": lambda: b"0|" * (MOST_BYTES // 2 - 1),
    "digits.txt": lambda: b"1" * (MOST_BYTES - 1),
    "tables.html": lambda: b"<table><tr><td>1" * 300_000,
    "bomb.docx": lambda: _packed(word__document_xml=b"<a>" + b" " * 49 * 1024 * 1024 + b"</a>"),
    "text.docx": lambda: _packed(word__document_xml=b"<a>" + b"<b>1</b>" * 240_000 + b"</a>"),
    "bomb.pdf": _pdf_bomb,
    "program.docx": lambda: b"MZ" + bytes(4096),
    "program.pdf": lambda: b"\x7fELF" + bytes(4096),
}


@pytest.mark.parametrize("name", BAD)
def test_a_harmful_file_is_refused_within_bounds(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(BAD[name]()[: 200 * 1024 * 1024])
    began = time.monotonic()
    command = [sys.executable, "-c", _CHILD, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    took = time.monotonic() - began
    assert done.returncode == 0, done.stderr
    *sentence, memory = done.stdout.strip().splitlines()
    assert "".join(sentence).count("。") == 1
    assert took < LONGEST
    if name != "two_hundred_megabytes.txt":
        assert int(memory) * 1024 < MOST_MEMORY


def test_a_file_with_macros_is_read_and_nothing_in_it_runs() -> None:
    file = BytesIO(docx.render(plain()))
    with zipfile.ZipFile(file, "a") as package:
        package.writestr("word/vbaProject.bin", b"\xd0\xcf" + b"AutoOpen" * 50)
    assert read(file.getvalue(), "a.docm").title == plain().title


def test_reading_asks_the_network_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a reader went to the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    page = (
        '<!DOCTYPE html SYSTEM "http://127.0.0.1:9/a.dtd"><html><link href="http://127.0.0.1:9/">'
        '<img src="http://127.0.0.1:9/a.png"><p>没有报告</p></html>'
    )
    with pytest.raises(Unreadable):
        read(page.encode(), "a.html")
    external = b'<!DOCTYPE a [<!ENTITY b SYSTEM "http://127.0.0.1:9/">]><a>&b;</a>'
    with pytest.raises(Unreadable, match="实体"):
        read(_packed(word__document_xml=external), "a.docx")


def test_the_worker_binds_itself_and_nobody_else() -> None:
    code = (
        "from reports.importers.opening.confined import confine; import resource as r; confine();"
        "print(r.getrlimit(r.RLIMIT_DATA)[1], r.getrlimit(r.RLIMIT_CPU)[0],"
        "r.getrlimit(r.RLIMIT_FSIZE)[1])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    memory, seconds, size = map(int, done.stdout.split())
    assert 0 < memory <= MOST_CONVERTING
    assert 0 < seconds < LONGEST
    assert 0 < size <= LARGEST_FILE
    assert resource.getrlimit(resource.RLIMIT_CPU)[0] != seconds
