"""What is drawn on a page of a PDF? Its characters, straight lines and filled boxes, by PDFium."""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeAlias

import pypdfium2.raw as pdfium
from pypdfium2 import PdfPage

from reports.importers.pdf.turns import Point, is_askew, quarters_of, turned

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom, in points from the upper left corner of the page."""

_ASCENT, _DESCENT = 0.86, 0.14
_SMALLEST, _LARGEST = 2.0, 120.0
_THIN = 2.5
"""A filled box that is thinner is a line."""
_STRAIGHT = 0.5
_DEEPEST = 6
_MOST_OBJECTS = 60_000
_WIDE = 0x2E80
_UNKNOWN = "\ufffd"


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character as it is printed; ``turn`` counts quarter turns to the right."""

    text: str
    left: float
    right: float
    base: float
    size: float
    turn: int = 0
    weight: int = 0

    @property
    def top(self) -> float:
        return self.base - _ASCENT * self.size

    @property
    def bottom(self) -> float:
        return self.base + _DESCENT * self.size

    @property
    def centre(self) -> Point:
        """Its middle on the page, however it is turned."""
        return turned(
            (self.left + self.right) / 2,
            self.base + (_DESCENT - _ASCENT) / 2 * self.size,
            -self.turn,
        )


@dataclass(frozen=True)
class Drawing:
    """One page: its characters in the order in which they are drawn, its lines and boxes."""

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Box, ...]
    areas: tuple[Box, ...]
    askew: str = ""
    """What is printed aslant across the page: a mark, and no part of any line."""


def drawing_of(page: PdfPage, number: int, most: int) -> Drawing | None:
    """What is drawn on a page; None where it has more characters than may be."""
    view = _View(page)
    text = page.get_textpage()
    try:
        count = text.count_chars()
        if count > most:
            return None
        askew: list[str] = []
        glyphs = tuple(_glyphs(text.raw, count, view, askew))
    finally:
        text.close()
    paths = _Paths(view)
    paths.take_page(page)
    rules, areas = tuple(paths.rules), tuple(paths.areas)
    return Drawing(number, view.width, view.height, glyphs, rules, areas, "".join(askew))


class _View:
    """Where a point of the page stands when the page is looked at."""

    def __init__(self, page: PdfPage) -> None:
        self._left, bottom, right, self._top = page.get_bbox()
        self.quarters = page.get_rotation() // 90 % 4
        self._size = right - self._left, self._top - bottom
        self.width, self.height = self._size if self.quarters % 2 == 0 else self._size[::-1]

    def __call__(self, x: float, y: float) -> Point:
        across, down = x - self._left, self._top - y
        width, height = self._size
        return (
            (across, down),
            (height - down, across),
            (width - across, height - down),
            (down, width - across),
        )[self.quarters]


def _glyphs(text: Any, count: int, view: _View, askew: list[str]) -> Iterator[Glyph]:
    """The characters of a page; those printed aslant are put aside."""
    x, y = ctypes.c_double(), ctypes.c_double()
    loose, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    for n in range(count):
        if pdfium.FPDFText_IsGenerated(text, n) == 1:
            continue
        pdfium.FPDFText_GetCharOrigin(text, n, x, y)
        pdfium.FPDFText_GetLooseCharBox(text, n, loose)
        pdfium.FPDFText_GetMatrix(text, n, matrix)
        said = _said(text, n)
        if is_askew(matrix.a, matrix.b):
            askew.append(said)
            continue
        size = pdfium.FPDFText_GetFontSize(text, n) * math.hypot(matrix.c, matrix.d)
        if not _SMALLEST <= size <= _LARGEST:
            size = min(max(abs(loose.top - loose.bottom), _SMALLEST), _LARGEST)
        turn = (quarters_of(matrix.a, matrix.b) + view.quarters) % 4
        ends = (view(loose.left, loose.bottom), view(loose.right, loose.top))
        along = sorted(turned(*end, turn)[0] for end in ends)
        left, base = turned(*view(x.value, y.value), turn)
        right = max(along[1], left + size) if ord(said) >= _WIDE else max(along[1], left)
        weight = pdfium.FPDFText_GetFontWeight(text, n)
        yield Glyph(said, left, right, base, size, turn, weight)


def _said(text: Any, n: int) -> str:
    """A character; one that the file gives no meaning is shown as such, never dropped."""
    if pdfium.FPDFText_IsHyphen(text, n) == 1:
        return "-"
    code = pdfium.FPDFText_GetUnicode(text, n)
    is_one = 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 and code not in (0xFFFE, 0xFFFF)
    return chr(code) if is_one else _UNKNOWN


class _Paths:
    """The straight lines and filled boxes of a page."""

    def __init__(self, view: _View) -> None:
        self._view = view
        self._left = _MOST_OBJECTS
        self.rules: list[Box] = []
        self.areas: list[Box] = []

    def take_page(self, page: PdfPage) -> None:
        raw = page.raw
        count = pdfium.FPDFPage_CountObjects(raw)
        self._take(lambda n: pdfium.FPDFPage_GetObject(raw, n), count, (), _DEEPEST)

    def _take(self, get: Any, count: int, around: tuple[Any, ...], depth: int) -> None:
        for n in range(count):
            self._left -= 1
            if self._left < 0:
                return
            one = get(n)
            kind = pdfium.FPDFPageObj_GetType(one)
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._take_path(one, (_matrix(one), *around))
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
                inner = pdfium.FPDFFormObj_CountObjects(one)
                form = one
                self._take(
                    lambda k, form=form: pdfium.FPDFFormObj_GetObject(form, k),
                    inner,
                    (_matrix(one), *around),
                    depth - 1,
                )

    def _take_path(self, path: Any, matrices: tuple[Any, ...]) -> None:
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
        is_seen = fill.value and not _is_clear(path)
        for points in _outlines(path, lambda x, y: self._at(x, y, matrices)):
            if is_seen:
                self._fill(points)
            if stroke.value:
                self._stroke(points)

    def _at(self, x: float, y: float, matrices: tuple[Any, ...]) -> Point:
        for one in matrices:
            x, y = one.a * x + one.c * y + one.e, one.b * x + one.d * y + one.f
        return self._view(x, y)

    def _fill(self, points: list[Point]) -> None:
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        top, bottom = min(y for _, y in points), max(y for _, y in points)
        across, down = (left + right) / 2, (top + bottom) / 2
        if right - left > _THIN < bottom - top:
            self.areas.append((left, top, right, bottom))
        elif right - left >= bottom - top:
            self.rules.append((left, down, right, down))
        else:
            self.rules.append((across, top, across, bottom))

    def _stroke(self, points: list[Point]) -> None:
        for (x, y), (to_x, to_y) in pairwise(points):
            left, right, top, bottom = min(x, to_x), max(x, to_x), min(y, to_y), max(y, to_y)
            if bottom - top <= _STRAIGHT:
                self.rules.append((left, (top + bottom) / 2, right, (top + bottom) / 2))
            elif right - left <= _STRAIGHT:
                self.rules.append(((left + right) / 2, top, (left + right) / 2, bottom))


def _matrix(one: Any) -> Any:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(one, matrix)
    return matrix


def _is_clear(path: Any) -> bool:
    """Whether a filled path leaves no colour at all."""
    parts = [ctypes.c_uint() for _ in range(4)]
    return bool(pdfium.FPDFPageObj_GetFillColor(path, *parts)) and parts[3].value == 0


def _outlines(path: Any, at: Any) -> Iterator[list[Point]]:
    """The lines of a path, from corner to corner."""
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    for n in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, n)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append(at(x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points
