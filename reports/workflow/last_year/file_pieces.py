"""What does last year's report consist of, in its order, and where does each piece of it go?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from reports.document import Document
from reports.document.slots import paired_in
from reports.models import Agency, Report
from reports.statute.text_sections import LEAD
from reports.workflow.chapters.lead import contact_sentence
from reports.workflow.last_year.pair_items import ListedPart, listed_pairs

NOWHERE = ""
"""Where a piece goes that is not taken over."""

_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]?")
_LEAD_SENTENCE = re.compile("[^。；]+[。；]?")
_WHERE_TO_READ = re.compile("网址|网站|下载|电子版|查阅")
_WHOM_TO_ASK = re.compile("地址|电话|邮编|邮政编码|邮箱|传真|联系")
"""What the standard lead says as well, once the unit has given its own."""
_BASIS = re.compile("根据|依据|按照.{0,60}编制|统计期限|部分组成")
"""What the standard lead says already."""
_FEE = re.compile("信息处理费|收费通知|信息公开费")
_BUT_FOR = re.compile("除.{0,20}外")

STANDARD = "本系统的标准编制说明已经写了"
CONTACT = "本单位的联系方式已经写在标准编制说明里"
NOT_CARRIED = "每年另写"
FEE = "信息处理费由第六章的三个框印出，不再写一遍"


@dataclass(frozen=True)
class TextPiece:
    """Some words of the report: where they stood, where they go, or why they are left.

    ``paragraph`` is the number of the paragraph that they are from, ``item`` that of the problem or
    measure, ``number`` their own.
    """

    text: str
    stood: str
    goes: str
    paragraph: int
    item: int = -1
    why: str = ""
    number: int = -1


def text_pieces(last: Document, report: Report) -> Iterator[TextPiece]:
    """The texts of all chapters, cut where they part; nothing is left out."""
    offered = places_offered(report)
    for number, piece in enumerate(_cut(last, report.agency)):
        one = replace(piece, number=number)
        is_taken = one.goes in offered or not one.goes
        yield one if is_taken else replace(one, goes=NOWHERE, why=one.why or NOT_CARRIED)


def places_offered(report: Report) -> tuple[str, ...]:
    """The sections that last year's words may go to, in the order of the report."""
    sections = report.edition.sections.values()
    return tuple(one.key for one in sections if one.carried or one.key == LEAD)


def _cut(last: Document, agency: Agency) -> Iterator[TextPiece]:
    edition = last.edition
    for chapter in edition.parts:
        paired = paired_in(edition, chapter)
        for key, paragraphs in last.sections(chapter):
            if key == paired:
                yield from _pairs(last, paired)
            elif not edition.sections[key].answers:
                for number, text in enumerate(paragraphs):
                    yield from _parted(last, agency, key, number, text)


def _pairs(last: Document, problems: str) -> Iterator[TextPiece]:
    sections = last.edition.sections
    measures = next(key for key, one in sections.items() if one.answers == problems)
    told = listed_pairs(last.text(problems), last.text(measures))
    for stood, parts in ((problems, told.problems), (measures, told.measures)):
        yield from (_listed(stood, one) for one in parts)


def _listed(stood: str, part: ListedPart) -> TextPiece:
    return TextPiece(part.text, stood, stood, part.paragraph, part.item)


def _parted(
    last: Document, agency: Agency, key: str, paragraph: int, text: str
) -> Iterator[TextPiece]:
    """A paragraph, cut only where its sentences do not all go to the same place."""
    whole = TextPiece(text, key, key, paragraph)
    if key == LEAD:
        says_whom = bool(contact_sentence(agency))
        told = [(one, _why_not_in_lead(one, says_whom)) for one in _LEAD_SENTENCE.findall(text)]
    elif key == last.edition.beside_fee:
        told = [(one, FEE if is_printed(one) else "") for one in _SENTENCE.findall(text)]
    elif last.edition.sections[key].kind == "fee":
        told = [(text, FEE)]
    else:
        told = [(text, "")]
    for why, some in groupby(told, key=lambda one: one[1]):
        words = "".join(one for one, _ in some)
        if words.strip():
            yield replace(whole, text=words, goes=NOWHERE if why else key, why=why)


def _why_not_in_lead(sentence: str, says_whom: bool) -> str:
    if _BASIS.search(sentence):
        return STANDARD
    if _WHOM_TO_ASK.search(sentence):
        return CONTACT if says_whom else ""
    return "" if _WHERE_TO_READ.search(sentence) else STANDARD


def is_printed(sentence: str) -> bool:
    """Whether the program prints it of itself: the fee, which has boxes of its own."""
    return bool(_FEE.search(sentence)) and not _BUT_FOR.search(sentence)
