"""What is printed twice, whoever put it there? A sentence, the address to ask at, the fee."""

import re
from collections.abc import Iterator, Sequence

from reports.checks.base import Dossier
from reports.checks.chapter_parts import OTHERS, text_chapters
from reports.checks.reading.fees import fee_statement
from reports.checks.reading.text import Sentence
from reports.statute.text_sections import COVER

_SHORTEST = 16
_TELEPHONE = re.compile(r"(?<![0-9])0[0-9]{2,3}[-—－–]{0,2}[0-9]{7,8}(?![0-9])")
_FEE = re.compile(r"收费通知书?[0-9]+[件份次]|实际收取(?:政府)?(?:信息)?(?:公开)?处理费[0-9.]+元")
_NOT_DIGIT = re.compile(r"[^0-9]")


def said_twice(dossier: Dossier) -> Iterator[tuple[Sentence, str]]:
    """Each sentence that says again what its chapter has said, and the words that return."""
    for chapter in (COVER, *text_chapters(dossier.edition)):
        yield from _again([one for one in dossier.said_in(chapter) if one.section != "title"])
    yield from _telephones(dossier.said_in("lead"))
    if dossier.document.fee.is_stated:
        yield from _fee(dossier)


def _fee(dossier: Dossier) -> Iterator[tuple[Sentence, str]]:
    """What is said of the fee beside the sentence that states it, be it the one of last year."""
    said = dossier.said_in(OTHERS)
    free = (one for one in said if one.section != "processing_fee" and _FEE.search(one.text))
    again = fee_statement(dossier.document, said).none or next(free, None)
    if again:
        yield again, again.original


def _again(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, str]]:
    seen: set[str] = set()
    for sentence in sentences:
        if len(sentence.text) >= _SHORTEST and sentence.text in seen:
            yield sentence, sentence.original
        seen.add(sentence.text)


def _telephones(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, str]]:
    """One number in two sentences that differ: whom to ask is said twice."""
    seen: dict[str, str] = {}
    for sentence in sentences:
        for match in _TELEPHONE.finditer(sentence.text):
            number = _NOT_DIGIT.sub("", match[0])
            if seen.setdefault(number, sentence.text) != sentence.text:
                yield sentence, match[0]
                return
