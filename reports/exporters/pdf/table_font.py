"""How does the typeface of the tables come into a PDF? Whole, since it holds the form's words."""

import zlib
from dataclasses import dataclass
from functools import cache, cached_property
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pydyf
from fontTools.ttLib import TTFont

from reports.exporters.fonts import ROLES, faces

RESOURCE = "ReportSong"
"""The name by which the pages call this font."""


@dataclass(frozen=True)
class TableFont:
    """宋体 of the tables: prepared beforehand, so small that every document takes all of it."""

    path: Path

    @cached_property
    def _font(self) -> TTFont:
        return TTFont(BytesIO(self.path.read_bytes()))

    @cached_property
    def _glyphs(self) -> dict[str, tuple[int, float]]:
        """Every character's code in the PDF (CID) and its width in characters."""
        font, upem = self._font, self._font["head"].unitsPerEm
        return {
            chr(point): (self._cid(name), font["hmtx"][name][0] / upem)
            for point, name in font.getBestCmap().items()
        }

    def _cid(self, name: str) -> int:
        """A font keyed by CID names its glyphs so; in any other the CID is the glyph's number."""
        if "CFF " in self._font and hasattr(self._font["CFF "].cff[0], "ROS"):
            return 0 if name == ".notdef" else int(name.removeprefix("cid"))
        return int(self._font.getGlyphID(name))

    def width(self, text: str) -> float:
        """The width of a text in characters of its size."""
        return sum(self._glyphs[one][1] for one in text if one in self._glyphs)

    def encoded(self, text: str) -> str:
        """A text as the hexadecimal string that a page's content names it by."""
        return "".join(f"{self._glyphs[one][0]:04x}" for one in text if one in self._glyphs)

    def embed(self, pdf: pydyf.PDF) -> pydyf.Dictionary:
        """Add the font to a PDF; return what the pages' resources refer to."""
        program = _added(pdf, pydyf.Stream([self._compressed], self._program_kind))
        descriptor = _added(pdf, self._descriptor(program))
        descendant = _added(pdf, self._descendant(descriptor))
        meaning = _added(pdf, pydyf.Stream([self._meaning], compress=True))
        return _added(
            pdf,
            pydyf.Dictionary(
                {
                    "Type": "/Font",
                    "Subtype": "/Type0",
                    "BaseFont": f"/{self._name}",
                    "Encoding": "/Identity-H",
                    "DescendantFonts": pydyf.Array([descendant.reference]),
                    "ToUnicode": meaning.reference,
                }
            ),
        )

    @cached_property
    def _program(self) -> bytes:
        """What a PDF takes of a font file: the outlines alone, or all of a TrueType file."""
        return self._font.getTableData("CFF ") if self._is_cff else self.path.read_bytes()

    @cached_property
    def _compressed(self) -> bytes:
        return zlib.compress(self._program, 9)

    @property
    def _program_kind(self) -> dict[str, object]:
        kind = {"Subtype": "/CIDFontType0C"} if self._is_cff else {"Length1": len(self._program)}
        return {"Filter": "/FlateDecode", **kind}

    @property
    def _is_cff(self) -> bool:
        return "CFF " in self._font

    @cached_property
    def _name(self) -> str:
        return f"RPTSNG+{self._font['name'].getDebugName(6) or 'Song'}"

    def _descriptor(self, program: pydyf.Object) -> pydyf.Dictionary:
        head, scale = self._font["head"], 1000 / self._font["head"].unitsPerEm
        box = (head.xMin, head.yMin, head.xMax, head.yMax)
        return pydyf.Dictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{self._name}",
                "Flags": 4,
                "FontBBox": pydyf.Array(round(edge * scale) for edge in box),
                "ItalicAngle": 0,
                "Ascent": round(self._font["hhea"].ascent * scale),
                "Descent": round(self._font["hhea"].descent * scale),
                "CapHeight": 733,
                "StemV": 80,
                "FontFile3" if self._is_cff else "FontFile2": program.reference,
            }
        )

    def _descendant(self, descriptor: pydyf.Object) -> pydyf.Dictionary:
        widths = sorted(set(self._glyphs.values()))
        kind = {"Subtype": "/CIDFontType0"}
        if not self._is_cff:
            kind = {"Subtype": "/CIDFontType2", "CIDToGIDMap": "/Identity"}
        return pydyf.Dictionary(
            {
                "Type": "/Font",
                **kind,
                "BaseFont": f"/{self._name}",
                "CIDSystemInfo": pydyf.Dictionary(
                    {
                        "Registry": pydyf.String("Adobe"),
                        "Ordering": pydyf.String("Identity"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": descriptor.reference,
                "W": pydyf.Array(
                    part
                    for cid, width in widths
                    for part in (cid, pydyf.Array([round(width * 1000)]))
                ),
            }
        )

    @cached_property
    def _meaning(self) -> bytes:
        """Which character a code stands for, so that text can be searched and read aloud."""
        pairs = [
            f"<{cid:04x}> <{character.encode('utf-16-be').hex()}>"
            for character, (cid, _) in self._glyphs.items()
        ]
        cuts = [*range(0, len(pairs), 100), len(pairs)]
        blocks = "\n".join(
            f"{end - start} beginbfchar\n" + "\n".join(pairs[start:end]) + "\nendbfchar"
            for start, end in pairwise(cuts)
        )
        return _CMAP.format(blocks).encode()


@cache
def table_font() -> TableFont:
    """The font of the tables in this process."""
    return TableFont(next(faces(ROLES["宋体"])))


def _added(pdf: pydyf.PDF, thing: pydyf.Object) -> pydyf.Object:
    pdf.add_object(thing)
    return thing


_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
{}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
