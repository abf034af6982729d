"""Which digest stands in the record for a thing that is kept beside it?

The digest of an entry covers these digests: whoever changes the thing must change the chain.
"""

import datetime
import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from reports.models import Report, Snapshot
from reports.models.ledger_entry import to_milliseconds
from reports.workflow.record.row_kinds import KINDS

Kept = dict[str, str]
"""By name, SHA-256 as hexadecimal digits."""

WHOSE = ("agency", "year", "version")
"""Columns of a report that no act changes: each step binds them, so that nothing moves it."""

ANSWERED_FOR = frozenset({"snapshot", "file", "scan"})
"""The names, up to their first dot, that `/核验/` answers for."""


_KIND_OF = {kind.model: kind for kind in KINDS}


def bound(*rows: Any) -> Kept:
    """The names and the digests of rows that an act has just made or changed."""
    return {name_of(row): digest_of_row(row) for row in rows}


def name_of(row: Any) -> str:
    """By what name a row stands in the record."""
    kind = _KIND_OF[type(row)]
    return f"{kind.name}.{getattr(row, kind.key)}"


def digest_of_row(row: Any) -> str:
    """SHA-256 of what a row says; of a file, its own."""
    says = _KIND_OF[type(row)].says
    return digest_of([getattr(row, name) for name in says]) if says else str(row.digest)


def bound_snapshot(kept: Snapshot) -> Kept:
    """The report at a step, and what was found in it, when and by whom."""
    found = [kept.findings, kept.rules, kept.not_run, kept.open_findings, kept.at, kept.by_id]
    return {"snapshot": kept.digest, "findings": digest_of(found)}


def bound_columns(report: Report, columns: Iterable[str]) -> Kept:
    """What a step has stamped on the report's own row, as it stands there."""
    fields = {one.name: one.attname for one in Report._meta.concrete_fields}
    return {f"report.{name}": digest_of(getattr(report, fields[name])) for name in columns}


def digest_of(value: Any) -> str:
    """SHA-256 of a value, the same in whichever database it was kept."""
    plain = json.dumps(_plain(value), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(plain.encode()).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, datetime.datetime):
        return to_milliseconds(value).astimezone(datetime.UTC).isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value
