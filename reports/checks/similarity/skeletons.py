"""What remains of a sentence without years, numbers, signs and the unit's own name?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reports.checks.reading.text import Sentence, sentences_of
from reports.checks.similarity.boilerplate import is_boilerplate
from reports.document import Document
from reports.statute.text_sections import COVER

LEAST = 10
"""Shorter remains say too little to be called copied."""

_NOT_HAN = re.compile(r"[^\u3400-\u9fff]+")
_NUMBERING = re.compile(r"^[（(]?[一二三四五六七八九十]+(?:[）)、]|是)")
_YEARS = re.compile(r"[一二三四五六七八九零〇两]{4}年|(?:上|去|今|本)年度?|年度?|全年")
_SELF = re.compile(r"[我本全](?=[县市区镇乡局办]|街道|机关|单位|办事处)(?:街道|机关|单位|办事处|.)")
_HIGHER = re.compile(r"^(?:[^省市州盟县区旗]{1,12}(?:省|市|州|盟|县|区|旗))+(?=..)")
_OFFICE = re.compile(r"(?:人民政府|办事处|委员会|办公室){1,4}$")


@dataclass(frozen=True)
class Skeleton:
    """A sentence and what is compared of it."""

    sentence: Sentence
    text: str


def skeletons(document: Document) -> tuple[Skeleton, ...]:
    """The sentences of the chapters of text that a unit should have written itself."""
    return tuple(skeletons_of(sentences_of(document), document.organisation))


def skeletons_of(sentences: Iterable[Sentence], organisation: str) -> Iterator[Skeleton]:
    """Leave out boilerplate and what is too short; take years, numbers and names away."""
    names = own_names(organisation)
    for sentence in sentences:
        if not _is_own(sentence) or is_boilerplate(sentence.text):
            continue
        text = _NUMBERING.sub("", sentence.text)
        for name in names:
            text = text.replace(name, "")
        text = _NOT_HAN.sub("", _YEARS.sub("", _SELF.sub("", text)))
        if len(text) >= LEAST:
            yield Skeleton(sentence, text)


def _is_own(sentence: Sentence) -> bool:
    """Written in a chapter of text: not before the first, and no note below a table."""
    return sentence.chapter != COVER and not sentence.section.startswith("table_notes.")


def own_names(organisation: str) -> tuple[str, ...]:
    """清河县柳林镇人民政府 is also 清河县柳林镇, 柳林镇人民政府 and 柳林镇; the longest first."""
    place = _OFFICE.sub("", organisation)
    short = _HIGHER.sub("", place, count=1)
    names = {organisation, place, organisation[len(place) - len(short) :], short}
    return tuple(sorted((name for name in names if len(name) > 1), key=len, reverse=True))
