"""Bring a kept file into a store that lacks it, from one that has it."""

import hashlib
from contextlib import suppress

from django.core.files.base import ContentFile
from django.core.files.storage import Storage

from reports.workflow.files.under_hash import Damaged, StoreAway, bytes_in

ASIDE = "altered"
"""Where what stood under a hash that was not its own is put: it may be evidence."""


def bring(digest: str, source: Storage, target: Storage) -> bool:
    """Put the file of a hash into the target, read it back, and say whether that was needed.

    Damaged where the source has not got it; nothing is changed then. StoreAway from either.
    """
    try:
        bytes_in(target, digest)
    except Damaged as lack:
        content = bytes_in(source, digest)
        _put(target, digest, content, lack.found)
        bytes_in(target, digest)
        return True
    return False


def _put(target: Storage, digest: str, content: bytes, altered: bytes | None) -> None:
    try:
        if altered is not None:
            with suppress(FileExistsError):
                aside = f"{ASIDE}/{hashlib.sha256(altered).hexdigest()}"
                target.save(aside, ContentFile(altered))
            target.delete(digest)
        with suppress(FileExistsError):
            target.save(digest, ContentFile(content))
    except OSError as failure:
        raise StoreAway(failure.strerror) from failure
