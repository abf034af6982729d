"""Do the store of the files and the database agree? What is missing, altered, or in no row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from typing import Any, cast

from django.core.files.storage import Storage, storages

from reports.models import FILE_KINDS, clock, naming_files
from reports.workflow.files.bring import bring
from reports.workflow.files.rendered_store import whole
from reports.workflow.files.under_hash import Damaged, StoreAway, bytes_in
from reports.workflow.files.whole_files import Kept
from reports.workflow.verification.broken import A_CHUNK

UNFINISHED = timedelta(days=1)
"""So old a file that has no name yet gets none any more: its writer was stopped."""

_NAME = re.compile("[0-9a-f]{64}")
_UNNAMED = re.compile(r"[0-9a-f]{64}\.[0-9a-f]{32}")


@dataclass(frozen=True)
class NamedFile:
    """A file as the database names it."""

    report: int | None
    name: str
    digest: str

    def __str__(self) -> str:
        whose = "来件" if self.report is None else f"报告{self.report}"
        return f"{whose}“{self.name}”（{self.digest[:12]}…）"


def rows() -> Iterator[NamedFile]:
    """All files that the database names."""
    for kind in FILE_KINDS:
        kept = naming_files(kind).order_by("id").values_list("report", "name", "digest")
        for report, name, digest in kept.iterator(A_CHUNK):
            yield NamedFile(report, name, digest)


def fault(row: NamedFile, store: Storage) -> str:
    """What is wrong with a file, empty where nothing is; StoreAway where nobody can say."""
    try:
        bytes_in(store, row.digest)
    except Damaged as damage:
        return "文件存储里没有" if damage.found is None else "内容和校验值不符"
    return ""


def mended(row: NamedFile, source: Storage) -> bool:
    """Bring the file from another store that has it whole, and say whether that could be done."""
    try:
        bring(row.digest, source, storages["frozen"])
    except Damaged:
        return False
    return True


def orphans() -> Iterator[Kept]:
    """Files of the store that no row names; a thousand at a time are looked up."""
    found = _kept("frozen")
    while batch := list(islice(found, A_CHUNK)):
        names = [one.name for one in batch]
        known: set[str] = set()
        for kind in FILE_KINDS:
            named = kind._default_manager.filter(digest__in=names)
            known.update(named.values_list("digest", flat=True))
        yield from (one for one in batch if one.name not in known)


def is_unfinished(one: Kept) -> bool:
    """Whether its writer was stopped before it got its name: nothing ever asks for it."""
    return bool(_UNNAMED.fullmatch(one.name)) and clock.now() - one.at > UNFINISHED


def useless_rendered() -> Iterator[Kept]:
    """Rendered files that are not whole, or never got their name; others are made anew for them."""
    store = storages["rendered"]
    for one in _kept("rendered"):
        if clock.now() - one.at <= UNFINISHED:
            continue
        if not _NAME.fullmatch(one.name) or _is_torn(store, one.name):
            yield one


def _is_torn(store: Storage, name: str) -> bool:
    try:
        with store.open(name) as file:
            return whole(file.read()) is None
    except FileNotFoundError:  # others dropped it meanwhile
        return False


def drop(store: str, one: Kept) -> None:
    """Take a file away that nothing asks for."""
    try:
        storages[store].delete(one.name)
    except OSError as failure:
        raise StoreAway(failure.strerror) from failure


def _kept(store: str) -> Iterator[Kept]:
    try:
        yield from cast(Any, storages[store]).kept()
    except OSError as failure:
        raise StoreAway(failure.strerror) from failure
