"""Is this file a scan? Its content says, never its name."""

from dataclasses import dataclass
from struct import error as TooShort
from struct import unpack_from

MOST_SIDE = 60_000
"""Pixels of a side: an A3 sheet at 1200 dpi has twenty thousand."""

MOST_SEGMENTS = 1000
"""Parts of a picture before its first frame; a colour profile takes three hundred at the most."""

_TAIL = 2048
"""Bytes at the end in which a PDF says that it is over; some scanners add a line after it."""

_PNG = b"\x89PNG\r\n\x1a\n"
_SIZED = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
_START_OF_SCAN = 0xDA


@dataclass(frozen=True)
class ScanKind:
    """A kind of file that a scanner makes."""

    media_type: str
    extension: str


PDF = ScanKind("application/pdf", "pdf")
JPEG = ScanKind("image/jpeg", "jpg")
PNG = ScanKind("image/png", "png")


def kind_of(content: bytes) -> ScanKind | None:
    """PDF, JPEG or PNG as the content shows it; None for anything else, and for a torn file."""
    try:
        if content.startswith(b"%PDF-"):
            return PDF if b"%%EOF" in content[-_TAIL:] else None
        if content.startswith(_PNG):
            return PNG if _is_picture(*_size_of_png(content)) else None
        if content.startswith(b"\xff\xd8\xff"):
            return JPEG if _is_picture(*_size_of_jpeg(content)) else None
    except TooShort:
        return None
    return None


def _is_picture(width: int, height: int) -> bool:
    return 0 < width <= MOST_SIDE and 0 < height <= MOST_SIDE


def _size_of_png(content: bytes) -> tuple[int, int]:
    """What the header says; nothing when the picture was cut off."""
    if content[12:16] != b"IHDR" or b"IEND" not in content[-_TAIL:]:
        return 0, 0
    width, height = unpack_from(">II", content, 16)
    return width, height


def _size_of_jpeg(content: bytes) -> tuple[int, int]:
    """What the first frame says: segment after segment, each with its length."""
    if b"\xff\xd9" not in content[-_TAIL:]:
        return 0, 0
    at = 2
    for _ in range(MOST_SEGMENTS):
        sign, marker, length = unpack_from(">BBH", content, at)
        if sign != 0xFF or marker == _START_OF_SCAN:
            break
        if marker in _SIZED:
            height, width = unpack_from(">HH", content, at + 5)
            return width, height
        at += length + 2
    return 0, 0
