"""How do parts become an Office file? Zipped so that the same parts always give the same bytes."""

import zipfile
from collections.abc import Mapping
from io import BytesIO


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A package whose bytes depend on its parts alone: every entry bears the same date."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    return file.getvalue()


def unpacked(package: bytes) -> dict[str, bytes]:
    """The parts of a package by name, in their order."""
    with zipfile.ZipFile(BytesIO(package)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}
