"""Office files changed as a hand would change them: a cell, a paragraph, a part."""

import hashlib
import re
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

import docx
from docx.document import Document as WordDocument

from reports.importers.opening.embedded import NAMESPACE

_CUSTOM = re.compile(rb"<(Relationship|Override) [^>]*customXml[^>]*/>")


def parts_of(data: bytes) -> dict[str, bytes]:
    """The members of a packed file."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A packed file of these members."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", packing) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


def without_data(word: bytes) -> bytes:
    """The same Word file without the data that it carries: only what people see is left."""
    return packed(
        {
            name: _CUSTOM.sub(b"", content)
            for name, content in parts_of(word).items()
            if not name.startswith("customXml/")
        }
    )


def with_data(word: bytes, text: str, checksum: str = "") -> bytes:
    """The same Word file carrying a copy of a report, and no other."""
    checksum = checksum or hashlib.sha256(text.encode()).hexdigest()
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    part = f'<report xmlns="{NAMESPACE}" sha256="{checksum}">{escaped}</report>'
    return packed({**parts_of(without_data(word)), "customXml/item1.xml": part.encode()})


def retyped(word: bytes, change: Callable[[WordDocument], None]) -> bytes:
    """The same Word file after somebody changed it in an editor."""
    document = docx.Document(BytesIO(word))
    change(document)
    file = BytesIO()
    document.save(file)
    return file.getvalue()
