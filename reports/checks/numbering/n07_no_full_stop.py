"""一段话要以句号结束；并列的小句之间要有标点."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.chapter_parts import OTHERS, chapter_of, text_chapters
from reports.checks.line_places import on
from reports.checks.numbering.listed_sentences import is_sentence_of_a_list
from reports.checks.numbering.run_on_clauses import run_on
from reports.checks.printed_examples import printed
from reports.checks.reading.lines.numbered_line import NumberedSection
from reports.checks.reading.lines.row import Row
from reports.checks.reading.outline import Outline
from reports.checks.surety import Surety
from reports.statute.text_sections import COVER

_ENDED = re.compile(r"(?:[。！？：；…!?]|\.{3})[”\u2019）)》〉]*$")
_CONTACT = re.compile(
    r"电话|邮编|邮政编码|地址|网址|邮箱|传真|https?:|www\.|附件|责任编辑|来源|下载|打印|联系人|扫一扫"
)
_LABEL = re.compile(r"[^，。；]{0,12}[：:]$|[（(【][^（()）【】。；]*[）)】]$")
_LONGEST_HEADING, _SHORTEST = 40, 8


def judge(dossier: Dossier) -> Iterator[Objection]:
    if (outline := dossier.outline) is None:
        return
    told = {COVER, *text_chapters(dossier.edition)}
    for place, row in enumerate(outline.writing):
        if row.chapter in told:
            section, following = (outline.numbered.get(one) for one in (place, place + 1))
            if not (outline.is_typeset or row.text[-1:] == "。" or _ENDED.search(row.text)):
                yield from _ending(outline, row, section, following)
            if section or "好" in row.raw:
                yield from run_on(row, section)


def _ending(
    outline: Outline, row: Row, section: NumberedSection | None, following: NumberedSection | None
) -> Iterator[Objection]:
    text, others = row.text, chapter_of(outline.document.edition, OTHERS)
    is_text = is_sentence_of_a_list(section, following) or _is_paragraph(row, section, others)
    if not is_text or outline.paragraphs.go_on_behind(text):
        return
    wrong = "结尾用了逗号或顿号" if text[-1] in "，、," else "句末缺标点"
    start = row.raw.rindex(text[-1])
    yield Objection(f"“{text[-12:]}”{wrong}。", place=on(row, start - 4, start + 1))


def _is_paragraph(row: Row, section: NumberedSection | None, others: str) -> bool:
    """Running text: no heading, label, remark in brackets, address or web page's furniture."""
    text = row.text
    is_heading = bool(section) and len(text) <= _LONGEST_HEADING and "。" not in text
    if is_heading or len(text) < _SHORTEST or _CONTACT.search(text) or _LABEL.match(text):
        return False
    is_said = not set(text).isdisjoint("，。；") or row.chapter == others
    return is_said and (text[-1] in ",;" or not text[-1].isascii())


CHECK = Check(
    code="N07",
    title="段末缺句号或句中缺标点",
    severity="warning",
    surety=Surety.SEEN,
    source="GB/T 15834—2011",
    judge=judge,
    trips=printed(("，没有发生责任追究情形。", "，没有发生责任追究情形")),
    passes=printed(("（一）存在的主要问题", "（一）认识不足，解读不够")),
)
