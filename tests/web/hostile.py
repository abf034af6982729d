"""What nobody sends who means well: values, bodies and headers that no page may fail on."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

VALUES = (
    "\x00",
    "a\x00b",
    "Infinity",
    "-1",
    "9" * 400,
    "1e999",
    "２",
    "²",
    "",
    "长" * 3000,
    "0000-00-00",
    "[{}]",
    "%ED%A0%BD\ufffe\u202e",
    "1:taken",
)

_A_PLACE = 1
"""Forms that each place is sent besides."""

_SOURCES = Path(__file__).parents[2] / "reports"
_READ = re.compile(r"""(?:GET|POST|FILES|asked|data)(?:\.get(?:list)?\(|\[)"([\w-]+)\"""")
_DECLARED = re.compile(r"^    (\w+)(?:: [\w.\[\]| ]+)? = (?:forms\.|\"\")", re.MULTILINE)


@cache
def names() -> tuple[str, ...]:
    """Every parameter and field that a page reads, as the sources spell them."""
    found = {"username", "old_password", "new_password1", "new_password2", "csrfmiddlewaretoken"}
    for path in _SOURCES.rglob("*.py"):
        if {"models", "migrations", "checks", "management"}.isdisjoint(path.parts):
            text = path.read_text(encoding="utf-8")
            found |= {*_READ.findall(text), *_DECLARED.findall(text)}
    return (*sorted(found), *("name", "short_name", "2", "explain-abc", "overview.intro", "o.1"))


def forms(place: int) -> Iterator[dict[str, str]]:
    """Forms with a value in every field, another in each; which, depends on the place.

    Over the places of a site every field meets every value; the first form is NUL throughout.
    """
    fields = names()
    yield dict.fromkeys(fields, "a\x00b")
    for shift in range(place, place + _A_PLACE):
        yield {name: VALUES[(at + 4 * shift) % len(VALUES)] for at, name in enumerate(fields)}


_NUMBERS = ("Infinity", "NaN", "-1", "1" + "0" * 400, "1e999", "null", '"x"', "true", "[]", "0.5")
_SAVED = {"version": 0}
BODIES = (
    *(b"", b"\xff", b"[]", b"null", b'"', b"[" * 100_000, b"1", b"{}"),
    *(
        f'{{"account": {one}, "password": "guess", "version": {one}, "values": {{}}}}'.encode()
        for one in _NUMBERS
    ),
    *(
        json.dumps(
            {"account": 1, "password": one, "code": one, **_SAVED, "values": {"lead": one}}
        ).encode()
        for one in ("\ud83d", "\x00", 1, None, [], {"a": []}, "x" * 300_000)
    ),
)
"""For pages that take JSON; among the texts half a sign, as JSON can spell it."""

HEADERS: tuple[dict[str, Any], ...] = (
    {"HTTP_COOKIE": 'sessionid="abcdefgh\\000ijklmnop"'},
    {"HTTP_COOKIE": 'csrftoken="\\000"; messages="\\000"; sessionid=' + "x" * 5000},
    {"HTTP_X_FORWARDED_FOR": "nonsense, 1" * 50, "HTTP_USER_AGENT": "x" * 5000},
    {"HTTP_IF_NONE_MATCH": "*, W/x", "HTTP_IF_MODIFIED_SINCE": "32 Foo", "HTTP_RANGE": "bytes=9-"},
    {
        "HTTP_X_ACCOUNT": "Infinity",
        "HTTP_X_PART": "\xff",
        "HTTP_REFERER": "http://[",
    },
    {"CONTENT_LENGTH": "-1"},
)
