"""Which program makes the files? A fingerprint of its source, its libraries and its fonts."""

import hashlib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from reports.exporters.fonts import font_directory

_SOURCES = ("statute", "document", "exporters")
_LIBRARIES = ("weasyprint", "pydyf", "fonttools", "tinycss2", "python-docx", "lxml", "openpyxl")


def fingerprint() -> str:
    """Changes with anything a file's bytes may depend on besides the report and its printing."""
    parts = hashlib.sha256()
    for part in (*_sources(), *map(_library, _LIBRARIES), *_fonts()):
        parts.update(part.encode() + b"\n")
    return parts.hexdigest()


def _sources() -> Iterator[str]:
    top = Path(__file__).parents[1]
    for folder in _SOURCES:
        for path in sorted((top / folder).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                content = hashlib.sha256(path.read_bytes()).hexdigest()
                yield f"{path.relative_to(top).as_posix()} {content}"


def _library(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return f"{name} –"


def _fonts() -> Iterator[str]:
    folder = font_directory()
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    return (f"{path.name} {path.stat().st_size}" for path in files if path.is_file())


PROGRAM = fingerprint()
"""Taken when the exporters are loaded: an upgrade beneath a running process changes neither."""
