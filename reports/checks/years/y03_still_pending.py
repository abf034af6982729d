"""上年尚未审结的复议、诉讼，今年第四章应当看得到结果."""

from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection
from reports.checks.examples import example
from reports.statute.schema import Cell

NAMES = {
    "reconsideration": "复议",
    "litigation_direct": "诉讼",
    "litigation_after_reconsideration": "诉讼",
}


def judge(dossier: Dossier) -> Iterator[Objection]:
    if dossier.last_year is None:
        return
    waiting: dict[str, int] = {}
    cells: list[Cell] = []
    for line, name in NAMES.items():
        pending = dossier.last_year.figures.get(f"disputes.{line}.pending")
        total = f"disputes.{line}.total"
        if pending and dossier.whole(total) == 0:
            waiting[name] = waiting.get(name, 0) + int(pending)
            cells.append(total)
    if waiting:
        yield Objection(
            f"上年有{sum(waiting.values())}件{'、'.join(waiting)}尚未审结，"
            f"今年{dossier.nth('disputes')}表格里看不到结果，请核对。",
            tuple(cells),
        )


PENDING = {"disputes.reconsideration.pending": 1, "disputes.reconsideration.total": 1}
UPHELD = {"disputes.reconsideration.upheld": 1, "disputes.reconsideration.total": 1}

CHECK = Check(
    code="Y03",
    title="上年尚未审结的案件今年看不到结果",
    severity="hint",
    source=PRUDENCE,
    judge=judge,
    trips=example(before=PENDING),
    passes=example(UPHELD, before=PENDING),
)
