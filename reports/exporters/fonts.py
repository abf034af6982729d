"""Which typeface serves which role in a PDF? The one place that says so."""

import ctypes
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from reports.exporters.font_files import FontFile, dropped_in, installed
from reports.exporters.font_subset import EVERYDAY, RARE, Charset, prepared
from reports.statute import EDITIONS
from reports.statute.schema import Edition


@dataclass(frozen=True)
class FreeFace:
    """A freely licensed typeface, and the Debian package that brings it."""

    family: str
    style: str
    package: str


@dataclass(frozen=True)
class FontRole:
    """What a typeface is for: its official name, and what stands for it in order of preference.

    ``family`` is the name that a PDF's stylesheet knows the prepared files by, with a letter each.
    ``official`` are the names by which a licensed file is recognised in the folder of fonts.
    ``prints_anything``: it sets what people type; otherwise it sets the form's own words alone.
    """

    name: str
    family: str
    official: tuple[str, ...]
    free: tuple[FreeFace, ...]
    prints_anything: bool = False


_FANGSONG = FreeFace("FandolFang", "Regular", "texlive-lang-chinese")
_SERIF = FreeFace("Noto Serif CJK SC", "Regular", "fonts-noto-cjk")
_SERIF_LIGHT = FreeFace("Noto Serif CJK SC", "Light", "fonts-noto-cjk-extra")
_SERIF_BLACK = FreeFace("Noto Serif CJK SC", "Black", "fonts-noto-cjk-extra")
_SANS = FreeFace("Noto Sans CJK SC", "Regular", "fonts-noto-cjk")
_KAITI = FreeFace("AR PL KaitiM GB", "Regular", "fonts-arphic-gkai00mp")
_WENKAI = FreeFace("LXGW WenKai", "Regular", "fonts-lxgw-wenkai")

ROLES: Mapping[str, FontRole] = {
    role.name: role
    for role in (
        FontRole(
            "小标宋",
            "ReportXiaoBiaoSong",
            ("方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"),
            (_SERIF_BLACK,),
            prints_anything=True,
        ),
        FontRole("宋体", "ReportSong", ("宋体", "SimSun", "NSimSun"), (_SERIF,)),
        FontRole("黑体", "ReportHei", ("黑体", "SimHei"), (_SANS,)),
        FontRole(
            "楷体", "ReportKai", ("楷体_GB2312", "楷体", "KaiTi_GB2312", "KaiTi"), (_KAITI, _WENKAI)
        ),
        FontRole(
            "仿宋",
            "ReportFangSong",
            ("仿宋_GB2312", "仿宋", "FangSong_GB2312", "FangSong"),
            (_FANGSONG, _SERIF_LIGHT),
            prints_anything=True,
        ),
    )
}
LAST_RESORT = "'Noto Serif CJK SC', serif"
"""What the system has, for a character that none of the prepared files holds."""

_BESIDE = (
    "（一二三四五六七八九十）存在的主要问题改进情况送审稿拟审核签发盖章—"
    "与专也任切域媒应栏点站策考致评读追领"
)
"""What is printed around the form, and characters of 0.1.0: without them every PDF is another."""


def faces(role: FontRole, *, with_rare: bool = False) -> Iterator[Path]:
    """The prepared files of a role, in the order in which a character is looked for.

    A licensed file comes first, then the free ones; each brings only what those before it lack.
    Rare characters come in large files that most documents can do without.
    """
    wanted = (EVERYDAY, RARE) if with_rare else (EVERYDAY,)
    if not role.prints_anything:
        wanted = (_statutory(),)
    files = _sources(role)
    for number, file in enumerate(files):
        for charset in wanted:
            path = prepared(file, charset, files[:number], prepared_directory())
            if path:
                yield path


def statutory_characters() -> frozenset[int]:
    """The characters of the form itself, and those of figures and page numbers."""
    text = "".join(map(_said_by, EDITIONS)) + _BESIDE
    return frozenset(map(ord, text)) | frozenset(range(0x20, 0x7F))


def _said_by(edition: Edition) -> str:
    tables = [(table.caption, table.blocks) for table in edition.tables]
    headings = [one.title for one in edition.texts if one.headed]
    chapters = [replace(one, hinted="") for one in edition.chapters]
    form = (edition.document, edition.document_title, chapters, edition.identities)
    return repr((*form, tables, headings))


@cache
def _statutory() -> Charset:
    characters = statutory_characters()
    name = sha256(repr(sorted(characters)).encode()).hexdigest()
    return Charset(name, characters.__contains__)


@dataclass(frozen=True)
class Lack:
    """Something that is not installed: a sentence in Chinese, and whether it is made good for."""

    sentence: str
    is_replaced: bool


def lacking() -> tuple[Lack, ...]:
    """What a PDF needs and the system has not; each names the package that brings it."""
    missing = [
        Lack(_missing(role, face), is_replaced=bool(_sources(role)))
        for role in ROLES.values()
        if not _licensed(role)
        for face in role.free
        if not _found(face)
    ]
    return (*missing, *_missing_libraries())


def _missing_libraries() -> Iterator[Lack]:
    """Asked of the system itself: to import what uses them takes each command half a second."""
    if not all(map(_loads, ("libpango-1.0.so.0", "libpangoft2-1.0.so.0"))):
        packages = "libpango-1.0-0、libpangoft2-1.0-0"
        yield Lack(f"缺少软件包{packages}，不能生成PDF。", is_replaced=False)
    elif not _loads("libharfbuzz-subset.so.0"):
        yield Lack("缺少软件包libharfbuzz-subset0，生成PDF会慢十几倍。", is_replaced=False)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _missing(role: FontRole, face: FreeFace) -> str:
    return (
        f"没有找到字体{face.family} {face.style}（软件包{face.package}），"
        f"PDF里的{role.name}会用别的字体代替。"
    )


def font_fingerprint() -> str:
    """A hash that changes when another font file is used."""
    files = [file for role in ROLES.values() for file in _sources(role)]
    said = [f"{file.path.name}:{file.index}:{file.path.stat().st_size}" for file in files]
    return sha256("\n".join(said).encode()).hexdigest()


def font_directory() -> Path:
    """Where licensed files are dropped in: FONT_DIR, else fonts in the program's data."""
    return Path(os.environ.get("FONT_DIR") or _fetched()).resolve()


def _fetched() -> Path:
    """Where the one free face lies that no package installs, wherever licensed files are kept."""
    return _data() / "fonts"


def prepared_directory() -> Path:
    """Where prepared files are kept; never among those that other programs look for."""
    return (_data() / "prepared-fonts").resolve()


def _data() -> Path:
    return Path(os.environ.get("DATA_DIR") or Path(__file__).parents[2] / ".var")


def _sources(role: FontRole) -> tuple[FontFile, ...]:
    files = (_licensed(role), *map(_found, role.free))
    return tuple(file for file in files if file)


def _licensed(role: FontRole) -> FontFile | None:
    return dropped_in(font_directory(), role.official)


def _found(face: FreeFace) -> FontFile | None:
    for folder in (font_directory(), _fetched().resolve()):
        if file := dropped_in(folder, (face.family,)):
            return file
    return installed(face.family, face.style)
