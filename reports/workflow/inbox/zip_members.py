"""What lies in a ZIP archive? Names as Chinese Windows wrote them, nothing larger than it says."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import IO

from reports.importers import MOST_BYTES
from reports.workflow.inbox.handed_file import MOST_FILES, TOO_LARGE, TOO_MANY, HandedFile

BROKEN = "压缩包打不开，可能没有传完整，请重新压缩后再交。"
LOCKED = "文件加了密码，请去掉密码后再交。"
LARGEST_ARCHIVE = 400 * 1024 * 1024
"""An archive within an archive is read into memory up to this; the outer one lies on the disk."""

_UTF_8 = 0x800
_ENCRYPTED = 0x1
Inside = tuple[HandedFile, IO[bytes] | None]
"""A file that is there, to be opened; or why it is not."""


def in_zip(file: IO[bytes]) -> Iterator[Inside]:
    """Every file of an archive, one after the other."""
    try:
        with zipfile.ZipFile(file) as archive:
            members = [one for one in archive.infolist() if not one.is_dir()]
            if len(members) > MOST_FILES:
                yield HandedFile("", refused=TOO_MANY), None
                return
            for one in members:
                yield _member(archive, one)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError):
        yield HandedFile("", refused=BROKEN), None


def _member(archive: zipfile.ZipFile, one: zipfile.ZipInfo) -> Inside:
    name = member_name(one)
    if one.flag_bits & _ENCRYPTED:
        return HandedFile(name, refused=LOCKED), None
    most = LARGEST_ARCHIVE if name.lower().endswith(".zip") else MOST_BYTES
    if one.file_size > most:
        return HandedFile(name, refused=TOO_LARGE), None
    try:
        with archive.open(one) as content:
            # What an archive says of a size may be a lie: no more is read than may be kept.
            data = content.read(most + 1)
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, RuntimeError, ValueError):
        return HandedFile(name, refused=BROKEN), None
    return HandedFile(name), BytesIO(data)


def member_name(one: zipfile.ZipInfo) -> str:
    """The name of a member: in UTF-8 where it is said or can be, else in GBK as Windows writes it.

    No way out of the archive: folders that lead upwards, and a drive, are left out.
    """
    name = one.filename
    if not one.flag_bits & _UTF_8:
        name = _decoded(name)
    parts = name.replace("\\", "/").split("/")
    return "/".join(part for part in parts if part not in ("", ".", "..") and ":" not in part)


def _decoded(name: str) -> str:
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name
