"""What would mend numbers that contradict each other, and which findings would it settle?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reports.checks.asked import ACTIONS
from reports.checks.solver.offers import Offer, Offered
from reports.document.live_fields import written
from reports.web.shown_finding import ShownFinding


@dataclass(frozen=True)
class ShownOffer:
    """A repair in a sentence, and what its button would write into the cells."""

    says: str
    cells: list[tuple[str, str]]

    @classmethod
    def of(cls, offer: Offer) -> "ShownOffer":
        return cls(offer.says, [(cell, written(figure)) for cell, figure in offer.figures])


@dataclass(frozen=True)
class ShownRepair:
    """One sentence in place of the findings that it settles; ``alike`` would do as well."""

    table: str
    best: ShownOffer | None
    alike: list[ShownOffer]
    proof: str
    settled: list[ShownFinding]

    @property
    def action(self) -> str:
        """What the gravest of the findings asks that it settles."""
        asked = [one.action for one in self.settled if one.action in ACTIONS]
        return min(asked, key=ACTIONS.index, default=ACTIONS[0])


def folded(
    offered: Iterable[Offered], findings: Sequence[ShownFinding]
) -> tuple[list[ShownRepair], list[ShownFinding]]:
    """Repairs with the findings that they settle, and the findings that remain.

    The findings are those, in the same order, that the repairs were looked for with.
    """
    repairs, gone = [], set[int]()
    for one in offered:
        told = [ShownOffer.of(each) for each in (*one.offers, *one.others)]
        own = [number for number in one.settles if number not in gone]
        gone |= set(own)
        settled = [findings[number] for number in own]
        best = told[0] if told else None
        repairs.append(ShownRepair(one.table, best, told[1:], one.proof, settled))
    return repairs, [one for number, one in enumerate(findings) if number not in gone]
