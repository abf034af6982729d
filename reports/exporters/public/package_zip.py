"""How does a folder become one file? Names in order and no time of its own: always the same."""

import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_PACKED: Final = (".pdf", ".docx", ".xlsx")
"""Files that are packed already."""


def zip_folder(folder: Path, paths: Iterable[str], top: str, out: Path) -> None:
    """Pack these files of a folder, below one folder of the name ``top``."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(paths):
            member = zipfile.ZipInfo(f"{top}/{path}")
            member.external_attr = 0o644 << 16
            is_packed = path.endswith(_PACKED)
            member.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            archive.writestr(member, (folder / path).read_bytes())
