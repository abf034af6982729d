"""What stands where in a PDF, and how is it tagged? Read back from the finished file."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

MILLIMETRE = 72 / 25.4
_LINE = re.compile(r'<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">')
_WORD = re.compile(r"<word [^>]*>([^<]*)</word>")


@dataclass(frozen=True)
class Line:
    """A line of text with its edges in points from the page's top left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def pages(path: Path) -> list[list[Line]]:
    """The lines of every page, the topmost first."""
    done = subprocess.run(
        ["pdftotext", "-bbox-layout", path, "-"], check=True, capture_output=True, encoding="utf-8"
    )
    return [
        sorted(map(_line, page.split("</line>")[:-1]), key=lambda line: line.top)
        for page in done.stdout.split("</page>")[:-1]
    ]


def _line(part: str) -> Line:
    edges = _LINE.search(part)
    assert edges
    return Line("".join(_WORD.findall(part)), *map(float, edges.groups()))


@dataclass(frozen=True)
class Tag:
    """One element of the structure tree."""

    kind: str
    parts: tuple["Tag", ...]
    marks: tuple[int, ...]
    name: str
    said: str
    attributes: dict[str, Any]

    def all(self, kind: str) -> Iterator["Tag"]:
        """Every element of a kind below this one, in reading order."""
        for part in self.parts:
            if part.kind == kind:
                yield part
            yield from part.all(kind)


def tags(pdf: bytes) -> Tag:
    """The structure tree of a PDF."""
    root = PdfReader(BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"]
    return _tag(root["/K"][0].get_object())


def _tag(element: DictionaryObject) -> Tag:
    children = element.get("/K", [])
    parts = [child for child in children if not isinstance(child, int)]
    return Tag(
        kind=element["/S"].removeprefix("/"),
        parts=tuple(_tag(part.get_object()) for part in parts),
        marks=tuple(int(child) for child in children if isinstance(child, int)),
        name=str(element.get("/ID", "")),
        said=str(element.get("/ActualText", "")),
        attributes={key.removeprefix("/"): value for key, value in element.get("/A", {}).items()},
    )
