"""One file that says itself what it holds: a ZIP with a manifest of hashes, whole or not there."""

import hashlib
import json
import os
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import IO, Any, Final
from uuid import uuid4

MANIFEST: Final = "manifest.json"
_PIECE: Final = 1 << 20
_PACKED: Final = (b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xff\xd8", b"PGDMP")

Member = dict[str, Any]
"""``sha256`` and ``bytes`` of one member."""


class NoArchive(Exception):
    """Not to be written there, none of ours, or not what was written; a sentence says which."""


@dataclass
class SealedArchive:
    """An archive that is being written."""

    _zip: zipfile.ZipFile
    members: dict[str, Member] = field(default_factory=dict)

    def add(self, name: str, content: Iterable[bytes]) -> Member:
        """Write a member piece by piece; its hash and its size."""
        digest, size = hashlib.sha256(), 0
        rest = iter(content)
        first = next(rest, b"")
        with self._zip.open(_member(name, first), "w", force_zip64=True) as member:
            for piece in chain([first], rest):
                digest.update(piece)
                size += len(piece)
                member.write(piece)
        self.members[name] = {"sha256": digest.hexdigest(), "bytes": size}
        return self.members[name]


def _member(name: str, first: bytes) -> zipfile.ZipInfo:
    """How a member is stored: what is packed already is not packed again."""
    info = zipfile.ZipInfo(name)
    info.external_attr = 0o600 << 16
    info.compress_type = zipfile.ZIP_STORED if first.startswith(_PACKED) else zipfile.ZIP_DEFLATED
    return info


@contextmanager
def sealed(path: Path, about: Mapping[str, Any]) -> Iterator[SealedArchive]:
    """Write an archive; it stands under its name, on the disk, when all of it has been written.

    ``about`` goes into the manifest, as it is when the last member has been added. Raises
    NoArchive where a file of that name is there already, OSError where nothing can be written.
    """
    if path.exists():
        raise NoArchive(f"{path} 已经有了，不会覆盖。请换一个名字。")
    unfinished = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        with unfinished.open("xb") as file:
            os.chmod(unfinished, 0o600)
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                made = SealedArchive(archive)
                yield made
                said = {"format": 1, "about": dict(about), "members": made.members}
                archive.writestr(MANIFEST, json.dumps(said, ensure_ascii=False, indent=1))
            file.flush()
            os.fsync(file.fileno())
        os.link(unfinished, path)  # fails, unlike a renaming, where somebody was quicker
    except FileExistsError as quicker:
        raise NoArchive(f"{path} 已经有了，不会覆盖。请换一个名字。") from quicker
    finally:
        unfinished.unlink(missing_ok=True)


def checked(path: Path) -> dict[str, Any]:
    """The ``about`` of an archive of which every byte is what was written; NoArchive otherwise."""
    try:
        with zipfile.ZipFile(path) as archive:
            said = json.loads(archive.read(MANIFEST))
            names = sorted(set(archive.namelist()) - {MANIFEST})
            if names != sorted(said["members"]):
                raise NoArchive(f"{path} 里的文件和它的清单对不上，被改动过，不能用。")
            for name, member in said["members"].items():
                with archive.open(name) as content:
                    if digest_of(content) != member["sha256"]:
                        raise NoArchive(f"{path} 里的“{name}”被改动过，不能用。")
            return dict(said["about"])
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as fault:
        raise NoArchive(f"{path} 读不出来，或者不是本系统的存档。") from fault


def digest_of(content: IO[bytes]) -> str:
    """SHA-256 of an open file, read piece by piece."""
    digest = hashlib.sha256()
    while piece := content.read(_PIECE):
        digest.update(piece)
    return digest.hexdigest()
