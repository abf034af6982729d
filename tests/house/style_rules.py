"""House rules for styles: colours are decided in one file, and what is used there exists."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import tinycss2
from tinycss2.color4 import parse_color

from tests.house.inspector import ROOT, File, Offences, Rule, files

TOKENS = "static/css/tokens.css"
NO_COLOUR_OF_ITS_OWN = {"currentcolor", "transparent"}
SET = re.compile(r"^\s*(--[\w-]+)\s*:", re.MULTILINE)
VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
THEIRS = "--bs-"
"""Bootstrap's own variables, which we only set."""


def _is_style(file: File) -> bool:
    return file.suffix == ".css" and file.is_in("static")


def _values(text: str) -> Iterator[Any]:
    """Every token in the value of a declaration, however deep it stands."""
    rules = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    waiting = [rule.content for rule in rules if getattr(rule, "content", None)]
    while waiting:
        for part in tinycss2.parse_blocks_contents(waiting.pop()):
            if part.type == "declaration":
                yield from _inside(part.value)
            elif getattr(part, "content", None):
                waiting.append(part.content)


def _inside(tokens: list[Any]) -> Iterator[Any]:
    for token in tokens:
        yield token
        yield from _inside(getattr(token, "arguments", getattr(token, "content", None)) or [])


def colours(file: File) -> Offences:
    """A colour in any notation: hexadecimal, by a function or by its English name."""
    if not _is_style(file) or file.path == TOKENS:
        return
    for token in _values(file.text):
        text = token.serialize()
        if text.lower() not in NO_COLOUR_OF_ITS_OWN and parse_color(token):
            yield token.source_line, f"a colour outside {TOKENS}: {text}"


@cache
def _decided() -> frozenset[str]:
    return frozenset(SET.findall((ROOT / TOKENS).read_text(encoding="utf-8")))


@cache
def _used() -> frozenset[str]:
    return frozenset(name for file in files() for name in VARIABLE.findall(file.text))


def unknown_variables(file: File) -> Offences:
    """A variable that nobody sets: the browser says nothing and shows no colour at all."""
    if not _is_style(file):
        return
    known = _decided() | set(SET.findall(file.text))
    for number, line in enumerate(file.lines, 1):
        for name in VARIABLE.findall(line):
            if name not in known and not name.startswith(THEIRS):
                yield number, f"{name} is set nowhere"


def unused_variables(file: File) -> Offences:
    """What is decided and never used."""
    if file.path == TOKENS:
        for name in SET.findall(file.text):
            if name not in _used() and not name.startswith(THEIRS):
                yield 1, f"{name} is used nowhere"


def _style(text: str) -> File:
    return File("static/css/sample.css", text)


RULES = (
    Rule(
        "colours stand in one file",
        colours,
        trips=_style("a { border: 1px solid #8794a1; }"),
        passes=File(TOKENS, ":root { --control: #8794a1; }"),
    ),
    Rule(
        "no colour by a function, however deep",
        colours,
        trips=_style("@media print { a { box-shadow: 0 1px 2px rgb(29 39 51 / 8%); } }"),
        passes=_style("a { width: calc(100% - var(--row)); color: currentcolor; }"),
    ),
    Rule(
        "no colour by its name",
        colours,
        trips=_style("a { background: White; }"),
        passes=_style("a { white-space: nowrap; background: transparent; }"),
    ),
    Rule(
        "a variable that is used is set",
        unknown_variables,
        trips=_style("a { color: var(--inc); }"),
        passes=_style("a { color: var(--ink); border-color: var(--bs-border-color); }"),
    ),
    Rule(
        "a variable that is set is used",
        unused_variables,
        trips=File(TOKENS, ":root {\n  --nobodys-colour: #fff;\n}"),
        passes=File(TOKENS, ":root {\n  --ink: #fff;\n  --bs-body-bg: var(--ink);\n}"),
    ),
)
