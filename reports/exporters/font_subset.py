"""How do large fonts become small ones? Cut down once, kept in a file, and used again.

A complete Chinese font has 60 000 glyphs; opening and cutting it for every document took most
of the time and of the memory that a PDF needs.
"""

import os
import struct
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile

import uharfbuzz
from fontTools.ttLib import TTFont

from reports.exporters.font_files import FontFile

_HAN = (range(0x3400, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x33480))
_SIGNS = (
    range(0x20, 0x7F),
    range(0xA0, 0x100),
    range(0x2000, 0x2070),
    range(0x2460, 0x2500),
    range(0x3000, 0x3040),
    range(0xFF00, 0xFFF0),
)
_UNNEEDED = ("GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "DSIG", "STAT", "kern")
"""Tables for vertical setting, ligatures and kerning: a report has none of them."""


_VERSION = (4, _UNNEEDED)
"""How files are prepared; those prepared in another way are not used."""


@dataclass(frozen=True)
class Charset:
    """A named set of characters; another name means other characters."""

    name: str
    holds: Callable[[int], bool]


def _gb2312() -> frozenset[int]:
    lead, trail = range(0xA1, 0xF8), range(0xA1, 0xFF)
    pairs = (bytes((row, cell)).decode("gb2312", "ignore") for row in lead for cell in trail)
    return frozenset(ord(pair) for pair in pairs if pair)


_EVERYDAY = _gb2312().union(*_SIGNS)

EVERYDAY = Charset("everyday", _EVERYDAY.__contains__)
"""The 6763 characters of GB/T 2312, with punctuation and signs."""

RARE = Charset("rare", lambda point: point not in _EVERYDAY and any(point in one for one in _HAN))
"""Every other Chinese character; place names need some, most documents none."""


def has_rare(text: str) -> bool:
    """Say whether a text needs a character beyond the everyday ones."""
    return not _EVERYDAY.issuperset(map(ord, text))


def prepared(
    file: FontFile, charset: Charset, before: tuple[FontFile, ...], folder: Path
) -> Path | None:
    """The file that holds a font's characters of a set, without those that fonts before it have.

    It is made when it is not there yet; None when nothing is left for this font.
    """
    path = folder / f"{_key(file, charset, before)}.otf"
    if not path.is_file():
        held = frozenset[int]().union(*(one.characters for one in before))
        wanted = {one for one in file.characters - held if charset.holds(one)}
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, _cut(file.face, wanted) if wanted else b"")
    return path if path.stat().st_size else None


def _key(file: FontFile, charset: Charset, before: tuple[FontFile, ...]) -> str:
    states = [(str(one.path), one.index, *_state(one.path)) for one in (file, *before)]
    return sha256(repr((charset.name, states, _VERSION)).encode()).hexdigest()[:24]


def _state(path: Path) -> tuple[int, int]:
    state = path.stat()
    return state.st_size, state.st_mtime_ns


def _cut(face: uharfbuzz.Face, characters: set[int]) -> bytes:
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(characters)
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _UNNEEDED)
    return _equally_high(_keyed_by_glyph(bytes(uharfbuzz.subset(face, wanted).blob.data)))


def _equally_high(font: bytes) -> bytes:
    """Give every font the height of its characters, without the air that each adds differently.

    Otherwise a line grows where a rare character comes from another font.
    """
    opened = TTFont(BytesIO(font))
    em = opened["head"].unitsPerEm
    above, below = round(em * 0.88), round(em * 0.12)
    content = bytearray(font)
    hhea, os2 = (opened.reader.tables[name].offset for name in ("hhea", "OS/2"))
    struct.pack_into(">hhh", content, hhea + 4, above, -below, 0)
    struct.pack_into(">hhhHH", content, os2 + 68, above, -below, 0, above, below)
    return bytes(content)


def _keyed_by_glyph(font: bytes) -> bytes:
    """Name the glyphs of a CID-keyed font by their new numbers.

    A PDF finds such a glyph by the number it had before the cut, while WeasyPrint writes the one
    it has now. The list of names (charset) becomes a single range: format 2, from 1 to the last.
    """
    opened = TTFont(BytesIO(font))
    top = opened["CFF "].cff[0] if "CFF " in opened else None
    if top is None or not hasattr(top, "ROS"):
        return font
    names = opened.getGlyphOrder()
    if names[1:] == [f"cid{number:05}" for number in range(1, len(names))]:
        return font
    at = opened.reader.tables["CFF "].offset + top.rawDict["charset"]
    one_range = struct.pack(">BHH", 2, 1, len(names) - 2)
    return font[:at] + one_range + font[at + len(one_range) :]


def _write(path: Path, content: bytes) -> None:
    """Write beside and rename: another process sees the whole file or none."""
    with NamedTemporaryFile(dir=path.parent, delete=False) as unfinished:
        unfinished.write(content)
    os.chmod(unfinished.name, 0o644)
    os.replace(unfinished.name, path)
