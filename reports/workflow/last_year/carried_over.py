"""What comes over from last year's report? This list, and nothing else."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from reports.checks.similarity.skeletons import own_names
from reports.document import Document
from reports.document.boxes import SIGNER
from reports.document.slots import boxes_of
from reports.models import Report
from reports.statute.schema import Cell
from reports.statute.text_sections import LEAD
from reports.workflow.chapters.lead import contact_sentence, standard_lead
from reports.workflow.last_year.moved_on import moved_on, years_moved_on
from reports.workflow.same_body import is_same_body

_WHERE_TO_READ = re.compile("网址|网站|下载|电子版|查阅")
_WHOM_TO_ASK = re.compile("地址|电话|邮编|邮政编码|邮箱|传真|联系")
"""What the standard lead says as well, once the unit has given its own."""
_BASIS = re.compile("根据|依据|按照.{0,60}编制|统计期限|部分组成")
"""What the standard lead says already."""
_FEE = re.compile("信息处理费|收费通知|信息公开费")
_BUT_FOR = re.compile("除.{0,20}外")


@dataclass(frozen=True)
class LastYearsSentence:
    """One sentence to begin with: its slot, and whether a paragraph begins with it."""

    name: str
    text: str
    opens_paragraph: bool


def _lead(last: Document, report: Report) -> str:
    """The standard lead, with last year's sentences on web site, address and telephone.

    Whom to ask is said once: by the unit's own particulars where it has given them.
    """
    standard = standard_lead(report.edition, report.year, report.agency)
    says_whom = bool(contact_sentence(report.agency))
    parts = (one.strip() for text in last.text(LEAD) for one in re.findall("[^。；]+[。；]?", text))
    kept = "".join(one for one in parts if _is_kept(one, says_whom))
    if not kept:
        return standard
    kept = f"{kept.removesuffix('；')}。" if kept.endswith("；") else kept
    return f"{standard}\n{renamed(years_moved_on(kept, last), last, report.agency.name)}"


def _is_kept(sentence: str, says_whom: bool) -> bool:
    if _BASIS.search(sentence):
        return False
    asks = bool(_WHOM_TO_ASK.search(sentence))
    return not says_whom if asks else bool(_WHERE_TO_READ.search(sentence))


def _signature(last: Document, report: Report) -> str:
    """As last year's was, while the unit is called so: a renamed one signs with its new name."""
    signed = last.signature.organisation
    return signed if is_same_body(signed, report.agency.name) else report.agency.name


def renamed(text: str, last: Document, name: str) -> str:
    """Last year's text with the unit's new name, where it bore another."""
    former = last.organisation
    if not former or is_same_body(former, name):
        return text
    for old, new in ((former, name), (_shortest(former), _shortest(name))):
        text = text.replace(old, new) if len(old) > 2 else text
    return text


def _shortest(name: str) -> str:
    return min(own_names(name), key=len, default=name)


COVER_VALUES: Mapping[str, Callable[[Document, Report], str]] = {
    LEAD: _lead,
    SIGNER: _signature,
}
"""Slots of the cover that are filled in outright. Not the title, and never a date."""


def carried_figures(last: Document, report: Report) -> dict[Cell, int]:
    """上年结转 per column, where last year's 结转下年度继续办理 is a number."""
    figures: dict[Cell, int] = {}
    for now, before in report.edition.carried_cells.items():
        figure = last.figures.get(before)
        if isinstance(figure, int):
            figures[now] = figure
    return figures


def carried_sentences(last: Document, report: Report) -> Iterator[LastYearsSentence]:
    """Last year's sentences, moved on, slot by slot; of the pairs each paragraph is one."""
    edition = report.edition
    for name in (one.key for one in edition.sections.values() if one.carried):
        boxes = boxes_of(edition, name)
        is_beside_fee = name == edition.beside_fee
        for number, paragraph in enumerate(last.text(name)):
            slot = boxes[min(number, len(boxes) - 1)]
            moved = moved_on(paragraph, last)
            texts = (one for one in moved if not (is_beside_fee and _is_printed(one)))
            for index, text in enumerate(texts):
                said = renamed(text, last, report.agency.name)
                yield LastYearsSentence(slot, said, opens_paragraph=index == 0)


def _is_printed(sentence: str) -> bool:
    """Whether the program prints it of itself: the fee, which has boxes of its own."""
    return bool(_FEE.search(sentence)) and not _BUT_FOR.search(sentence)
