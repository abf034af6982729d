"""What does LibreOffice make of a file?"""

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

AT_ONCE = 40
PATIENCE = 600
"""Seconds for so many files."""


def is_there() -> bool:
    """Whether LibreOffice is installed."""
    return bool(shutil.which("soffice"))


def _convert(files: Sequence[bytes], before: str, after: str, filter_in: str = "") -> list[bytes]:
    """Convert files at one start of the program; ``after`` may name a filter behind a colon."""
    made: list[bytes] = []
    for start in range(0, len(files), AT_ONCE):
        made += _some(files[start : start + AT_ONCE], before, after, filter_in)
    return made


def _some(files: Sequence[bytes], before: str, after: str, filter_in: str) -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        home, out = Path(folder), Path(folder) / "out"
        paths = [home / f"{number}{before}" for number in range(len(files))]
        for path, data in zip(paths, files, strict=True):
            path.write_bytes(data)
        subprocess.run(
            [
                *("soffice", f"-env:UserInstallation=file://{home}/profile", "--headless"),
                *((f"--infilter={filter_in}",) if filter_in else ()),
                *("--convert-to", after, "--outdir", str(out), *map(str, paths)),
            ],
            capture_output=True,
            check=True,
            timeout=PATIENCE,
        )
        ending = after.partition(":")[0]
        return [(out / f"{path.stem}.{ending}").read_bytes() for path in paths]


def _one(before: str, after: str, filter_in: str = "") -> Callable[[Sequence[bytes]], list[bytes]]:
    return partial(_convert, before=before, after=after, filter_in=filter_in)


CONVERSIONS = {
    "office_html": (".html", _one(".docx", "html")),
    "office_xhtml": (".html", _one(".docx", "html:XHTML Writer File:UTF8")),
    "office_text": (".txt", _one(".docx", "txt:Text (encoded):UTF8")),
    "office_pdf": (".pdf", _one(".docx", "pdf")),
    "office_saved_again": (".docx", _one(".docx", "docx")),
    "office_page_to_word": (".docx", _one(".html", "docx:MS Word 2007 XML", "HTML (StarWriter)")),
    "office_sheet_saved_again": (".xlsx", _one(".xlsx", "xlsx")),
    "office_sheet_html": (".html", _one(".xlsx", "html")),
    "office_page_to_sheet": (
        ".xlsx",
        _one(".html", "xlsx:Calc MS Excel 2007 XML", "HTML (StarCalc)"),
    ),
}
