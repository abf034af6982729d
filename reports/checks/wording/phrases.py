"""What is a family of wordings, and how is a wrong one found and set right?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, at
from reports.checks.examples import example
from reports.checks.reading.sought import Sought
from reports.checks.reading.text import AllSentences
from reports.checks.surety import Surety


@dataclass(frozen=True)
class Phrases:
    """Wordings that do not belong in a report, judged alike.

    ``rows`` pair what is wrong (a regular expression) with what is right (a replacement, empty
    where only the sentence says it); ``{said}`` is what was found and ``{right}`` its correction.
    """

    code: str
    title: str
    says: str
    rows: tuple[tuple[str, str], ...]
    severity: str
    trips: str
    passes: str
    source: str = PRUDENCE

    @cached_property
    def patterns(self) -> tuple[tuple[Sought, str], ...]:
        return tuple((Sought(wrong, re.MULTILINE), right) for wrong, right in self.rows)

    @cached_property
    def _words(self) -> Sequence[tuple[frozenset[str], str, int]]:
        """The words that patterns need, with their letters and whose they are."""
        told = enumerate(pattern.words or {""} for pattern, _ in self.patterns)
        return [(frozenset(word), word, n) for n, words in told for word in words]

    def _worth_trying(self, sentences: AllSentences) -> Sequence[tuple[Sought, str]]:
        whole, letters = sentences.whole, sentences.letters
        met = {n for own, word, n in self._words if own <= letters and word in whole}
        return [self.patterns[n] for n in sorted(met)]

    def judge(self, dossier: Dossier) -> Iterator[Objection]:
        """Look through the whole text first: nearly always nothing is there."""
        whole = dossier.sentences.whole
        for pattern, right in self._worth_trying(dossier.sentences):
            if not pattern.search(whole):
                continue
            for sentence in dossier.sentences:
                for match in pattern.finditer(sentence.text):
                    instead = match.expand(right)
                    says = self.says.format(said=match[0], right=instead)
                    yield Objection(says, place=at(sentence, match[0]), instead=instead)

    def as_check(self) -> Check:
        return Check(
            code=self.code,
            title=self.title,
            severity=self.severity,
            surety=Surety.SEEN,
            source=self.source,
            judge=self.judge,
            trips=example(text={"other_matters": self.trips}),
            passes=example(text={"other_matters": self.passes}),
        )
