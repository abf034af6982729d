"""What stands in a 审核意见书? Its facts, its conclusion and its tables, as rows of words."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.exporters.blocks import chinese_date
from reports.exporters.opinion_value import Opinion, Remarked, Round, Said

_REMARKS = (10, 38, 46, 46, 16)
_FINDINGS = (10, 20, 34, 48, 44)
_WAIVERS = (10, 56, 52, 38)
"""Widths of columns in millimetres; together they are the type area."""


@dataclass(frozen=True)
class OpinionTable:
    """A table of what was said: its title, what its rows are counted in, columns and rows."""

    title: str
    unit: str
    widths: tuple[int, ...]
    heads: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    missing: str
    """What there is none of where no row is."""


def _remarks(opinion: Opinion) -> OpinionTable:
    rows = [
        (str(n), _place(one), f"{one.text}\n（{_who(one)}）", _answers(one), one.state)
        for n, one in enumerate(opinion.remarks, 1)
    ]
    heads = ("序号", "位置", "审核意见", "回复和处理", "状态")
    return OpinionTable("审核意见", "条", _REMARKS, heads, rows, "审核意见")


def _findings(opinion: Opinion) -> OpinionTable:
    rows = [
        (str(n), one.asks, one.place, one.message, one.explanation or "—")
        for n, one in enumerate(opinion.findings, 1)
    ]
    heads = ("序号", "类别", "位置", "系统核查发现", "说明或豁免理由")
    return OpinionTable(
        "核查问题和说明", "处", _FINDINGS, heads, rows, "列入意见书的核查问题和说明"
    )


def _waivers(opinion: Opinion) -> OpinionTable:
    rows = [
        (str(n), one.message, one.reason, f"{one.by}\n{_time(one.at)}")
        for n, one in enumerate(opinion.waivers, 1)
    ]
    heads = ("序号", "所豁免的问题", "理由", "豁免人和时间")
    return OpinionTable("豁免", "处", _WAIVERS, heads, rows, "豁免")


def lists(opinion: Opinion) -> tuple[OpinionTable, ...]:
    """Remarks, findings and waivers; each may be without rows."""
    return (_remarks(opinion), _findings(opinion), _waivers(opinion))


def facts(opinion: Opinion) -> tuple[tuple[str, ...], ...]:
    """Labels and values by turns: which report, and what came of its last review."""
    last = opinion.last
    version = f"第{opinion.version}版（更正）" if opinion.version > 1 else "第1版"
    return (
        ("报告机关", opinion.unit, "报告年度", f"{opinion.year}年"),
        ("报告标题", opinion.title, "版本", version),
        ("报送时间", _time(last.submitted), "审核轮次", f"第{len(opinion.rounds)}次审核"),
        ("审核时间", _period(last), "审核人", last.reviewer),
        ("审核单位", opinion.county, "审核结果", last.result),
    )


def conclusion(opinion: Opinion) -> Iterator[str]:
    """Every round in one sentence, the note of a return below it."""
    for number, one in enumerate(opinion.rounds, 1):
        end = f"{_time(one.decided)}{one.result}" if one.decided else one.result
        yield f"第{number}次审核：{one.reviewer}{_time(one.opened)}开始审核，{end}。"
        if one.note:
            yield from f"退回意见：{one.note}".splitlines()


def _place(one: Remarked) -> str:
    return f"{one.place}\n“{one.quote}”" if one.quote else one.place


def _answers(one: Remarked) -> str:
    lines = (
        f"{said.kind}：{said.text}（{_who(said)}）" if said.text else f"{said.kind}：{_who(said)}"
        for said in one.lines
    )
    return "\n".join(lines) or "—"


def _who(one: Remarked | Said) -> str:
    return f"{one.by}，{one.at.month}月{one.at.day}日"


def _time(at: datetime.datetime | None) -> str:
    return f"{chinese_date(at.date())}{at:%H:%M}" if at else "—"


def _period(one: Round) -> str:
    """From when to when it was reviewed; of the last day only what differs."""
    begun = chinese_date(one.opened.date())
    if one.decided is None or one.decided.date() == one.opened.date():
        return begun
    ended = chinese_date(one.decided.date())
    same_year = one.decided.year == one.opened.year
    return f"{begun}至{ended.partition('年')[2] if same_year else ended}"
