"""What has to be asked of a batch? One question for all files that ask about the same words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reports.models import Agency, Arrival, ArrivalState, InboxBatch, clock
from reports.statute import EDITIONS
from reports.workflow.due import due_year

MOST_ASKED = 20
"""Questions on one page: each offers every unit of the county."""

MOST_FILES_NAMED = 5

NOT_OURS = "none"
"""The answer that it is nobody's of this county."""


@dataclass(frozen=True)
class InboxQuestion:
    """One question: the first file that asks it, those that ask the same, who it may be."""

    arrival: Arrival
    same: int
    names: tuple[Arrival, ...]
    likely: tuple[Agency, ...]
    chosen: str
    year: str

    @property
    def more(self) -> int:
        return self.same - len(self.names)


@dataclass(frozen=True)
class AskedOfBatch:
    """The first questions, how many wait behind them, and what can be answered."""

    questions: tuple[InboxQuestion, ...]
    waiting: int
    units: tuple[Agency, ...]
    years: tuple[int, ...]


def asked_of(batch: InboxBatch, typed: Mapping[str, str]) -> AskedOfBatch:
    """The questions of a batch in the order of its files; with what was typed already."""
    groups = _groups(batch.arrivals.filter(state=ArrivalState.ASKING).order_by("pk"))
    if not groups:
        return AskedOfBatch((), 0, (), ())
    units = tuple(Agency.objects.filter(parent=batch.county_id).order_by("name"))
    known = {one.pk: one for one in units}
    questions = tuple(_question(group, known, typed) for group in groups[:MOST_ASKED])
    years = tuple(range(due_year(clock.today()), EDITIONS[0].first_year - 1, -1))
    return AskedOfBatch(questions, len(groups) - len(questions), units, years)


def _groups(arrivals: Iterable[Arrival]) -> list[list[Arrival]]:
    """As the verb takes an answer: the words are the same, and no year is asked."""
    groups: dict[object, list[Arrival]] = {}
    for one in arrivals:
        key: object = one.asked if one.asked and not one.asks_year else one.pk
        groups.setdefault(key, []).append(one)
    return list(groups.values())


def _question(
    group: list[Arrival], known: Mapping[int, Agency], typed: Mapping[str, str]
) -> InboxQuestion:
    first = group[0]
    chosen = typed.get(f"unit-{first.pk}") or (str(first.agency_id) if first.agency_id else "")
    return InboxQuestion(
        arrival=first,
        same=len(group),
        names=tuple(group[:MOST_FILES_NAMED]),
        likely=tuple(known[key] for key in first.likely if key in known),
        chosen=chosen,
        year=typed.get(f"year-{first.pk}", ""),
    )
