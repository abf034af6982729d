"""In which order does a person find her reports? What waits for her, her units', the county's."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.desk.deadlines import Deadline, deadlines
from reports.desk.way_so_far import declined
from reports.models import Account, Report, Role, State
from reports.workflow.access import OF_UNIT

CHIPS = {
    State.DRAFT: "is-quiet",
    State.AWAITING: "is-warn",
    State.SUBMITTED: "",
    State.REVIEWING: "",
    State.RETURNED: "is-bad",
    State.APPROVED: "is-good",
    State.PUBLISHED: "is-good",
    State.ARCHIVED: "is-quiet",
}
"""How the chip of a state looks."""


DECLINED = "审签退回"
"""What is said of a draft that the 审签人 has given back: it is not where it was before."""


def standing_of(report: Report, is_declined: bool) -> tuple[str, str]:
    """Where a report stands in a word, and how the chip looks."""
    if is_declined:
        return DECLINED, CHIPS[State.RETURNED]
    if report.taken_down:
        return report.standing, CHIPS[State.RETURNED]
    state = State(report.state)
    return str(state.label), CHIPS[state]


@dataclass(frozen=True)
class ShelfLine:
    """A report in the list: where it stands, what is open to this person, by when it is due."""

    report: Report
    standing: str
    chip: str
    act: str
    address: str
    deadline: Deadline


@dataclass(frozen=True)
class Shelf:
    """Reports under one heading; those of former versions lie folded below."""

    key: str
    heading: str
    lines: list[ShelfLine]
    former: list[ShelfLine]


def shelves(person: Account, reports: Iterable[Report]) -> list[Shelf]:
    """The reports a person may see, sorted by what she has to do with them."""
    listed = list(reports)
    due = deadlines(listed)
    back = declined(listed)
    posts = set(person.appointments.values_list("role", "agency"))
    sorted_out: dict[str, list[ShelfLine]] = {"sign": [], "own": [], "county": []}
    for report in listed:
        is_declined = report.pk in back
        key, act, address = _kind(report, posts, is_declined)
        standing, chip = standing_of(report, is_declined)
        line = ShelfLine(report, standing, chip, act, address, due[report.pk])
        sorted_out[key].append(line)
    headings = {"sign": "等您审签", "own": "本单位的报告", "county": "各单位报来的报告"}
    return [_shelf(key, headings[key], lines) for key, lines in sorted_out.items() if lines]


def _kind(report: Report, posts: set[tuple[str, int]], is_declined: bool) -> tuple[str, str, str]:
    """Shelf, what the button says, and the page it opens."""
    if report.state == State.AWAITING and (Role.SIGNER, report.agency_id) in posts:
        return "sign", "审签", "desk:sign"
    if not any((role, report.agency_id) in posts for role in OF_UNIT):
        is_own = report.is_summed and any(agency == report.agency_id for _, agency in posts)
        return "own" if is_own else "county", "查看", "desk:home"
    is_hers = report.is_open and report.is_current and (Role.FILLER, report.agency_id) in posts
    if is_hers and report.state == State.RETURNED:
        return "own", _act(report, is_declined), "desk:remarks"
    return "own", _act(report, is_declined) if is_hers else "查看", "desk:home"


def _act(report: Report, is_declined: bool) -> str:
    is_back = is_declined or report.state == State.RETURNED
    return "按意见修改" if is_back else "继续填写"


def _counts(report: Report) -> bool:
    """Whether it is the version that counts, or the one that is worked on."""
    return report.is_in_force or report.is_current


def _shelf(key: str, heading: str, lines: list[ShelfLine]) -> Shelf:
    return Shelf(
        key,
        heading,
        [one for one in lines if _counts(one.report)],
        [one for one in lines if not _counts(one.report)],
    )
