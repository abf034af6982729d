"""How does a report come in? One kind of file each: bytes → Document; they never save."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from reports.document import Document
from reports.importers import json_file
from reports.importers.unreadable import Unreadable

MOST_BYTES = 20 * 1024 * 1024
"""A report is a few pages; a larger file is something else."""


@dataclass(frozen=True)
class Importer:
    """One kind of file: its endings, and how its bytes become a report."""

    label: str
    extensions: tuple[str, ...]
    read: Callable[[bytes], Document]


IMPORTERS: tuple[Importer, ...] = (Importer("JSON", (".json",), json_file.read),)
"""Every kind of file a report can be read from."""


def read(data: bytes, name: str) -> Document:
    """Read a report from a file; Unreadable, with a Chinese sentence, when that cannot be done."""
    if len(data) > MOST_BYTES:
        raise Unreadable(f"文件太大（超过{MOST_BYTES // 1024 // 1024}MB），不像一份年报。")
    if not data.strip():
        raise Unreadable("文件是空的。")
    ending = PurePath(name).suffix.lower()
    for importer in IMPORTERS:
        if ending in importer.extensions:
            return importer.read(data)
    kinds = "、".join(importer.label for importer in IMPORTERS)
    raise Unreadable(f"还不能读“{ending or name}”这种文件，现在能读：{kinds}。")


__all__ = ["IMPORTERS", "MOST_BYTES", "Importer", "Unreadable", "read"]
