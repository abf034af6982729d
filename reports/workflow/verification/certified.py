"""Which acts does the record certify for a digest? Only what an entry binds counts, no row."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reports.models import BoundDigest, FrozenFile, LedgerEntry, SealedScan, Snapshot
from reports.workflow.record.recorded import record_of
from reports.workflow.states import LEAVES_SNAPSHOT, Action
from reports.workflow.verification.chains import holds_from


@dataclass(frozen=True)
class Certified:
    """A digest, under what name the record binds it, and the act that left it behind."""

    kind: str
    name: str
    act: LedgerEntry


def certified(digest: str) -> Iterator[Certified]:
    """Every act that left something with this digest, in the order of the record."""
    rows = BoundDigest.objects.filter(digest=digest).select_related("entry__report__agency")
    for row in rows.order_by("entry_id"):
        entry = row.entry
        if entry.kept.get(row.name) == digest and holds_from(entry):
            yield _certified(row.name, entry)
    yield from _of_0_1_0(digest)


def _certified(named: str, entry: LedgerEntry) -> Certified:
    kind, _, name = named.partition(".")
    return Certified(kind, name, _act(named, entry))


def _act(named: str, entry: LedgerEntry) -> LedgerEntry:
    """The act that an entry is about: itself, or the earlier one whose digests it binds."""
    if entry.action != Action.BIND:
        return entry
    kind, _, name = named.partition(".")
    chain = LedgerEntry.objects.filter(report=entry.report_id, number__lt=entry.number)
    told: dict[str, dict[str, Any]] = {
        "snapshot": {"number": name},
        "file": {"action": Action.APPROVE},
        "scan": {"action": Action.ATTACH_SCAN, "comment__endswith": entry.kept[named]},
    }
    acts = chain.filter(**told[kind]).select_related("report__agency")
    return acts.order_by("number").last() or entry


def _of_0_1_0(digest: str) -> Iterator[Certified]:
    """Rows of reports whose entries were written by 0.1.0 and have not been bound yet."""
    for row in FrozenFile.objects.filter(digest=digest):
        yield from _old("file", row.identifier, row.report_id, Action.APPROVE)
    for scan in SealedScan.objects.filter(digest=digest):
        yield from _old("scan", str(scan.pk), scan.report_id, Action.ATTACH_SCAN, digest)
    for kept in Snapshot.objects.filter(digest=digest, action__in=LEAVES_SNAPSHOT):
        yield from _old("snapshot", "", kept.report_id, Action(kept.action))


def _old(
    kind: str, name: str, report_id: int, action: Action, words: str = ""
) -> Iterator[Certified]:
    """The act of 0.1.0 that left a row behind, as far as its entry can say so."""
    if action not in record_of(report_id).old_acts:
        return
    acts = LedgerEntry.objects.filter(report=report_id, action=action, kept={})
    if act := acts.filter(comment__endswith=words).select_related("report__agency").first():
        yield Certified(kind, name, act)
