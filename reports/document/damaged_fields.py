"""Which braces of a text were meant as a live field and are none? They would print as they stand.

A pair of braces around ordinary words is left alone: it is damaged where a brace has no partner,
or where what it holds is nearly the name of a field, or the figure of one.
"""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from reports.document.digits import narrow
from reports.document.live_fields import live_cells

_PAIR = re.compile(r"[{｛]([^{}｛｝\n]*)[}｝]")
_BRACE = re.compile("[{}｛｝]")
_AFTER = re.compile(r"[^，。；、！？：,;\n]{1,16}")
_BEFORE = re.compile(r"[^，。；、！？：,;\n]{1,16}$")
_FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_LIKENESS = 0.7
_SLIP = 2
"""Characters that may be too many or too few."""


def damaged(text: str) -> tuple[str, ...]:
    """The damaged fields of a text, as they stand in it, in their order."""
    return tuple(text[start:stop] for start, stop in _places(text))


def marked(text: str, mark: str) -> str:
    """The text with each damaged field put into ``mark``, which has a place for it: ``【{}】``."""
    pieces, end = [], 0
    for start, stop in _places(text):
        pieces += [text[end:start], mark.format(text[start:stop])]
        end = stop
    return "".join([*pieces, text[end:]])


def meant(fragment: str) -> str:
    """The name of the field that was meant; empty where nobody can tell."""
    bare = _bare(fragment)
    within = [name for name in live_cells() if name in bare]
    return max(within, key=len) if within else _nearest(bare)


def why(text: str) -> str:
    """What is wrong with the live fields of a text, in a sentence; empty where nothing is."""
    found = damaged(text)
    if not found:
        return ""
    name = meant(found[0])
    hint = f"（应为“{{{name}}}”）" if name else ""
    several = f"等{len(found)}处" if len(found) > 1 else ""
    return f"“{found[0]}”{several}花括号没有写对{hint}，打印出来不是数字。请删掉，再点按钮插入"


def _places(text: str) -> list[tuple[int, int]]:
    """Where damaged fields begin and end; what touches is one."""
    joined: list[tuple[int, int]] = []
    for start, stop in sorted(_fragments(text)):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    return joined


def _fragments(text: str) -> Iterator[tuple[int, int]]:
    pairs = list(_PAIR.finditer(text))
    yield from (pair.span() for pair in pairs if _is_broken(pair))
    inside = {end for pair in pairs for end in (pair.start(), pair.end() - 1)}
    for brace in _BRACE.finditer(text):
        if brace.start() in inside:
            continue
        if brace[0] in "{｛":
            after = _AFTER.match(text, brace.end())
            yield brace.start(), after.end() if after else brace.end()
        else:
            before = _BEFORE.search(text[max(0, brace.start() - 16) : brace.start()])
            yield brace.start() - (len(before[0]) if before else 0), brace.end()


def _is_broken(pair: re.Match[str]) -> bool:
    """Whether a pair holds nearly a name, or holds one in braces of the wrong width."""
    if pair[0] == f"{{{pair[1]}}}" and pair[1] in live_cells():
        return False
    bare = _bare(pair[1])
    return bool(_FIGURE.fullmatch(bare) or _nearest(bare))


def _bare(text: str) -> str:
    return "".join(_BRACE.sub("", narrow(text)).split())


def _nearest(bare: str) -> str:
    """The name that a text is but for a slip: a character or two too many, too few or wrong."""
    for name in live_cells():
        if abs(len(name) - len(bare)) <= _SLIP and (name in bare or bare in name):
            return name if len(bare) > _SLIP else ""
    return next(iter(get_close_matches(bare, live_cells(), n=1, cutoff=_LIKENESS)), "")
