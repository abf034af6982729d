"""Which digest stands in the record for a thing that is kept beside it?

The digest of an entry covers these digests: whoever changes the thing must change the chain.
"""

import datetime
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from reports.models import (
    CarriedFigure,
    Explanation,
    FrozenFile,
    LastYear,
    Remark,
    RemarkLine,
    Report,
    SealedScan,
    Snapshot,
    Waiver,
)
from reports.models.ledger_entry import to_milliseconds
from reports.workflow.states import Action

Kept = dict[str, str]
"""By name, SHA-256 as hexadecimal digits."""

WHOSE = ("agency", "year", "version")
"""Columns of a report that no act changes: each step binds them, so that nothing moves it."""

ANSWERED_FOR = frozenset({"snapshot", "file", "scan"})
"""The names, up to their first dot, that `/核验/` answers for."""


@dataclass(frozen=True)
class RowKind:
    """Rows that an act leaves behind: their name, what tells them apart, and what they say.

    Where ``says`` is empty the row holds the digest of a file: that is bound.
    """

    model: type[Model]
    name: str
    label: str
    key: str
    says: tuple[str, ...] = ()
    acts: tuple[Action, ...] = ()
    of_report: str = "report"


_BY = ("by_id", "at")

KINDS = (
    RowKind(FrozenFile, "file", "定稿文件", "identifier", acts=(Action.APPROVE,)),
    RowKind(SealedScan, "scan", "盖章扫描件", "pk", acts=(Action.ATTACH_SCAN,)),
    RowKind(
        *(Waiver, "waiver", "豁免", "operands"),
        says=("check_code", "message", "reason", *_BY),
        acts=(Action.WAIVE,),
    ),
    RowKind(
        *(Explanation, "explanation", "说明", "operands"),
        says=("check_code", "cells", "section", "text", "message", *_BY),
        acts=(Action.EXPLAIN, Action.CORRECT),
    ),
    RowKind(
        *(LastYear, "last_year", "上年报告", "pk"),
        says=("origin", "document", "brought_by_id", "brought_at"),
        acts=(Action.BRING, Action.CORRECT),
    ),
    RowKind(
        *(CarriedFigure, "carried", "上年结转", "cell"),
        says=("figure", "unlocked_by_id", "unlocked_at", "reason"),
        acts=(Action.BRING, Action.UNLOCK, Action.CORRECT),
    ),
    RowKind(
        *(Remark, "remark", "审核意见", "pk"),
        says=("chapter", "place", "quote", "text", "check_code", *_BY),
        acts=(Action.REMARK,),
    ),
    RowKind(
        *(RemarkLine, "line", "意见的回复或处理", "pk"),
        says=("remark_id", "kind", "text", *_BY),
        acts=(Action.ANSWER, Action.CLOSE_REMARK, Action.REOPEN_REMARK),
        of_report="remark__report",
    ),
)
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
