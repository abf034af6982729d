"""Add to a year's sum or take from it: 调整, with its kind and reason."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction

from reports.aggregation.adjusting import below_zero, broken_by, with_its_totals
from reports.aggregation.county_total import as_text
from reports.aggregation.difference_cause import Change
from reports.document.entry import writable
from reports.document.live_fields import with_sign, written
from reports.models import Account, Adjustment, AdjustmentFile, AdjustmentKind, Agency
from reports.statute import format_for
from reports.statute.schema import Cell, Edition
from reports.workflow.administration import Administration
from reports.workflow.files.under_hash import keep_bytes
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.rollup.open_sum import open_sum, stated
from reports.workflow.rollup.whole_sum import whole_sum

LONGEST_FILE_NAME = 200

_Total = Mapping[Cell, int | Decimal]


@dataclass(frozen=True)
class AdjustmentGiven:
    """What is asked for; ``change`` speaks of cells that no others make up, totals follow."""

    kind: str
    change: Change
    reason: str
    file_name: str = ""
    file: bytes | None = None
    """What it rests on, where somebody handed a file in with it."""


@transaction.atomic
def adjust(county_id: int, year: int, given: AdjustmentGiven, *, by: Account) -> Adjustment:
    """县里调整汇总的几格，合计跟着变；同样的调整已经有了就返回它.

    Raises Agency.DoesNotExist for a stranger, and Refused where an identity would break, a cell
    fall below 0, the reason is missing, or the sum is fixed.
    """
    county = open_sum(county_id, year, by)
    reason, edition = stated(given.reason), format_for(year)
    if given.kind not in AdjustmentKind:
        raise Refused("请选择调整的种类。")
    change = with_its_totals(edition, given.change)
    refuse_change(edition, change, whole_sum(county.pk, year).total)
    what = {"kind": given.kind, "changes": as_text(change), "reason": reason}
    if given.file is not None and not given.file:
        raise Refused("附的文件是空的，请重新选择。")
    alike = Adjustment.objects.filter(county=county, year=year, withdrawn_at=None, **what)
    if one := alike.first():
        return one
    adjusted = Adjustment.objects.create(county=county, year=year, by=by, **what)
    kept = _kept_file(adjusted, given)
    _record(county, Administration.ADJUST_SUM, adjusted, edition, by, kept)
    return adjusted


def refuse_change(edition: Edition, change: Change, total: _Total) -> None:
    """Raise Refused where a balanced sum would not balance after it, or fall below 0."""
    if not change:
        raise Refused("请至少在一格写明加几或者减几。")
    if broken := broken_by(edition, change):
        said = "；".join(f"{one.name}（{one.says}）" for one in broken[:3])
        raise Refused(f"这样调整以后勾稽关系不成立：{said}。请把等式另一边的格一起调整。")
    if below := below_zero(change, total):
        said = "；".join(
            f"“{edition.spoken(cell)}”是{written(total.get(cell, 0))}，"
            f"{with_sign(change[cell])}就小于0"
            for cell in below[:3]
        )
        raise Refused(f"不能这样调整：{said}。")


def _kept_file(adjusted: Adjustment, given: AdjustmentGiven) -> AdjustmentFile | None:
    """Keep what it rests on under its hash; a file that no row names stays of a failed try."""
    if given.file is None:
        return None
    digest = hashlib.sha256(given.file).hexdigest()
    keep_bytes(digest, given.file)
    name = writable(given.file_name)[-LONGEST_FILE_NAME:]
    return AdjustmentFile.objects.create(
        adjustment=adjusted, name=name, digest=digest, size=len(given.file)
    )


def _record(
    county: Agency,
    action: Administration,
    one: Adjustment,
    edition: Edition,
    by: Account,
    file: AdjustmentFile | None,
) -> None:
    attached = [("依据", None, f"{file.name}，校验值{file.digest}")] if file else []
    record_administration(
        county,
        action,
        by,
        subject=f"{one.year}年 调整{one.pk}：{one.get_kind_display()}",
        comment=one.reason,
        changes=[
            *((edition.spoken(cell), None, text) for cell, text in one.changes.items()),
            *attached,
        ],
    )
