"""How are DOC and WPS files read? LibreOffice makes a DOCX of them, in a folder of its own."""

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from reports.document import Document
from reports.importers.assemble import assemble
from reports.importers.opening.confined import is_confined, more_memory
from reports.importers.opening.package import Package
from reports.importers.source import source_of
from reports.importers.unreadable import Unreadable
from reports.importers.word import read_docx

LONGEST: Final = 15
"""Seconds that LibreOffice may take."""

MISSING = "这台机器没有安装LibreOffice，不能读DOC、WPS文件，请在Word或WPS里另存为DOCX后再试。"
REFUSED = "这个文件LibreOffice打不开，可能已经损坏或者加了密码，请另存为DOCX后再试。"
NO_TEXT = "文件加了密码，或者是旧的XLS等格式，里面没有文字，请去掉密码，另存为DOCX、XLSX后再试。"
ENCRYPTED = "文件加了密码，请去掉密码后再试。"
_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
_TEXT = "WordDocument".encode("utf-16-le")
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_PACKED = b"PK\x03\x04"
_LARGEST_MEMBER = 10 * 1024 * 1024
_NOWHERE = "http://127.0.0.1:9"


def read(data: bytes, year: int | None = None) -> Document:
    """Read a DOC, WPS or RTF file."""
    if _LOCKED in data:
        raise Unreadable(ENCRYPTED)
    if data.startswith(_COMPOUND) and _TEXT not in data:
        raise Unreadable(NO_TEXT)
    if data.startswith(_PACKED):
        Package(data, _LARGEST_MEMBER).inspect()
    package = Package(as_docx(data))
    return assemble(read_docx.flow(package), source_of("doc", data), year)


def as_docx(data: bytes) -> bytes:
    """The same text as DOCX; LibreOffice gets no network and keeps nothing."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if not program:
        raise Unreadable(MISSING)
    with TemporaryDirectory(prefix="report-") as folder:
        source = Path(folder) / "report.doc"
        source.write_bytes(data)
        _convert(program, source)
        made = source.with_suffix(".docx")
        if not made.exists():
            raise Unreadable(REFUSED)
        return made.read_bytes()


def _convert(program: str, source: Path) -> None:
    folder = source.parent
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault"),
        *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder), str(source)),
    ]
    surroundings = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "http_proxy": _NOWHERE,
        "https_proxy": _NOWHERE,
    }
    # A confined process is ended with its group, to which this one then belongs.
    alone = not is_confined()
    with more_memory():
        running = subprocess.Popen(
            command,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=alone,
        )
    try:
        running.wait(LONGEST)
    except subprocess.TimeoutExpired as fault:
        raise Unreadable(REFUSED) from fault
    finally:
        if alone:
            _end_group(running)


def _end_group(leader: subprocess.Popen[bytes]) -> None:
    """End what was begun and whatever that began: the program is a script that starts others."""
    with suppress(ProcessLookupError):
        os.killpg(leader.pid, signal.SIGKILL)
    leader.wait()
