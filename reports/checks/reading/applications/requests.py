"""How many applications does the text say were received? Sentence by sentence, clause by clause."""

import re
from collections.abc import Iterator, Sequence

from reports.checks.reading.applications.absent import absent
from reports.checks.reading.applications.counted import counted
from reports.checks.reading.applications.request_words import NOUN, words_of
from reports.checks.reading.applications.story import NumberSaid, Story
from reports.checks.reading.claims import Claim, bare
from reports.checks.reading.text import Sentence

OWN_SECTION = "overview.on_request"
_CLAUSE = re.compile(r"[^，,；;。：:（）！？]{1,120}")
"""Whatever runs on longer is cut: nobody says so much in one breath."""
_SIGNS = ("申请", "请求", "新收")
_NOUN = re.compile(NOUN)
_BARE_ZERO = re.compile(r"(?:本年度?|全年度?|今年)?(?:共|为)?(?:无|没有|零|[0零]件次?)[。；]?")
"""All that stands beneath the aspect's heading."""
_ATTRIBUTE = re.compile(r"主动公开|属性|公文")
_HEADING = re.compile(r"[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．][^，。：]{2,20}[。：]?$")


def received(sentences: Sequence[Sentence], year: int) -> tuple[Claim, ...]:
    """Every statement on the number of applications received; zero wordings have value 0."""
    return tuple(_claims(sentences, year))


def _claims(sentences: Sequence[Sentence], year: int) -> Iterator[Claim]:
    is_headed, section = False, ""
    for sentence in sentences:
        if sentence.section == OWN_SECTION != section and _BARE_ZERO.fullmatch(sentence.text):
            yield Claim("none", 0, sentence, sentence.text)
        if _HEADING.match(sentence.text) or sentence.section != section:
            is_headed = bool(_HEADING.match(sentence.text) and _NOUN.search(sentence.text))
            section = sentence.section
        is_own = is_headed or sentence.section == OWN_SECTION
        if is_own or _concerns(sentence.text):
            yield from _said_in(sentence, year, is_own=is_own)


def _concerns(text: str) -> bool:
    return any(sign in text for sign in _SIGNS) and bool(_NOUN.search(text))


def _said_in(sentence: Sentence, year: int, *, is_own: bool) -> Iterator[Claim]:
    text = bare(sentence)
    story = Story(
        year,
        is_own=is_own or bool(_NOUN.search(text)),
        is_attribute=bool(_ATTRIBUTE.search(text)),
    )
    for part in _CLAUSE.finditer(text):
        words = words_of(text, part.start(), part.end())
        story.begin(words)
        counts, none = tuple(counted(words, story)), absent(words, story)
        story.go_on(words, is_counted=not counts or not all(one.is_part for one in counts))
        yield from (_claim(one, sentence, text) for one in counts)
        if none:
            yield _claim(none, sentence, text)


def _claim(said: NumberSaid, sentence: Sentence, text: str) -> Claim:
    quote = text[said.start : said.end]
    return Claim(
        said.kind, said.value, sentence, quote, said.is_part, said.is_about, said.applicant
    )
