"""What stands on the page of the queue? Groups of what waits, and the last of what does not."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Count

from reports.models import WITH_COUNTY, Account, Agency, State
from reports.review.queue_filters import QueueFilters, limits_of, selects
from reports.review.queue_rows import SETTLED, Waiting, lined_up, settled
from reports.review.reading_order import ReadingGroup
from reports.workflow.access import reports_reviewed_by
from reports.workflow.agencies.division import division_of
from reports.workflow.judging.rules_version import RULES_VERSION

_Counts = Mapping[tuple[str, int], int]


@dataclass(frozen=True)
class QueueGroup:
    """Rows under a heading; of what asks nothing now, ``address`` shows those left out."""

    heading: str
    rows: list[Waiting]
    key: str = ""
    count: int = 0
    address: str = ""

    @property
    def is_empty_ones(self) -> bool:
        return self.key == ReadingGroup.EMPTY.name

    @property
    def waits(self) -> bool:
        return bool(self.key)

    @property
    def left_out(self) -> int:
        return max(0, self.count - len(self.rows))


def queue_page(user: Account, counties: Sequence[Agency], chosen: QueueFilters) -> dict[str, Any]:
    """The queue of one person, narrowed to what she has chosen."""
    limits, division = limits_of(counties), division_of([one.pk for one in counties])
    counts, line = _counts(user), lined_up(user, division)
    years = sorted({year for _, year in counts}, reverse=True)
    if chosen.year not in map(str, years):
        chosen = replace(chosen, year="")
    waiting = [one for one in line if chosen.takes(one, limits)]
    done: list[Waiting] = []
    if chosen.state in SETTLED or not (chosen.state or chosen.narrows_reading):
        done = settled(user, division, chosen.state, chosen.year)
        done = [one for one in done if chosen.takes(one, limits)]
    of_year = _of_year(counts, chosen.year)
    kinds = {one.report.agency.level for one in (*line, *done)}
    return {
        "counties": counties,
        "chosen": chosen,
        "states": list(_states(of_year, chosen)),
        "selects": list(selects(chosen, years, kinds, limits)),
        "groups": [*_waiting_groups(waiting), *_settled_groups(done, of_year, chosen)],
        "total": of_year.total(),
        "returned": of_year[State.RETURNED],
        "waiting": len(line),
        "by_old_rules": sum(_is_by_old_rules(one) for one in line),
        **_beginning(waiting),
    }


def _beginning(waiting: list[Waiting]) -> dict[str, Any]:
    """Where one press begins: what may be opened for her without asking anybody."""
    for_her = [one for one in waiting if one.line.is_for_her]
    empty = sum(one.line.group == ReadingGroup.EMPTY and not one.remarks for one in for_her)
    return {"first": for_her[0].report if for_her else None, "empty": empty}


def _counts(user: Account) -> _Counts:
    rows = reports_reviewed_by(user).order_by().values_list("state", "year")
    return {(state, year): number for state, year, number in rows.annotate(number=Count("pk"))}


def _of_year(counts: _Counts, chosen: str) -> Counter[str]:
    found = Counter[str]()
    for (state, year), number in counts.items():
        found[state] += number if chosen in ("", str(year)) else 0
    return found


def _states(of_year: Counter[str], chosen: QueueFilters) -> Iterator[tuple[str, int, str, bool]]:
    """Each state with its number, its address and whether it is chosen; all of them first."""
    yield "全部", of_year.total(), chosen.with_state(""), not chosen.state
    for one in WITH_COUNTY:
        yield one.label, of_year[one], chosen.with_state(one), chosen.state == one


def _is_by_old_rules(row: Waiting) -> bool:
    tally = row.line.tally
    return tally is None or not tally.rules.startswith(RULES_VERSION)


def _waiting_groups(waiting: list[Waiting]) -> Iterator[QueueGroup]:
    for group in ReadingGroup:
        if rows := [one for one in waiting if one.line.group == group]:
            yield QueueGroup(group.label, rows, group.name)


def _settled_groups(
    done: list[Waiting], of_year: Counter[str], chosen: QueueFilters
) -> Iterator[QueueGroup]:
    for state in SETTLED:
        if rows := [one for one in done if one.report.state == state]:
            count = 0 if chosen.state else of_year[state]
            address = chosen.with_state(state)
            yield QueueGroup(state.label, rows, count=count, address=address)
