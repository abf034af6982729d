"""Which program makes the files? A fingerprint of its source, its libraries and its fonts."""

import hashlib
import logging
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from uuid import uuid4

from reports.exporters.fonts import font_fingerprint
from reports.workflow.sources import sources

_SOURCES = ("statute", "document", "exporters")
_LIBRARIES = (
    *("weasyprint", "pydyf", "fonttools", "tinycss2", "uharfbuzz"),
    *("python-docx", "lxml", "openpyxl"),
)

logger = logging.getLogger(__name__)


@cache
def program() -> str:
    """Changes with anything a file's bytes may depend on besides the report and its printing."""
    return hashlib.sha256(f"{_AT_START}\n{_fonts()}".encode()).hexdigest()


def fingerprint() -> str:
    """The exporters' source as it stands on the disk, and the versions of their libraries."""
    parts = (*sources(_SOURCES), *map(_library, _LIBRARIES))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _library(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return f"{name} –"


def _fonts() -> str:
    """The fonts; where they cannot be read, a word of this process alone, so that no file of
    another process is taken for one of these."""
    try:
        return font_fingerprint()
    except Exception:
        logger.exception("the fonts could not be read")
        return uuid4().hex


_AT_START = fingerprint()
"""Taken when the exporters are loaded: an upgrade beneath a running process changes neither."""
