"""Do files, scans, waivers, explanations and remarks say what the record binds?"""

from collections.abc import Iterator
from typing import Any

from reports.models import Remark, RemarkLine, RemarkState, Report
from reports.workflow.record.bound import digest_of_row, name_of
from reports.workflow.record.recorded import Record
from reports.workflow.record.row_kinds import KINDS, RowKind
from reports.workflow.verification.told import not_told

_LEADS_TO = {
    RemarkLine.Kind.ANSWER: RemarkState.ANSWERED,
    RemarkLine.Kind.CLOSE: RemarkState.CLOSED,
    RemarkLine.Kind.REOPEN: RemarkState.OPEN,
}


def broken_rows(report: Report, record: Record) -> Iterator[str]:
    """Rows that are changed, gone or slipped in."""
    for kind in KINDS:
        rows = {name_of(row): row for row in rows_of(kind, report)}
        for name, row in rows.items():
            if record.kept.get(name) not in {None, digest_of_row(row)}:
                yield f"{kind.label}“{str(row)[:40]}”和记录里登记的不一样，被改过或者换过。"
        for name in record.kept:
            if name.startswith(f"{kind.name}.") and name not in rows:
                yield f"记录里登记的{kind.label}（{name}）不见了，被删去了。"
        unbound = [row for name, row in rows.items() if name not in record.kept]
        yield from not_told(kind, unbound, record)
    yield from _other_states(report)


def rows_of(kind: RowKind, report: Report) -> Any:
    """The rows of a kind that a report has."""
    return kind.model._default_manager.filter(**{kind.of_report: report}).order_by("pk")


def _other_states(report: Report) -> Iterator[str]:
    """A remark's state is what its last line made of it."""
    for one in Remark.objects.filter(report=report).prefetch_related("lines"):
        lines = sorted(one.lines.all(), key=lambda line: line.pk)
        state = _LEADS_TO[RemarkLine.Kind(lines[-1].kind)] if lines else RemarkState.OPEN
        if one.state != state:
            yield f"审核意见“{str(one)[:40]}”的状态和它的处理记录不一致，被改过。"
