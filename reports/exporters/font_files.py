"""Where is a typeface? In the folder of fonts, or among those the system has installed."""

import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import uharfbuzz

_RESTRICTED = 0x0002
"""OS/2 fsType: the licence forbids to embed this font in a document."""

_FAMILY_NAMES = {1, 4, 16}
"""OpenType name ids: family, full name, typographic family."""


@dataclass(frozen=True)
class FontFile:
    """One face in a font file; ``index`` is its place in a collection."""

    path: Path
    index: int = 0

    @property
    def face(self) -> uharfbuzz.Face:
        return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(self.path)), self.index)

    @property
    def characters(self) -> frozenset[int]:
        """The code points it has a glyph for."""
        return frozenset(self.face.unicodes)


def dropped_in(folder: Path, names: tuple[str, ...]) -> FontFile | None:
    """The file in a folder whose family bears one of these names, the first name first."""
    held = _families(tuple(sorted(_files(folder))))
    return next((held[name.lower()] for name in names if name.lower() in held), None)


@cache
def installed(family: str, style: str) -> FontFile | None:
    """The face that fontconfig has under this very family and style; None when it has none.

    A file that has gone or is broken counts as none: fontconfig remembers it for a while.
    """
    pattern = f"{family}:style={style}"
    try:
        answer = subprocess.run(
            ["fc-match", "--format", "%{file}\n%{index}\n%{family}\n%{style}", pattern],
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
    path, index, families, styles = answer.split("\n")
    if family not in families.split(",") or style not in styles.split(","):
        return None
    file = FontFile(Path(path), int(index) & 0xFFFF)
    return file if file.face.glyph_count else None


def _files(folder: Path) -> list[Path]:
    return [
        path
        for path in (folder.iterdir() if folder.is_dir() else ())
        if path.suffix.lower() in {".ttf", ".otf", ".ttc"}
    ]


@cache
def _families(files: tuple[Path, ...]) -> dict[str, FontFile]:
    """Every family name, in lower case, that may be embedded; unreadable files are left out."""
    return {
        name.lower(): FontFile(path, index)
        for path in reversed(files)
        for index in range(FontFile(path).face.count)
        for name in _names(FontFile(path, index).face)
    }


def _names(face: uharfbuzz.Face) -> set[str]:
    if not face.glyph_count or _is_restricted(face):
        return set()
    return {
        face.get_name(name, language) or ""
        for name, language in face.list_names()
        if name in _FAMILY_NAMES
    }


def _is_restricted(face: uharfbuzz.Face) -> bool:
    permission = face.reference_table("OS/2").data[8:10]
    return int.from_bytes(permission, "big") & 0x000F == _RESTRICTED
