"""Is a number that differs from the table no contradiction? It may be a part, or of another thing.

Asked only of numbers that differ: of one that agrees nothing needs to be explained.
"""

from dataclasses import dataclass

from reports.checks.agreement.another_scope import (
    counts_items,
    follows_another_matter,
    is_of_another_scope,
    is_of_some_only,
)
from reports.checks.agreement.asserted import Assertion
from reports.checks.agreement.counted_beside import (
    OneCounted,
    adds_up_beside,
    all_counted,
    at_place,
    total_of_kind,
)
from reports.checks.base import Dossier
from reports.checks.cells import CARRIED_IN, NEW_RECEIVED, RESULT_TOTAL
from reports.checks.reading.claims import Claim

_ENDS = "；。！？"
_OF_APPLICATIONS = frozenset({"X03", "X04"})


@dataclass(frozen=True)
class _Differing:
    """A claim that differs, its paragraph as it is read, and the numbers that stand there."""

    said: Assertion
    dossier: Dossier
    text: str
    counts: tuple[OneCounted, ...]
    claimed: OneCounted

    @property
    def sentence(self) -> str:
        """What stands before the number in its sentence."""
        opens = max(self.text.rfind(sign, 0, self.claimed.start) for sign in _ENDS) + 1
        return self.text[opens : self.claimed.start]

    @property
    def is_another(self) -> bool:
        """Whether it speaks of something else than the table."""
        check, sentence = self.said.check, self.sentence
        behind = _behind(self.text, self.counts, self.claimed)
        if is_of_another_scope(check, sentence, self.claimed, behind, self.dossier.year):
            return True
        if check not in _OF_APPLICATIONS:
            return False
        return (
            is_of_some_only(sentence, _wholes(self.dossier))
            or counts_items(self.text, self.claimed)
            or (check == "X03" and follows_another_matter(sentence, self.counts, self.claimed))
        )

    @property
    def is_a_part(self) -> bool:
        """Whether those beside it come to the table's figure, or one of them is it."""
        wanted = self.said.readings(self.dossier.figures)
        if not self.claimed.value:
            wanted = wanted - {0}
        told = (self.text, self.counts, self.claimed, self.said.claim.kind, wanted)
        return adds_up_beside(*told) or total_of_kind(*told)


def is_explained(said: Assertion, dossier: Dossier) -> bool:
    """Whether its sentence and those beside it say that the number means something else."""
    claim = said.claim
    if claim.is_about or (not claim.value and claim.quote[-1:] not in "件项条"):
        return False
    text, start = _paragraph(dossier, claim)
    counts = all_counted(text)
    claimed = at_place(counts, start, start + len(claim.quote))
    if claimed is None:
        return False
    case = _Differing(said, dossier, text, counts, claimed)
    return case.is_another or case.is_a_part


def _paragraph(dossier: Dossier, claim: Claim) -> tuple[str, int]:
    """A claim's paragraph as it is read, and where the quotation stands in it."""
    text, start = "", -1
    for one in dossier.sentences.beside(claim.sentence):
        if one is claim.sentence:
            start = len(text) + max(0, one.bare.find(claim.quote))
        text += one.bare
    return text, start


def _behind(text: str, counts: tuple[OneCounted, ...], claimed: OneCounted) -> str:
    """What follows the number up to the next one, or to the end of its sentence."""
    ends = [text.find(sign, claimed.end) for sign in _ENDS]
    end = min((one for one in ends if one >= 0), default=len(text))
    following = min((one.start for one in counts if one.start > claimed.start), default=end)
    return text[claimed.end : min(end, following)]


def _wholes(dossier: Dossier) -> frozenset[int]:
    """The numbers of applications that are all of them in some sense."""
    new, carried_in = dossier.whole(NEW_RECEIVED) or 0, dossier.whole(CARRIED_IN) or 0
    return frozenset({new, new + carried_in, dossier.whole(RESULT_TOTAL) or 0})
