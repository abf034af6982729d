"""What would “全部填0” fill in each table, what must it ask, and what is said when it is done?"""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.models import Report
from reports.statute.schema import Cell
from reports.workflow.filling.fill_zeros import Filled
from reports.workflow.filling.zeros_planned import Known, planned, tally

MOST_NAMED = 5
"""Cells that a sentence names."""


@dataclass(frozen=True)
class Asked:
    """A cell of which only the person knows what must stand in it."""

    cell: Cell
    name: str


@dataclass(frozen=True)
class ZeroChoice:
    """One table: how many cells a fill changes, with typed figures kept and with them replaced."""

    number: str
    heading: str
    kept: int
    replaced: int
    typed: list[str]
    foreseen: list[str]
    asked: list[Asked]
    left: list[str]
    is_wanted: bool


def zero_choice(report: Report, number: str, is_wanted: bool, known: Known) -> ZeroChoice:
    """Work a fill out without filling anything."""
    found = tally(report, number, known.figures)
    kept = planned(report, found, overwrite=False, known=known)
    replaced = planned(report, found, overwrite=True, known=known)
    return ZeroChoice(
        number=number,
        heading=report.edition.chapter_of[number].heading,
        kept=len(kept.values),
        replaced=len(replaced.values),
        typed=[f"{report.edition.spoken(cell)}：{text}" for cell, text in found.typed.items()],
        foreseen=[f"{report.edition.spoken(one)} 填{kept.values[one]}" for one in kept.foreseen],
        asked=[Asked(cell, report.edition.spoken(cell)) for cell in kept.asked],
        left=[report.edition.spoken(cell) for cell in kept.left],
        is_wanted=is_wanted,
    )


def what_was_filled(report: Report, done: Iterable[Filled]) -> str:
    """How many cells were filled, and which of them are no zeros."""
    listed = list(done)
    said = [
        f"{report.edition.spoken(cell)}填{one.plan.values[cell]}"
        for one in listed
        for cell in one.plan.foreseen
        if cell in one.plan.values
    ]
    by_last_year = f"其中按上年报告推算：{'；'.join(said)}。" if said else ""
    return f"已填0，共{sum(one.cells for one in listed)}格。{by_last_year}"


def what_was_doubted(report: Report, done: Filled) -> str:
    """The cells in which a zero would contradict what is known; empty for none."""
    cells = [one for one in (*done.plan.asked, *done.plan.left) if one not in done.plan.values]
    if not cells:
        return ""
    named = "；".join(report.edition.spoken(cell) for cell in cells[:MOST_NAMED])
    more = " 等" if len(cells) > MOST_NAMED else ""
    return (
        f"有{len(cells)}格没有补0：看不出该填多少，或者补了0就和已填的数、文字、上年报告对不上。"
        f"请自己填：{named}{more}。"
    )


def what_stays_blank(report: Report, done: Iterable[Filled]) -> str:
    """The cells that were left alone because nobody said what belongs there; empty for none."""
    cells = [
        report.edition.spoken(cell)
        for one in done
        for cell in (*one.plan.asked, *one.plan.left)
        if cell not in one.plan.values
    ]
    return f"没有填、要您自己填的：{'；'.join(cells)}。" if cells else ""
