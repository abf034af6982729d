"""Does the record of 0.1.0, which bound no rows, tell of them in its words?"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from reports.models import Explanation, Remark, RemarkLine, SealedScan, Waiver
from reports.workflow.record.recorded import Record
from reports.workflow.record.row_kinds import RowKind
from reports.workflow.states import Action

_TOLD: dict[type, Callable[[Any], str]] = {
    Waiver: lambda row: f"{row.check_code} {row.message}——{row.reason}",
    Explanation: lambda row: f"{row.check_code} {row.message}——{row.text}",
    Remark: lambda row: f"：{row.text}",
    RemarkLine: lambda row: "——".join(filter(None, (row.remark.text[:40], row.text))),
    SealedScan: lambda row: f"校验值{row.digest}",
}
"""The words with which the entry of a row ends. Of a frozen file 0.1.0 said nothing."""


def not_told(kind: RowKind, rows: Sequence[Any], record: Record) -> Iterator[str]:
    """Rows that no entry binds: told of by an old entry each, or slipped in.

    What cannot be known is not held against anybody: files of an approval that bound none, and
    explanations that a correction took over.
    """
    old = record.old_acts.intersection(kind.acts)
    words = _TOLD.get(kind.model)
    told = Counter(record.told(*kind.acts) if old else ())
    for row in rows:
        entry = next((one for one in told if words and one.endswith(words(row))), None)
        if entry is not None:
            told[entry] -= 1
            told += Counter()  # what has been told of is used up
        elif not old or (words and Action.CORRECT not in old):
            yield f"{kind.label}“{str(row)[:40]}”在记录里没有，是绕过系统加进去或改过的。"
    if kind.model is not Explanation and words and old:
        yield from (
            f"记录里的{kind.label}“{one[-40:]}”不见了，被删去了。" for one in told.elements()
        )
