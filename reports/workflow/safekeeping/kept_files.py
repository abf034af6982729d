"""The files that an installation keeps for good, wherever its stores are."""

import re
from collections.abc import Iterator
from typing import IO, Any, cast

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import Storage, storages

from reports.models import FILE_KINDS, naming_files
from reports.workflow.files.sealed_archive import digest_of

MADE_ANEW = {"default", "staticfiles", "rendered", "packages"}
_UNFINISHED = re.compile(r"\.[0-9a-f]{32}$")
_DIGEST = re.compile("[0-9a-f]{64}")
_PIECE = 1 << 20


def kept_stores() -> Iterator[tuple[str, Storage]]:
    """Every store with its name, but for those whose files are made anew."""
    yield from ((one, storages[one]) for one in settings.STORAGES if one not in MADE_ANEW)


def names_in(store: Storage) -> Iterator[str]:
    """The names of the whole files of a store."""
    names = (one.name for one in cast(Any, store).kept())
    yield from (one for one in names if not _UNFINISHED.search(one))


def pieces(file: IO[bytes] | Any) -> Iterator[bytes]:
    """What an open file holds, never all at once."""
    while piece := file.read(_PIECE):
        yield piece


def put(store: Storage, name: str, content: IO[bytes], digest: str) -> None:
    """Have a store keep a file under its name, unless it does."""
    if store.exists(name):
        with store.open(name) as now:
            if digest_of(now) == digest:
                return
        store.delete(name)
    store.save(name, File(content, name))


def digests_named() -> set[str]:
    """What the database says lies in the store of frozen files."""
    rows = (naming_files(kind).values_list("digest") for kind in FILE_KINDS)
    return {one for some in rows for (one,) in some}


def is_named_otherwise(name: str, digest: str) -> bool:
    """Whether a file that is named by its hash holds something else."""
    return _DIGEST.fullmatch(name) is not None and name != digest
