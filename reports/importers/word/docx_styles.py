"""What does a Word paragraph's style say it is: title, heading of which level, signature?"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lxml import etree

from reports.importers.flow import REVIEW_MARK, SIGNATURE, TITLE

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_ROLES = {
    "title": TITLE,
    "signature name": SIGNATURE,
    "signature date": SIGNATURE,
    "review mark": REVIEW_MARK,
}
"""Names of styles, in small letters; their identifiers differ from program to program."""

_DEEPEST = 3
LONGEST_CHAIN = 20


@dataclass(frozen=True)
class Look:
    """What paragraph properties say; empty or 0 where they are silent."""

    level: int = 0
    role: str = ""
    align: str = ""


def styles(root: etree._Element | None) -> dict[str, etree._Element]:
    """The styles of a file by their identifiers."""
    found = root.iterfind(f"{W}style") if root is not None else ()
    return {style.get(f"{W}styleId") or "": style for style in found}


def look_of(paragraph: etree._Element, by_id: Mapping[str, etree._Element]) -> Look:
    """What a paragraph is by its own properties, else by its style and those it is based on."""
    own = paragraph.find(f"{W}pPr")
    chain = list(islice(chain_of(value_of(own, "pStyle"), by_id), LONGEST_CHAIN))
    names = (value_of(style, "name").lower() for style in chain)
    properties = [own, *(style.find(f"{W}pPr") for style in chain)]
    align = _first(value_of(one, "jc") for one in properties)
    return Look(
        level=_level(_first(value_of(one, "outlineLvl") for one in properties)),
        role=_first(_ROLES.get(name, "") for name in names),
        align="right" if align in {"right", "end"} else "",
    )


def chain_of(identifier: str, by_id: Mapping[str, etree._Element]) -> Iterator[etree._Element]:
    """A style and those that it is based on."""
    while (style := by_id.get(identifier)) is not None:
        yield style
        identifier = value_of(style, "basedOn")


def _level(outline: str) -> int:
    level = int(outline) + 1 if re.fullmatch("[0-9]{1,2}", outline) else 0
    return level if level <= _DEEPEST else 0


def value_of(parent: etree._Element | None, name: str) -> str:
    """What a property of an element is set to; empty where it has none such."""
    child = parent.find(f"{W}{name}") if parent is not None else None
    return (child.get(f"{W}val") or "") if child is not None else ""


def _first(values: Iterator[str]) -> str:
    return next(filter(None, values), "")
