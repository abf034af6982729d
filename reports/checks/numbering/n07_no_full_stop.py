"""一段话要以句号结束；并列的小句之间要有标点."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from reports.checks.base import Check, Dossier, Objection
from reports.checks.chapter_parts import OTHERS, chapter_of, text_chapters
from reports.checks.line_places import on
from reports.checks.numbering.listed_sentences import is_sentence_of_a_list
from reports.checks.printed_examples import printed
from reports.checks.reading.lines.row import Row
from reports.checks.reading.outline import Outline
from reports.checks.reading.sections import section_in
from reports.checks.surety import Surety
from reports.statute.text_sections import COVER

_ENDED = re.compile(r"(?:[。！？：；…!?]|\.{3})[”\u2019）)》〉]*$")
_CONTACT = re.compile(
    r"电话|邮编|邮政编码|地址|网址|邮箱|传真|https?:|www\.|附件|责任编辑|来源|下载|打印|联系人|扫一扫"
)
_LABEL = re.compile(r"[^，。；]{0,12}[：:]$|[（(【][^（()）【】。；]*[）)】]$")
_LONGEST_HEADING, _SHORTEST = 40, 8
_VERB = "提升|加强|强化|完善|健全|落实|推进|规范|创新|拓宽|优化|提高|深化|丰富|明确|细化|压实|严格"
_PAIR = re.compile(rf"(?:{_VERB})[\u4e00-\u9fff]{{2}}(?:{_VERB})[\u4e00-\u9fff]{{2}}")
_RUN_ON = re.compile(
    r"(?:做好|抓好)[\u4e00-\u9fff]{2,8}(?<![和与及的])(?:推进|加强|强化|完善|健全|提升)(?!工作|情况|提升|完善)"
    r"[\u4e00-\u9fff]{3,60}?(?:建设|管理|水平|机制|制度|质量|能力)(?=[，。；、]|$)"
)


def judge(dossier: Dossier) -> Iterator[Objection]:
    if (outline := dossier.outline) is None:
        return
    for row, *following in zip_longest(outline.writing, outline.writing[1:]):
        if row.chapter in (COVER, *text_chapters(dossier.edition)):
            yield from _ending(outline, row, is_sentence_of_a_list(row, *following))
            yield from _inside(row)


def _ending(outline: Outline, row: Row, is_listed: bool) -> Iterator[Objection]:
    text, others = row.text, chapter_of(outline.document.edition, OTHERS)
    if text.endswith("。") or outline.is_typeset or _ENDED.search(text):
        return
    if outline.paragraphs.go_on_behind(text) or not (is_listed or _is_paragraph(row, others)):
        return
    wrong = "结尾用了逗号或顿号" if text[-1] in "，、," else "句末缺标点"
    start = row.raw.rindex(text[-1])
    yield Objection(f"“{text[-12:]}”{wrong}。", place=on(row, start - 4, start + 1))


def _is_paragraph(row: Row, others: str) -> bool:
    """Running text: no heading, label, remark in brackets, address or web page's furniture."""
    text, section = row.text, section_in(row)
    is_heading = bool(section) and len(text) <= _LONGEST_HEADING and "。" not in text
    if is_heading or len(text) < _SHORTEST or _CONTACT.search(text) or _LABEL.match(text):
        return False
    is_said = not set(text).isdisjoint("，。；") or row.chapter == others
    return is_said and (text[-1] in ",;" or not text[-1].isascii())


def _inside(row: Row) -> Iterator[Objection]:
    section = section_in(row)
    if section and (match := _PAIR.fullmatch(section.title)):
        start = row.raw.index(section.title)
        place = on(row, start, start + len(match[0]))
        yield Objection(f"“{match[0]}”并列的两项之间缺标点。", place=place, severity="hint")
    for match in _RUN_ON.finditer(row.raw) if "好" in row.raw else ():
        yield Objection(f"“{match[0]}”句中缺标点。", place=on(row, *match.span()))


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
