"""Is a number that differs from the table no contradiction? It may be a part, or of another thing.

Asked only of numbers that differ: of one that agrees nothing needs to be explained.
"""

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
    return _is_another(said, dossier, text, counts, claimed) or _is_a_part(
        said, dossier, text, counts, claimed
    )


def _is_another(
    said: Assertion,
    dossier: Dossier,
    text: str,
    counts: tuple[OneCounted, ...],
    claimed: OneCounted,
) -> bool:
    opens = max(text.rfind(sign, 0, claimed.start) for sign in _ENDS) + 1
    sentence = text[opens : claimed.start]
    if is_of_another_scope(
        said.check, sentence, claimed, _behind(text, counts, claimed), dossier.year
    ):
        return True
    if said.check not in _OF_APPLICATIONS:
        return False
    return (
        is_of_some_only(sentence, _wholes(dossier))
        or counts_items(text, claimed)
        or (said.check == "X03" and follows_another_matter(sentence, counts, claimed))
    )


def _is_a_part(
    said: Assertion,
    dossier: Dossier,
    text: str,
    counts: tuple[OneCounted, ...],
    claimed: OneCounted,
) -> bool:
    wanted, kind = said.readings(dossier.figures), said.claim.kind
    if not claimed.value:
        wanted = wanted - {0}
    return adds_up_beside(text, counts, claimed, kind, wanted) or total_of_kind(
        text, counts, claimed, kind, wanted
    )


def _paragraph(dossier: Dossier, claim: Claim) -> tuple[str, int]:
    """A claim's paragraph as it is read, and where the quotation stands in it."""
    own, text, start = claim.sentence, "", -1
    for one in dossier.said_in(own.chapter):
        if (one.section, one.index) != (own.section, own.index):
            continue
        if one is own:
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
