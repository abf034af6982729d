"""Which characters may be printed? One place drops what XML forbids, for every format alike."""

import re

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_WHITE = re.compile(r"[\t\x85\u2028\u2029]+")
_LINES = re.compile(r"[\r\n\x85\u2028\u2029]+")


def printable(text: str) -> str:
    """One line of text without control characters and without spaces around it."""
    return _FORBIDDEN.sub("", _WHITE.sub(" ", _LINES.sub(" ", text))).strip()


def printable_paragraphs(text: str) -> tuple[str, ...]:
    """A paragraph as typed; a line break in it starts a new one, and empty ones are not printed."""
    return tuple(line for line in map(printable, _LINES.split(text)) if line)
