"""What comes over from last year's report? This list, and nothing else."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from reports.document import Document
from reports.models import Report
from reports.statute.schema import Cell
from reports.workflow.chapter_slots import MOST_PAIRS
from reports.workflow.lead import standard_lead
from reports.workflow.moved_on import moved_on, years_moved_on

_CONTACT = re.compile("地址|电话|邮编|邮政编码|邮箱|传真|网址|网站|联系|下载")

_BASIS = re.compile("根据|依据|按照.*编制|统计期限|部分组成")
"""What the standard lead says already."""


@dataclass(frozen=True)
class Sentence:
    """One sentence to begin with: its slot, and whether a paragraph begins with it."""

    name: str
    text: str
    opens_paragraph: bool


LOCKED_LINES = {"requests": ("carried_out", "carried_in")}
"""By table: last year's line, and the line of this year that it becomes, column by column."""

TEXTS: tuple[str, ...] = (
    "overview.intro",
    "overview.proactive",
    "overview.on_request",
    "overview.management",
    "overview.platform",
    "overview.supervision",
    "problems",
    "measures",
    "other_matters",
)
"""Sections whose sentences wait below their boxes until each is taken or dropped."""

PAIRED = frozenset({"problems", "measures"})
"""Sections of which each paragraph has a box of its own."""


def _lead(last: Document, report: Report) -> str:
    """The standard lead, with last year's sentences on address, telephone and web site."""
    sentences = (one for text in last.lead for one in re.findall("[^。]+。?", text))
    contact = "".join(
        one.strip() for one in sentences if _CONTACT.search(one) and not _BASIS.search(one)
    )
    standard = standard_lead(report.edition, report.year, report.agency)
    return f"{standard}\n{years_moved_on(contact, last)}" if contact else standard


def _signature(last: Document, report: Report) -> str:
    return last.signature.organisation or report.agency.name


COVER_VALUES: Mapping[str, Callable[[Document, Report], str]] = {
    "lead": _lead,
    "signature.organisation": _signature,
}
"""Slots of the cover that are filled in outright. Not the title, and never a date."""


def carried_figures(last: Document, report: Report) -> dict[Cell, int]:
    """上年结转 per column, where last year's 结转下年度继续办理 is a number."""
    figures: dict[Cell, int] = {}
    for key, (before, now) in LOCKED_LINES.items():
        table = report.edition.by_key[key]
        for column in table.blocks[0].columns:
            figure = last.figures.get(table.cell(before, column.key))
            if isinstance(figure, int):
                figures[table.cell(now, column.key)] = figure
    return figures


def carried_sentences(last: Document) -> Iterator[Sentence]:
    """Last year's sentences, moved on, slot by slot; of the pairs each paragraph is one."""
    for name in TEXTS:
        for number, paragraph in enumerate(_paragraphs(last, name)):
            slot = f"{name}.{min(number, MOST_PAIRS - 1)}" if name in PAIRED else name
            for index, text in enumerate(moved_on(paragraph, last)):
                yield Sentence(slot, text, opens_paragraph=index == 0)


def _paragraphs(last: Document, name: str) -> tuple[str, ...]:
    first, _, aspect = name.partition(".")
    if first == "overview":
        return tuple(last.overview.get(aspect, ()))
    texts: dict[str, tuple[str, ...]] = {
        "problems": last.problems,
        "measures": last.measures,
        "other_matters": last.other_matters,
    }
    return texts[name]
