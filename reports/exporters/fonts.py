"""Which typeface plays which part? The official names, and the free ones that stand for them."""

import os
from dataclasses import dataclass
from pathlib import Path

_REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Face:
    """``official``: the name a DOCX gives, which clerks' machines have. ``clerks``: other names
    of it there. ``free``: families the server embeds, nearest shape first, then the fallback.
    """

    official: str
    clerks: tuple[str, ...]
    free: tuple[str, ...]
    weight: int = 400

    @property
    def embedded(self) -> str:
        """The CSS font-family of a document made on the server."""
        return ", ".join(f"'{family}'" for family in self.free)

    @property
    def on_screen(self) -> str:
        """The CSS font-family of a page read on a clerk's or a citizen's machine."""
        return ", ".join(f"'{family}'" for family in (self.official, *self.clerks, *self.free))


XIAOBIAOSONG = Face(
    "方正小标宋简体", ("FZXiaoBiaoSong-B05S",), ("Noto Serif CJK SC",), weight=900
)
SONGTI = Face("宋体", ("SimSun",), ("Noto Serif CJK SC",))
HEITI = Face("黑体", ("SimHei",), ("Noto Sans CJK SC",))
KAITI = Face("楷体_GB2312", ("楷体", "KaiTi"), ("AR PL KaitiM GB", "LXGW WenKai"))
FANGSONG = Face(
    "仿宋_GB2312", ("仿宋", "FangSong"), ("FandolFang", "Noto Serif CJK SC"), weight=300
)

FACES = {
    "xiaobiaosong": XIAOBIAOSONG,
    "songti": SONGTI,
    "heiti": HEITI,
    "kaiti": KAITI,
    "fangsong": FANGSONG,
}
FANDOL_FANG = "FandolFang-Regular.otf"


def font_directory() -> Path:
    """Where the setup script puts the one font that is no system package (FONT_DIR)."""
    return Path(os.environ.get("FONT_DIR") or _REPOSITORY / ".var" / "fonts")


def font_face(directory: Path) -> str:
    """The CSS that brings FandolFang in; empty, so that the fallback serves, where it is missing.

    FandolFang lacks rare characters of place names (硚 堽 𬒗): the second family prints them.
    """
    file = directory / FANDOL_FANG
    if not file.is_file():
        return ""
    return f"@font-face {{ font-family: FandolFang; src: url('{file.resolve().as_uri()}') }}"
