"""Where are rendered files kept? Under their keys, each with its checksum, the newest of them."""

import hashlib
import logging

from django.core.files.base import ContentFile
from django.core.files.storage import Storage, storages

MOST_FILES = 500
"""More are not kept: with PDF files of 0.4 MB about 200 MB."""

SPARE = 50
"""Files dropped at once, so that the folder is not looked through at every new file."""

_CHECKSUM = hashlib.sha256().digest_size

logger = logging.getLogger(__name__)


def stored(key: str) -> bytes | None:
    """The file kept under a key; None when there is none, or when it is no longer whole."""
    folder = _folder()
    try:
        with folder.open(key) as file:
            found = file.read()
    except OSError:
        return None
    checksum, content = found[:_CHECKSUM], found[_CHECKSUM:]
    if hashlib.sha256(content).digest() == checksum:
        return bytes(content)
    logger.warning("rendered file %s is damaged and is made anew", key)
    _drop(folder, key)
    return None


def store(key: str, content: bytes) -> None:
    """Keep a file. A disk that is full or not to be written is reported and hinders nobody."""
    folder = _folder()
    try:
        folder.save(key, ContentFile(hashlib.sha256(content).digest() + content))
        _prune(folder)
    except OSError:
        logger.warning("rendered file %s could not be kept", key, exc_info=True)


def _folder() -> Storage:
    return storages["rendered"]


def _prune(folder: Storage) -> None:
    """Drop the oldest files once there are too many; what is asked for again is made anew."""
    names = folder.listdir("")[1]
    if len(names) <= MOST_FILES:
        return
    oldest_first = sorted(names, key=lambda name: _age(folder, name))
    for name in oldest_first[: len(names) - MOST_FILES + SPARE]:
        _drop(folder, name)


def _age(folder: Storage, name: str) -> float:
    try:
        return folder.get_modified_time(name).timestamp()
    except OSError:  # another worker dropped it in the meantime
        return 0


def _drop(folder: Storage, name: str) -> None:
    try:
        folder.delete(name)
    except OSError:
        logger.warning("rendered file %s could not be dropped", name, exc_info=True)
