"""Take in what somebody hands in at once: every file kept under its hash, and asked to be read."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import IO

from django.db import transaction

from reports.document.entry import writable
from reports.models import Account, Agency, Arrival, ArrivalState, InboxBatch
from reports.workflow.access import counties_overseen_by
from reports.workflow.administration import Administration
from reports.workflow.background.enqueue import enqueue
from reports.workflow.files.under_hash import keep_bytes
from reports.workflow.inbox.handed_file import MOST_FILES, TOO_MANY, HandedFile
from reports.workflow.inbox.read_arrival_task import read_arrival
from reports.workflow.inbox.unpacking import unpacked
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused

AT_ONCE = 100
"""Files that one transaction takes: others can save between two of them."""

LONGEST_NAME, LONGEST_HINT = 255, 300
NOTHING = "没有收到文件。请选择文件、文件夹、压缩包或者邮件。"


@dataclass(frozen=True)
class _Kept:
    """A file that lies in the store, or was not taken; its bytes are forgotten."""

    name: str
    hint: str
    digest: str
    size: int
    state: ArrivalState
    says: str


def hand_in(county_id: int, files: Iterable[tuple[str, IO[bytes]]], *, by: Account) -> InboxBatch:
    """县级审核员或县级管理员交来文件：先存好，再逐份在后台读.

    ``files``: name and content, archives and mails among them. Agency.DoesNotExist for whoever
    does not oversee the county, Refused where nothing was handed in.
    """
    county = counties_overseen_by(by).get(pk=county_id)
    kept = _kept(one for name, file in files for one in unpacked(name, file))
    first = list(islice(kept, AT_ONCE))
    if not first:
        raise Refused(NOTHING)
    batch = InboxBatch.objects.create(county=county, by=by)
    while first:
        _take_in(batch, first)
        first = list(islice(kept, AT_ONCE))
    _close(batch, county, by)
    return batch


def _kept(files: Iterable[HandedFile]) -> Iterator[_Kept]:
    """Each file, kept; the same bytes twice are one file, and beyond the limit nothing is read."""
    seen: dict[str, str] = {}
    for number, one in enumerate(files):
        if number >= MOST_FILES:
            yield _not_taken(one, ArrivalState.UNREAD, TOO_MANY)
            return
        if one.refused or one.skipped:
            state = ArrivalState.UNREAD if one.refused else ArrivalState.SKIPPED
            yield _not_taken(one, state, one.refused or one.skipped)
            continue
        digest = hashlib.sha256(one.data).hexdigest()
        if digest in seen:
            yield _not_taken(one, ArrivalState.SKIPPED, f"和“{seen[digest]}”是同一个文件。")
            continue
        seen[digest] = one.name
        keep_bytes(digest, one.data)
        yield _Kept(one.name, one.hint, digest, len(one.data), ArrivalState.WAITING, "")


def _not_taken(one: HandedFile, state: ArrivalState, says: str) -> _Kept:
    return _Kept(one.name, one.hint, "", len(one.data), state, says)


@transaction.atomic
def _take_in(batch: InboxBatch, files: Iterable[_Kept]) -> None:
    for one in files:
        row = Arrival.objects.create(
            batch=batch,
            name=writable(one.name)[-LONGEST_NAME:],
            hint=writable(one.hint)[:LONGEST_HINT],
            digest=one.digest,
            size=one.size,
            state=one.state,
            says=one.says,
        )
        if row.state == ArrivalState.WAITING:
            enqueue(read_arrival, row.pk, group=batch.group)


@transaction.atomic
def _close(batch: InboxBatch, county: Agency, by: Account) -> None:
    """All of it has come: a batch that was broken off never says so."""
    number = batch.arrivals.count()
    InboxBatch.objects.filter(pk=batch.pk).update(files=number)
    batch.files = number
    record_administration(county, Administration.HAND_IN, by, subject=f"{number}个文件")
