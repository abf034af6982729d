"""Does a report's own row say what its steps have stamped on it?"""

from collections.abc import Iterator

from reports.models import Report
from reports.workflow.record.bound import WHOSE, bound_columns
from reports.workflow.record.recorded import Record
from reports.workflow.states import Action

STAMPED = (
    *WHOSE,
    *("correction_reason", "return_note", "public_address"),
    *(
        "arrived_at",
        "submitted_at",
        "submitted_by",
        "signed_at",
        "signed_by",
        "opened_at",
        "opened_by",
    ),
    *("issued_name", "issued_level", "issued_title"),
    *("returned_at", "returned_by", "approved_at", "approved_by", "published_at", "published_by"),
)
"""What the steps of 0.1.0 stamped, and what later migrations have worked out of them."""

_TOLD = {
    "public_address": (Action.PUBLISH,),
    "return_note": (Action.RETURN, Action.DECLINE),
    "correction_reason": (Action.CORRECT,),
}
"""Columns that an entry of 0.1.0 repeats in its words."""


def broken_stamps(report: Report, record: Record) -> Iterator[str]:
    """Columns that are not what the last step that stamped them says."""
    for name, digest in record.kept.items():
        kind, _, column = name.partition(".")
        if kind == "report" and bound_columns(report, [column])[name] != digest:
            yield f"报告的“{_label(column)}”和记录里登记的不一样，被改过。"
    for column, acts in _TOLD.items():
        entry = record.last(*acts)
        if entry and not entry.comment.endswith(getattr(report, column)):
            yield f"报告的“{_label(column)}”和第{entry.number}条记录里的不一样，被改过。"


def _label(column: str) -> str:
    named = (one for one in Report._meta.concrete_fields if one.name == column)
    return str(next(named).verbose_name)
