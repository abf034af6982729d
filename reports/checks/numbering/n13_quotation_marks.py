"""引号成对使用，引号里面再用单引号."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.line_places import on
from reports.checks.printed_examples import printed
from reports.checks.reading.lines.row import Row
from reports.checks.surety import Surety

_MARKS = re.compile(r"[“”]")
_STRAIGHT = re.compile(r"[\u4e00-\u9fff，。、：]\"|\"[\u4e00-\u9fff]")


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None:
        return
    for row in outline.writing:
        if outline.is_typeset and row.raw.count("“") == row.raw.count("”"):
            continue
        fault = _fault(row)
        if fault:
            message, start, end = fault
            yield Objection(
                f"{message}：“…{row.raw[max(0, start - 6) : end + 6]}…”。",
                place=on(row, start, end),
            )


def _fault(row: Row) -> tuple[str, int, int] | None:
    opened: re.Match[str] | None = None
    for mark in _MARKS.finditer(row.raw):
        if mark[0] == "“" and opened:
            return "引号里面又用了双引号，或者前一个引号没有配对", opened.start(), mark.end()
        if mark[0] == "”" and opened is None:
            return "引号不成对", mark.start(), mark.end()
        opened = mark if mark[0] == "“" else None
    if opened:
        return "引号不成对", opened.start(), opened.end()
    straight = _STRAIGHT.search(row.raw) if '"' in row.raw else None
    return ("用了直引号", *straight.span()) if straight else None


CHECK = Check(
    code="N13",
    title="引号不成对",
    severity="hint",
    surety=Surety.SEEN,
    source="GB/T 15834—2011",
    judge=judge,
    trips=printed(("设置政务公开专区1处", "设置“政务公开专区1处")),
    passes=printed(("设置政务公开专区1处", "设置“政务公开\u2018红色\u2019专区”1处")),
)
