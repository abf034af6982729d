"""本县的词：县里自己列的词和建议，一行一个；只作提示."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.examples import example
from reports.checks.own_word import OwnWord
from reports.checks.reading.text import Sentence
from reports.checks.surety import Surety


@dataclass(frozen=True)
class Met:
    """One of the county's words in a sentence."""

    word: OwnWord
    sentence: Sentence


def met_in(sentences: Iterable[Sentence], words: Iterable[OwnWord]) -> Iterator[Met]:
    """Where a county's words stand, sentence by sentence."""
    wanted = tuple(words)
    for sentence in sentences:
        yield from (Met(one, sentence) for one in wanted if one.word in sentence.original)


def judge(dossier: Dossier) -> Iterator[Objection]:
    for one in met_in(dossier.sentences, dossier.own_words):
        advice = f"，建议：{one.word.advice}" if one.word.advice else ""
        yield Objection(
            f"“{one.word.word}”是本县要求核对的词{advice}。", place=at(one.sentence, one.word.word)
        )


SAID = "全年举办政务公开开放日活动2场。"

E04 = Check(
    code="E04",
    title="本县要求核对的词",
    severity="hint",
    surety=Surety.SEEN,
    source="本县的规定",
    judge=judge,
    trips=example(text={"overview.platform": SAID}, own_words=(OwnWord("开放日", "政府开放日"),)),
    passes=example(text={"overview.platform": SAID}, own_words=(OwnWord("开放周", ""),)),
)
