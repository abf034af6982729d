"""What does a report's record bind? The digests that its entries hold, the last of each name."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reports.models import LedgerEntry
from reports.workflow.record.bound import Kept
from reports.workflow.states import LEAVES_SNAPSHOT, TRANSITIONS, Action


@dataclass(frozen=True)
class Record:
    """The entries of one report, saves left out."""

    entries: tuple[LedgerEntry, ...]

    @cached_property
    def kept(self) -> Kept:
        """Every name that an entry binds, with its last digest."""
        return {name: digest for one in self.entries for name, digest in one.kept.items()}

    @cached_property
    def old_acts(self) -> frozenset[str]:
        """Acts of which 0.1.0 wrote down no digests, as long as nobody has bound them since."""
        if any(one.action == Action.BIND for one in self.entries):
            return frozenset()
        return frozenset(one.action for one in self.entries if not one.kept)

    def steps(self) -> Iterator[tuple[LedgerEntry, str, str]]:
        """Each step that left a snapshot, the digests of that and of its findings.

        Empty ones where it is not known: nobody has bound them.
        """
        for one in self.entries:
            if one.action in LEAVES_SNAPSHOT and _left_a_snapshot(one):
                yield one, self._of_step(one, "snapshot"), self._of_step(one, "findings")

    def last(self, *acts: Action) -> LedgerEntry | None:
        """The last entry of one of these acts."""
        return next((one for one in reversed(self.entries) if one.action in acts), None)

    def told(self, *acts: Action) -> list[str]:
        """What the entries of these acts that bind nothing say in words."""
        return [one.comment for one in self.entries if one.action in acts and not one.kept]

    def _of_step(self, entry: LedgerEntry, name: str) -> str:
        return entry.kept.get(name) or self.kept.get(f"{name}.{entry.number}", "")


def _left_a_snapshot(step: LedgerEntry) -> bool:
    """One that rests on the checks did; earlier releases kept one of every step, 0.1.0 unbound."""
    transition = TRANSITIONS.get(Action(step.action))
    is_judged = transition is None or transition.is_judged
    return is_judged or not step.kept or "snapshot" in step.kept


def record_of(report_id: int) -> Record:
    """Read what a report's record binds; figures and texts that were saved stay unread."""
    entries = LedgerEntry.objects.filter(report=report_id).exclude(action=Action.SAVE)
    return Record(tuple(entries.defer("changes").order_by("number")))
