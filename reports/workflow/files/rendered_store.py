"""Where are rendered files kept? Under their keys, each with its checksum, the newest of them."""

import hashlib
import logging
from collections.abc import Iterator
from time import monotonic
from typing import Any, Protocol, cast
from weakref import WeakKeyDictionary

from django.core.files.base import ContentFile
from django.core.files.storage import storages

from reports.workflow.files.whole_files import Kept

MOST_FILES = 500
"""More are not kept on a shelf: with PDF files of 0.4 MB about 200 MB. A folder is one shelf, a
bucket has sixteen, by the first letter of a name, and only one of them is listed at a new file."""

SPARE = 50
"""Files dropped at once, so that most new files drop none."""

LEFT_ALONE = 60
"""Seconds in which a store is not asked again that failed: files are made anew meanwhile."""

_CHECKSUM = hashlib.sha256().digest_size


class _Store(Protocol):
    """What a store of rendered files can do, a folder or a bucket."""

    shelf: int

    def kept(self, beginning: str = "") -> Iterator[Kept]: ...
    def open(self, name: str) -> Any: ...
    def save(self, name: str, content: Any) -> str: ...
    def delete(self, name: str) -> None: ...


_alone_until: WeakKeyDictionary[_Store, float] = WeakKeyDictionary()

logger = logging.getLogger(__name__)


def stored(key: str) -> bytes | None:
    """The file kept under a key; None when there is none, or when it is no longer whole."""
    kept = _store()
    if _is_left_alone(kept):
        return None
    try:
        with kept.open(key) as file:
            found = file.read()
    except FileNotFoundError:
        return None
    except OSError:
        _leave_alone(kept, key)
        return None
    content = whole(found)
    if content is None:
        logger.warning("rendered file %s is damaged and is made anew", key)
        _drop(kept, key)
    return content


def whole(found: bytes) -> bytes | None:
    """The file without its checksum; None where the two do not agree."""
    checksum, content = found[:_CHECKSUM], found[_CHECKSUM:]
    return bytes(content) if hashlib.sha256(content).digest() == checksum else None


def store(key: str, content: bytes) -> None:
    """Keep a file. A disk that is full or not to be written is reported and hinders nobody."""
    kept = _store()
    if _is_left_alone(kept):
        return
    try:
        kept.save(key, ContentFile(hashlib.sha256(content).digest() + content))
        _prune(kept, key)
    except OSError:
        _leave_alone(kept, key)


def _prune(kept: _Store, new: str) -> None:
    """Drop the oldest files of a new one's shelf once there are too many; never the new one itself:
    times are kept in seconds. What is asked for again is made anew."""
    files = sorted(kept.kept(new[: kept.shelf]), key=lambda one: (one.name == new, one.at))
    if len(files) > MOST_FILES:
        for one in files[: len(files) - MOST_FILES + SPARE]:
            _drop(kept, one.name)


def _store() -> _Store:
    return cast(_Store, storages["rendered"])


def _is_left_alone(kept: _Store) -> bool:
    return monotonic() < _alone_until.get(kept, 0)


def _leave_alone(kept: _Store, key: str) -> None:
    _alone_until[kept] = monotonic() + LEFT_ALONE
    logger.warning("the store of rendered files failed at %s", key, exc_info=True)


def _drop(kept: _Store, name: str) -> None:
    try:
        kept.delete(name)
    except OSError:
        logger.warning("rendered file %s could not be dropped", name, exc_info=True)
