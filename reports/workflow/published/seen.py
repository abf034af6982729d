"""Which words does a web page show? Read in one pass, however broken its markup is."""

import re
from collections.abc import Iterator
from html import unescape

_TOKEN = re.compile(
    r"<!--|-->|<(?P<opens>script|style)\b[^<>]*>?|</(?P<closes>script|style)\b[^<>]*>?|</?[a-z!?][^<>]*>?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"&#x?[0-9a-f]{8,}+;?", re.IGNORECASE)
"""A character of so high a number there is none."""


def words_seen(page: str) -> str:
    """The words of a page, all on one line and without gaps; no scripts, styles and comments."""
    text = unescape(_NUMBERED.sub("", "".join(_shown(page))))
    return "".join(text.split())


def _shown(page: str) -> Iterator[str]:
    """The stretches between tags; what opens and is never closed hides the rest."""
    start, hidden_until = 0, ""
    for token in _TOKEN.finditer(page):
        if not hidden_until:
            yield page[start : token.start()]
            hidden_until = _hides(token)
        elif hidden_until == (token["closes"] or token[0]).lower():
            hidden_until = ""
        start = token.end()
    if not hidden_until:
        yield page[start:]


def _hides(token: re.Match[str]) -> str:
    """What has to come before anything is shown again; empty where nothing is hidden."""
    return "-->" if token[0] == "<!--" else (token["opens"] or "").lower()
