"""What would mend numbers that contradict each other, and which findings would it settle?"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from reports.checks.asked import ACTIONS
from reports.checks.reading.rewording import Rewording
from reports.checks.solver.offers import Offer, Offered
from reports.document.live_fields import written
from reports.web.shown_finding import ShownFinding


@dataclass(frozen=True)
class ShownOffer:
    """A repair in a sentence: what its button would write into the cells, and into the text.

    ``posted`` is what the button sends, where the report is one of the desk's; ``leads`` are the
    places where somebody has to change the text himself.
    """

    offer: Offer
    posted: list[tuple[str, str]] = field(default_factory=list)
    leads: list[tuple[str, str]] = field(default_factory=list)

    @property
    def says(self) -> str:
        return self.offer.says

    @property
    def words(self) -> Sequence[Rewording]:
        return self.offer.words

    @property
    def cells(self) -> list[tuple[str, str]]:
        return [(cell, written(figure)) for cell, figure in self.offer.figures]

    @property
    def number(self) -> str:
        """How much the button changes: 3格, and 2处 where the text is touched."""
        count = len(self.offer.figures) + len(self.words)
        return f"{count}{'处' if self.words else '格'}"


@dataclass(frozen=True)
class ShownRepair:
    """One sentence in place of the findings that it settles; ``alike`` would do as well.

    ``is_likeliest``: the others among these come behind it, none is as good.
    """

    table: str
    best: ShownOffer | None
    alike: list[ShownOffer]
    proof: str
    settled: list[ShownFinding]
    is_likeliest: bool = False

    @property
    def action(self) -> str:
        """What the gravest of the findings asks that it settles."""
        asked = [one.action for one in self.settled if one.action in ACTIONS]
        return min(asked, key=ACTIONS.index, default=ACTIONS[0])

    def concerns(self, chapter: str) -> bool:
        """Whether a finding of a chapter is told by it."""
        return any(one.finding.chapter == chapter for one in self.settled)


def folded(
    offered: Iterable[Offered],
    findings: Sequence[ShownFinding],
    shown: Callable[[Offer], ShownOffer] = ShownOffer,
) -> tuple[list[ShownRepair], list[ShownFinding]]:
    """Repairs with the findings that they settle, and the findings that remain.

    The findings are those, in the same order, that the repairs were looked for with.
    """
    repairs, gone = [], set[int]()
    for one in offered:
        told = [shown(each) for each in (*one.offers, *one.others)]
        own = [number for number in one.settles if number not in gone]
        gone |= set(own)
        settled = [findings[number] for number in own]
        best = told[0] if told else None
        is_likeliest = len(one.offers) == 1
        repairs.append(ShownRepair(one.table, best, told[1:], one.proof, settled, is_likeliest))
    return repairs, [one for number, one in enumerate(findings) if number not in gone]
