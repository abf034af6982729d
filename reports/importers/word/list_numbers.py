"""Which number does Word print before a paragraph? It counts as it prints; no text says it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from lxml import etree

from reports.importers.word.docx_styles import LONGEST_CHAIN, W, chain_of, value_of
from reports.importers.word.number_formats import written

_DEEPEST: Final = 9
_PLACE = re.compile(r"%([1-9])")
_WHOLE = re.compile(r"[0-9]{1,6}")
_TIGHT = re.compile(r"[、）)．】：]$")
"""Behind such a sign the text follows at once, whatever the tab is for."""


@dataclass(frozen=True)
class _Level:
    """One level of a list: where it begins, in which format and words, when it begins anew."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    style: str = ""
    legal: bool = False


_Levels = Mapping[int, _Level]


@dataclass
class ListNumbers:
    """The lists of a file, and how far each of them has been counted."""

    by_style: Mapping[str, etree._Element]
    root: etree._Element | None = None
    _lists: dict[str, tuple[str, _Levels, Mapping[int, int]]] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        if self.root is None:
            return
        kinds = {
            one.get(f"{W}abstractNumId") or "": one for one in self.root.iter(f"{W}abstractNum")
        }
        for one in self.root.iter(f"{W}num"):
            kind = value_of(one, "abstractNumId")
            levels = dict(_levels_of(self._linked(kinds, kind)))
            overrides = list(one.iterfind(f"{W}lvlOverride"))
            levels |= {n: level for o in overrides for n, level in _levels_of(o)}
            starts = {
                _number(o.get(f"{W}ilvl") or ""): _number(start)
                for o in overrides
                if (start := value_of(o, "startOverride"))
            }
            self._lists[one.get(f"{W}numId") or ""] = (kind, levels, starts)

    def before(self, paragraph: etree._Element) -> str:
        """The number that is printed before a paragraph, which is counted by this; else nothing."""
        identifier, depth, style = self._place(paragraph)
        if identifier not in self._lists:
            return ""
        kind, levels, starts = self._lists[identifier]
        if depth is None:
            depth = next((n for n, one in levels.items() if one.style and one.style == style), 0)
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(kind, {})
        self._count(identifier, depth, levels, starts, counts)
        return _printed(levels, depth, counts)

    def _count(
        self,
        identifier: str,
        depth: int,
        levels: _Levels,
        starts: Mapping[int, int],
        counts: dict[int, int],
    ) -> None:
        if depth in starts and (identifier, depth) not in self._begun:
            counts[depth] = starts[depth]
        elif depth in counts:
            counts[depth] += 1
        else:
            counts[depth] = levels[depth].start
        self._begun.add((identifier, depth))
        for above in range(depth):
            if above in levels:
                counts.setdefault(above, levels[above].start)
        for below in [n for n in counts if n > depth]:
            restart = levels[below].restart if below in levels else None
            if restart is None or (restart and depth < restart):
                del counts[below]

    def _place(self, paragraph: etree._Element) -> tuple[str, int | None, str]:
        """The list that a paragraph stands in and its level, by itself or else by its style."""
        own = paragraph.find(f"{W}pPr")
        styles = list(islice(chain_of(value_of(own, "pStyle"), self.by_style), LONGEST_CHAIN))
        identifier, depth, named = "", "", ""
        for holder, owner in ((own, None), *((one.find(f"{W}pPr"), one) for one in styles)):
            numbered = holder.find(f"{W}numPr") if holder is not None else None
            if numbered is None:
                continue
            depth = depth or value_of(numbered, "ilvl")
            if found := value_of(numbered, "numId"):
                identifier = found
                named = owner.get(f"{W}styleId") or "" if owner is not None else ""
                break
        return identifier, _number(depth) if depth else None if named else 0, named

    def _linked(self, kinds: Mapping[str, etree._Element], kind: str) -> etree._Element | None:
        """The list that a kind stands for; some only name a style that has it."""
        found = kinds.get(kind)
        link = value_of(found, "numStyleLink")
        if not link:
            return found
        linked = (one for one in kinds.values() if value_of(one, "styleLink") == link)
        return next(linked, found)


def _levels_of(holder: etree._Element | None) -> Iterator[tuple[int, _Level]]:
    for one in holder.iterfind(f"{W}lvl") if holder is not None else ():
        depth = _number(one.get(f"{W}ilvl") or "")
        restart, legal = value_of(one, "lvlRestart"), one.find(f"{W}isLgl")
        if depth < _DEEPEST:
            yield (
                depth,
                _Level(
                    start=_number(value_of(one, "start") or "1"),
                    form=value_of(one, "numFmt") or _chosen_form(one),
                    text=value_of(one, "lvlText"),
                    restart=_number(restart) if restart else None,
                    style=value_of(one, "pStyle"),
                    legal=legal is not None and legal.get(f"{W}val") not in {"0", "false"},
                ),
            )


def _chosen_form(level: etree._Element) -> str:
    """The format of a level that offers newer programs one and older ones another."""
    inner = next(level.iter(f"{W}numFmt"), None)
    return (inner.get(f"{W}val") or "decimal") if inner is not None else "decimal"


def _printed(levels: _Levels, depth: int, counts: Mapping[int, int]) -> str:
    level = levels[depth]
    if level.form in {"bullet", "none"}:
        return ""

    def said(place: re.Match[str]) -> str:
        above = int(place[1]) - 1
        if above not in levels or above > depth:
            return ""
        form = "decimal" if level.legal else levels[above].form
        return written(counts.get(above, levels[above].start), form)

    text = _PLACE.sub(said, level.text)
    return text if not text or _TIGHT.search(text) else f"{text} "


def _number(text: str) -> int:
    return int(text) if _WHOLE.fullmatch(text) else 0
