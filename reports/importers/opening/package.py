"""How is an Office file opened that a stranger made? Member by member, and never without bounds."""

import zipfile
import zlib
from io import BytesIO

from lxml import etree

from reports.importers.bounds import MOST_TAGS_PACKED, refuse_endless
from reports.importers.unreadable import Unreadable

MOST_MEMBERS = 1000
LARGEST_MEMBER = 50 * 1024 * 1024
"""Bytes of one member, unpacked; the text of a report takes a hundredth of that."""

_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""Only these are unpacked step by step, no further than the size that the member states."""

_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
DAMAGED = "文件不完整或者已经损坏，请重新保存后再试。"
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    UnicodeError,
    ValueError,
)
_DECLARATIONS = tuple(
    word.encode(code)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for code in ("ascii", "utf-16-le", "utf-16-be")
)


class Package:
    """The members of a DOCX or XLSX file."""

    def __init__(self, data: bytes, largest: int = LARGEST_MEMBER) -> None:
        if data.startswith(_COMPOUND):
            raise Unreadable("文件加了密码，或者是旧的DOC、XLS、WPS格式；请去掉密码，另存后再试。")
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            entries = self._zip.infolist()
        except _FAULTS as fault:
            raise Unreadable(DAMAGED) from fault
        if len(entries) > MOST_MEMBERS or any(e.file_size > largest for e in entries):
            raise Unreadable("文件解开以后太大，不像一份年报。")
        if any(entry.compress_type not in _PACKINGS for entry in entries):
            raise Unreadable("文件用了Office文件没有的压缩方式，请重新保存后再试。")
        if any(entry.flag_bits & 1 for entry in entries):
            raise Unreadable("文件加了密码，请去掉密码后再试。")
        self.names = tuple(entry.filename for entry in entries)

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def read(self, name: str) -> bytes:
        """One member; no more of it than it says it holds."""
        try:
            return self._zip.read(name)
        except (*_FAULTS, KeyError, RuntimeError) as fault:
            raise Unreadable(DAMAGED) from fault

    def tree(self, name: str) -> etree._Element:
        """One member as XML: no entities, nothing fetched."""
        return parsed(self.read(name))

    def inspect(self) -> None:
        """Look through all XML of a file that other software is going to parse."""
        for name in self.names:
            if name.endswith((".xml", ".rels")):
                self.tree(name)


def parsed(content: bytes) -> etree._Element:
    """XML without entities of its own, which an Office file never has."""
    if any(word in content for word in _DECLARATIONS):
        raise Unreadable("文件里有Office文件不该有的内容（XML实体），为安全起见不读取。")
    refuse_endless(content, MOST_TAGS_PACKED)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise Unreadable(DAMAGED) from fault
