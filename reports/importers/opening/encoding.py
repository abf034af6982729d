"""In which encoding is a text? UTF-8 where it is that, else what it says, else GB18030."""

import codecs
import re
from collections.abc import Iterator

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAID = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{1,40})", re.IGNORECASE)
_HEAD = 4096
_CHINESE = "gb18030"


def decoded(data: bytes) -> tuple[str, bool]:
    """The text, and whether every byte of it could be read.

    Sites declare GB2312 and send UTF-8, or the other way round: what the bytes are goes before
    what they are said to be.
    """
    for name in _candidates(data):
        try:
            return data.decode(name), True
        except (UnicodeError, LookupError):
            continue
    guesses = (data.decode(name, errors="replace") for name in ("utf-8", _CHINESE))
    return min(guesses, key=lambda text: text.count("\ufffd")), False


def _candidates(data: bytes) -> Iterator[str]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            yield name
            return
    yield from ("utf-8", _CHINESE)
    if said := _SAID.search(data[:_HEAD]):
        yield said[1].decode("ascii")
