"""How does a page's own style sheet lay an element out? Only what sets cells apart is asked."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final, NamedTuple

from lxml import html

_LAYING: Final = re.compile(
    r"(display|float|grid-template-columns|grid-column|grid-row)\s{0,9}:\s{0,9}([^;{}!]{1,300})",
    re.IGNORECASE,
)
_SIMPLE: Final = re.compile(r"([.#]?)([\w-]{1,99})")
_STEP: Final = re.compile(r"[\s>+~]+")
_MOST_RULES, _LONGEST = 1000, 300

Laid = Mapping[str, str]


class _Step(NamedTuple):
    """One step of a selector: an element's name, its identifier, its classes."""

    tag: str
    identifier: str
    names: frozenset[str]

    def fits(self, element: html.HtmlElement) -> bool:
        if self.tag not in ("", element.tag) or self.identifier not in ("", element.get("id")):
            return False
        return not self.names or self.names <= set((element.get("class") or "").split())


class Styles:
    """The rules of a page that lay elements out, and what elements say of themselves."""

    def __init__(self, root: html.HtmlElement) -> None:
        self._by_last: dict[str, list[tuple[list[_Step], Laid]]] = {}
        self._kept: dict[html.HtmlElement, Laid] = {}
        for steps, told in islice(_rules(root), _MOST_RULES):
            self._by_last.setdefault(_named(steps[-1]), []).append((steps, told))

    def of(self, element: html.HtmlElement) -> Laid:
        """What lays an element out: its own style goes before the sheet's."""
        if (found := self._kept.get(element)) is None:
            found = self._kept[element] = self._told(element)
        return found

    def _told(self, element: html.HtmlElement) -> Laid:
        names = [f".{one}" for one in (element.get("class") or "").split()]
        told: dict[str, str] = {}
        for name in (str(element.tag), *names) if self._by_last else ():
            for steps, laid in self._by_last.get(name, ()):
                if _leads_to(element, steps):
                    told |= laid
        return told | _laid(element.get("style") or "")


def _rules(root: html.HtmlElement) -> Iterator[tuple[list[_Step], Laid]]:
    """The rules that lay something out, by the steps that lead to it."""
    for sheet in root.iter("style"):
        for piece in (sheet.text or "").split("}"):
            over, _, body = piece.rpartition("{")
            if over and (told := _laid(body)):
                yield from (
                    (steps, told)
                    for one in over[over.rfind("{") + 1 :].split(",")
                    if (steps := _steps(one))
                )


def _laid(style: str) -> dict[str, str]:
    return {name.lower(): said.strip().lower() for name, said in _LAYING.findall(style)}


def _steps(selector: str) -> list[_Step]:
    """The steps of a selector; none where one is of another sort: a state, an attribute."""
    plain = selector.rpartition("*/")[2].strip()
    words = _STEP.split(plain) if len(plain) <= _LONGEST else []
    steps = [_step(word) for word in words if word]
    return [one for one in steps if one] if all(steps) else []


def _step(word: str) -> _Step | None:
    parts = _SIMPLE.findall(word)
    if "".join(sign + name for sign, name in parts) != word:
        return None
    named = dict(parts)
    names = frozenset(name for sign, name in parts if sign == ".")
    return _Step(named.get("", "").lower(), named.get("#", ""), names)


def _named(step: _Step) -> str:
    return f".{min(step.names)}" if step.names else step.tag


def _leads_to(element: html.HtmlElement, steps: list[_Step]) -> bool:
    """Whether the last step is the element, and the others stand above it in their order."""
    *above, last = steps
    if not last.fits(element):
        return False
    around = element.iterancestors()
    return all(any(step.fits(one) for one in around) for step in reversed(above))
