"""Which sentences has a report, and how do they read once spelling accidents are removed?"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reports.checks.reading.sought import Sought
from reports.document import Document, Passage
from reports.document.live_fields import resolve
from reports.statute.text_sections import COVER

_LONGEST = 500
"""Whatever runs on longer is cut: patterns stay fast whatever is pasted."""
_ENDS = re.compile(rf"[^。！？；;\n]{{1,{_LONGEST}}}[。！？；;]?")
_THOUSANDS = re.compile(
    r"(?<![0-9])[0-9]{1,3}(?:(?:,[0-9]{3}){1,5}(?![0-9])|(?:，[0-9]{3}){1,5}(?=[余多]?[件条元万]))"
)
_WIDE = {
    ord(wide): narrow
    for wide, narrow in zip("０１２３４５６７８９％．Ｘ()", "0123456789%.X（）", strict=True)
}
_NAMES = re.compile(r"《[^》]{0,200}+》+|〔[0-9]+〕")
_PEOPLE = re.compile(
    r"(?:(?:社会)?(?:公民|公众|群众|企业)[、，]?(?:法人)?(?:或者?|和|及|、|以及)?(?:其他|其它)?(?:社会)?组织)"
)
_ANY_WIDE = re.compile(f"[{re.escape(''.join(map(chr, _WIDE)))}]")


@dataclass(frozen=True)
class Sentence:
    """One sentence: as written, and as read; ``index`` is its paragraph's in the section."""

    chapter: str
    section: str
    index: int
    original: str
    text: str

    @cached_property
    def bare(self) -> str:
        """Without names of documents and without 公民、法人或其他组织."""
        text = self.text
        if "》" in text or "〔" in text:
            text = _NAMES.sub("", text)
        return _PEOPLE.sub("社会", text) if "组织" in text else text


class AllSentences(tuple[Sentence, ...]):
    """AllSentences in printing order; those of some places are gathered once for all who ask."""

    def __init__(self, _: Iterable[Sentence]) -> None:
        self._told: dict[frozenset[str], tuple[Sentence, ...]] = {}

    @cached_property
    def whole(self) -> str:
        """A sentence a line."""
        return "\n".join([one.text for one in self])

    def where(self, sought: Sought) -> "Sequence[Sentence]":
        """All of them where a word that a pattern needs stands in any of them; else none."""
        return self if self.may_hold(sought) else ()

    def may_hold(self, sought: Sought) -> bool:
        """Whether a pattern is worth trying in any of them."""
        return sought.may_be_in_all(self.whole, self.letters)

    @cached_property
    def letters(self) -> frozenset[str]:
        """Every letter of them."""
        return frozenset(self.whole)

    def of(self, places: frozenset[str]) -> tuple[Sentence, ...]:
        """Those of some chapters or sections."""
        if places not in self._told:
            self._told[places] = tuple(
                one for one in self if one.chapter in places or one.section in places
            )
        return self._told[places]

    def beside(self, sentence: Sentence) -> tuple[Sentence, ...]:
        """Those of a sentence's paragraph, itself among them."""
        own = (sentence.section, sentence.index)
        return tuple(
            one for one in self.of(frozenset({sentence.chapter})) if (one.section, one.index) == own
        )


def plain(text: str) -> str:
    """Read past accidents: no spaces, half-width digits, no thousands separators."""
    text = "".join((text.translate(_WIDE) if _ANY_WIDE.search(text) else text).split())
    if "," not in text and "，" not in text:
        return text
    return _THOUSANDS.sub(lambda number: number[0].replace(",", "").replace("，", ""), text)


def sentences_of(document: Document) -> AllSentences:
    """Title, lead and six chapters, sentence by sentence, with live fields resolved."""
    title = document.title.strip()
    titled = (Sentence(COVER, "title", 0, title, plain(title)),) if title else ()
    written = (
        sentence
        for chapter in document.edition.parts
        for passage in document.passages(chapter)
        for sentence in _split(document, chapter, passage)
    )
    return AllSentences((*titled, *written))


def _split(document: Document, chapter: str, passage: Passage) -> Iterator[Sentence]:
    for match in _ENDS.finditer(resolve(passage.text, document.figures)):
        original = match[0].strip()
        if original:
            yield Sentence(chapter, passage.section, passage.index, original, plain(original))
