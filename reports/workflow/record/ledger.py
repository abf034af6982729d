"""Put an act on record: the only code that adds to the chains of entries."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from reports.models import (
    WITH_AUTHOR,
    Account,
    AdministrativeEntry,
    Agency,
    BoundDigest,
    LedgerEntry,
    Report,
)
from reports.models.ledger_entry import to_milliseconds
from reports.workflow.administration import Administration
from reports.workflow.record.act import act
from reports.workflow.record.bound import ANSWERED_FOR
from reports.workflow.record.changed import Change
from reports.workflow.record.running import seal
from reports.workflow.states import Action


def record(
    report: Report,
    action: Action,
    by: Account | None,
    *,
    to_state: str | None = None,
    comment: str = "",
    changes: Iterable[Change] = (),
    kept: Mapping[str, str] = MappingProxyType({}),
    at: datetime.datetime | None = None,
) -> LedgerEntry:
    """Add an act on a report; the caller holds the report's row, so that chains never fork.

    The state stays unless ``to_state`` names another. ``kept`` are the digests of what the act
    leaves beside the record (`reports.workflow.record.bound`), ``at`` is its time where not now.
    """
    if report.state in WITH_AUTHOR:
        seal(report)
    entry = LedgerEntry(
        report=report,
        from_state=report.state,
        to_state=to_state or report.state,
        **act(LedgerEntry.objects.filter(report=report), action, by, at),
        comment=comment,
        changes=[list(change) for change in changes],
        kept=dict(kept),
    )
    entry.save()
    _index(entry)
    return entry


def _index(entry: LedgerEntry) -> None:
    """Let `/核验/` find the entry by the digests that it binds."""
    asked = {name: one for name, one in entry.kept.items() if name.split(".")[0] in ANSWERED_FOR}
    if asked:
        BoundDigest.objects.bulk_create(
            BoundDigest(entry=entry, name=name, digest=digest) for name, digest in asked.items()
        )


def record_administration(
    county: Agency | None,
    action: Administration,
    by: Account | None,
    *,
    subject: str = "",
    comment: str = "",
    changes: Iterable[Change] = (),
) -> AdministrativeEntry:
    """Add an administrative act in a county, or on the whole platform; inside a transaction.

    The county's row is locked for it, or the first entry of the platform's chain: two acts at
    once never take the same number.
    """
    chain = _held_chain(county)
    entry = AdministrativeEntry(
        county=county,
        subject=subject[:150],
        **act(chain, action, by),
        comment=comment,
        changes=[list(change) for change in changes],
    )
    entry.save()
    return entry


@dataclass(frozen=True)
class ManyActs:
    """Of one kind and by one person: ``(subject, changes)`` each."""

    action: Administration
    by: Account | None
    acts: Sequence[tuple[str, Sequence[Change]]]


def record_many(county: Agency | None, many: ManyActs) -> None:
    """Add many acts in one county, or on the platform, at once; inside a transaction."""
    if not many.acts:
        return
    chain = _held_chain(county)
    said = act(chain, many.action, many.by)
    entries = []
    for subject, changes in many.acts:
        entry = AdministrativeEntry(
            county=county,
            subject=subject[:150],
            **said,
            changes=[list(change) for change in changes],
        )
        entry.at = to_milliseconds(entry.at)
        entry.digest = entry.expected_digest()
        said = said | {"number": entry.number + 1, "previous": entry.digest}
        entries.append(entry)
    AdministrativeEntry.objects.bulk_create(entries, batch_size=500)


def _held_chain(county: Agency | None) -> Any:
    """The entries of a county, or of the platform, so that nobody else adds to them meanwhile."""
    chain = AdministrativeEntry.objects.filter(county=county)
    if county is not None:
        Agency.objects.select_for_update().get(pk=county.pk)
    else:
        chain.select_for_update(of=("self",)).filter(number=1).order_by("number").first()
    return chain
