"""How does WeasyPrint come to the prepared typefaces? They are read where they lie.

With ``@font-face`` it copies each file into a folder of its own, which a process that is ended
leaves behind: some eight megabytes for every one that has made a PDF.
"""

from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, tostring

from weasyprint.text.ffi import ffi, fontconfig, pangoft2
from weasyprint.text.fonts import FontConfiguration

_HEAD = b'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">'


class Typefaces(FontConfiguration):  # type: ignore[misc] # WeasyPrint ships no types
    """The fonts of the system, and prepared files under the names that a stylesheet uses."""

    def add(self, name: str, path: Path) -> None:
        """Know a file by a name; ValueError for what is no font."""
        fontconfig.FcConfigParseAndLoadFromMemory(self._config, _named(name, path), True)
        if not fontconfig.FcConfigAppFontAddFile(self._config, str(path).encode()):
            raise ValueError(f"no font: {path}")
        font_map = ffi.cast("PangoFcFontMap *", self.font_map)
        pangoft2.pango_fc_font_map_config_changed(font_map)


def _named(name: str, path: Path) -> bytes:
    """A rule of fontconfig: the family of this very file, before what it calls itself."""
    root = Element("fontconfig")
    match = SubElement(root, "match", target="scan")
    test = SubElement(match, "test", name="file", compare="eq")
    SubElement(test, "string").text = str(path)
    edit = SubElement(match, "edit", name="family", mode="prepend")
    SubElement(edit, "string").text = name
    return _HEAD + bytes(tostring(root, encoding="utf-8"))
