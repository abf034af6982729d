"""What does a page hold that a script would show? The markup in its data, where it shows nothing.

A page that is drawn in the browser is saved as an empty frame: the article is a string in a
script, or the text of an element that is never drawn.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from lxml import html

_STRING: Final = re.compile(
    "|".join(rf"{mark}((?:[^{mark}\\]++|\\.)*)(?:{mark}|\\?\Z)" for mark in "\"'`"), re.DOTALL
)
"""A string of a script; one that is never closed is taken to the end, and looked at once."""

_ESCAPE: Final = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|(.))", re.DOTALL)
_SIGNS: Final = {"n": "\n", "t": "\t", "r": "\r", "b": " ", "f": " "}
_MARKUP: Final = re.compile(r"</(?:p|div|span|section|table|h[1-6])\b", re.IGNORECASE)
_HOLDERS: Final = ("textarea", "template", "noscript")
_SHORTEST: Final = 200
"""Shorter strings hold no report."""

_DEEPEST: Final = 3
"""Data inside data: a string that holds JSON again."""


def unshown_markup(root: html.HtmlElement) -> str:
    """The longest piece of markup that a page holds without showing it; empty where none is."""
    found = (piece for text in _held(root) for piece in _markup_in(text, _DEEPEST))
    return max(found, key=len, default="")


def _held(root: html.HtmlElement) -> Iterator[str]:
    for script in root.iter("script"):
        yield script.text or ""
    for holder in root.iter(*_HOLDERS):
        yield "".join(html.tostring(one, encoding="unicode") for one in holder) + (
            holder.text or ""
        )


def _markup_in(text: str, depth: int) -> Iterator[str]:
    """A text that is markup, or the strings in it that are, their escapes undone."""
    plain = unescape(text) if "&lt;/" in text and "</" not in text else text
    if plain.lstrip()[:1] == "<" and _MARKUP.search(plain):
        yield plain
        return
    if depth:
        for string in _STRING.finditer(text):
            if len(said := string[string.lastindex or 0]) > _SHORTEST:
                yield from _markup_in(_ESCAPE.sub(_sign, said), depth - 1)


def _sign(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16)) if escape[1] else _SIGNS.get(escape[2], escape[2])
