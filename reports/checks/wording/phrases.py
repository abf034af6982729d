"""What is a family of wordings, and how is a wrong one found and set right?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, at
from reports.checks.examples import example
from reports.checks.reading.sought import Sought
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

    def judge(self, dossier: Dossier) -> Iterator[Objection]:
        """Look through the whole text first: nearly always nothing is there."""
        whole = dossier.sentences.whole
        for pattern, right in self.patterns:
            if not (dossier.sentences.may_hold(pattern) and pattern.search(whole)):
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
