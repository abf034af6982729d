"""What does a page's own style sheet say of an element? Only what somebody asks about is kept."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final, NamedTuple

from lxml import html


def asking(names: str) -> re.Pattern[str]:
    """What finds some properties and their values in a rule or an element's own style."""
    return re.compile(rf"(?<![\w-])({names})\s{{0,9}}:\s{{0,9}}([^;{{}}!]{{1,300}})", re.IGNORECASE)


_LAYING: Final = asking("display|float|grid-template-columns|grid-column|grid-row")
_SIMPLE: Final = re.compile(r"([.#]?)([\w-]{1,99})")
_STEP: Final = re.compile(r"[\s>+~]+")
_BRACES: Final = re.compile(r"[{}]")
_EVERYWHERE: Final = re.compile(
    r"@media\s{1,9}(?:all|(?:only\s{1,9})?screen)\s{0,9}", re.IGNORECASE
)
_COMMENT: Final = re.compile(r"<!--|-->|/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/|\Z)")
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


class _Rule(NamedTuple):
    """Where a rule holds, how nearly it names its elements, and what it says of them."""

    weight: tuple[int, int, int]
    steps: list[_Step]
    laid: Laid


class Styles:
    """The rules of a page that say what is asked, and what elements say of themselves."""

    def __init__(self, root: html.HtmlElement, asked: re.Pattern[str] = _LAYING) -> None:
        self._asked = asked
        self._by_last: dict[str, list[_Rule]] = {}
        self._kept: dict[html.HtmlElement, Laid] = {}
        self._own: dict[str, Laid] = {"": {}}
        for rule in islice(_rules(root, asked), _MOST_RULES):
            self._by_last.setdefault(_named(rule.steps[-1]), []).append(rule)

    def __bool__(self) -> bool:
        """Whether any rule says something of what is asked."""
        return bool(self._by_last)

    def of(self, element: html.HtmlElement) -> Laid:
        """What is said of an element: its own style goes before the sheet's."""
        if (found := self._kept.get(element)) is None:
            found = self._kept[element] = self._told(element)
        return found

    def _told(self, element: html.HtmlElement) -> Laid:
        own = element.get("style") or ""
        if (laid := self._own.get(own)) is None:
            laid = self._own[own] = _laid(own, self._asked)
        return {**self._ruled(element), **laid} if self._by_last else laid

    def _ruled(self, element: html.HtmlElement) -> Laid:
        """What the sheets say of an element: the rule that names it most nearly goes before."""
        names = ("", str(element.tag), *(f".{one}" for one in (element.get("class") or "").split()))
        found = [
            rule
            for name in names
            for rule in self._by_last.get(name, ())
            if _leads_to(element, rule.steps)
        ]
        told: dict[str, str] = {}
        for rule in sorted(found, key=lambda one: one.weight) if found else ():
            told |= rule.laid
        return told


def _rules(root: html.HtmlElement, asked: re.Pattern[str]) -> Iterator[_Rule]:
    """The rules that say something of what is asked, by the steps that lead to it."""
    for sheet in root.iter("style"):
        for over, body in _bodies(_COMMENT.sub("", sheet.text or "")):
            if told := _laid(body, asked):
                yield from (
                    _Rule(_weight(steps), steps, told)
                    for one in over.split(",")
                    if (steps := _steps(one))
                )


def _bodies(sheet: str) -> Iterator[tuple[str, str]]:
    """The rules of a sheet that hold on every screen: their selectors, and what they say."""
    around: list[str] = []
    start = 0
    for brace in _BRACES.finditer(sheet):
        said, start = sheet[start : brace.start()], brace.end()
        if brace[0] == "{":
            around.append(said.rpartition(";")[2].strip())
        elif around:
            over = around.pop()
            if all(map(_EVERYWHERE.fullmatch, around)):
                yield over, said


def _weight(steps: list[_Step]) -> tuple[int, int, int]:
    """How nearly a selector names its elements: identifiers, classes, names."""
    return (
        sum(bool(one.identifier) for one in steps),
        sum(len(one.names) for one in steps),
        sum(bool(one.tag) for one in steps),
    )


def _laid(style: str, asked: re.Pattern[str]) -> dict[str, str]:
    return {name.lower(): said.strip().lower() for name, said in asked.findall(style)}


def _steps(selector: str) -> list[_Step]:
    """The steps of a selector; none where one is of another sort: a state, an attribute."""
    plain = selector.strip()
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
