"""Which typeface stands for which official one in a PDF? Free fonts, by role."""

import os
from collections.abc import Mapping
from pathlib import Path

FACES: Mapping[str, str] = {
    "小标宋": "'Noto Serif CJK SC'",
    "宋体": "'Noto Serif CJK SC'",
    "黑体": "'Noto Sans CJK SC'",
    "楷体": "'AR PL KaitiM GB', 'LXGW WenKai', 'Noto Serif CJK SC'",
    "仿宋": "'Report FangSong', 'Noto Serif CJK SC'",
}
"""Families by role; the later ones have the rare characters that the first ones lack."""

FANGSONG = "FandolFang-Regular.otf"


def fangsong_face() -> str:
    """The @font-face of 仿宋 where its file is at hand; else Noto Serif Light takes its place."""
    file = font_directory() / FANGSONG
    if not file.is_file():
        return ""
    return f"@font-face {{ font-family: 'Report FangSong'; src: url('{file.as_uri()}'); }}\n"


def font_directory() -> Path:
    """FONT_DIR, else .var/fonts at the top of the repository."""
    usual = Path(__file__).parents[2] / ".var" / "fonts"
    return Path(os.environ.get("FONT_DIR") or usual).resolve()
