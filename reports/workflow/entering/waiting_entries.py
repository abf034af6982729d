"""Which reports that came as files are not whole, and for whom do they wait?"""

from collections import Counter
from dataclasses import dataclass

from django.db.models import F, Q

from reports.models import Account, EnteredCell, Report
from reports.models.tables import figures_of_all
from reports.workflow.access import reports_of_county
from reports.workflow.entering.entered_file import MAY_ENTER
from reports.workflow.sent_as import is_by_file


@dataclass(frozen=True)
class WaitingEntry:
    """A report with what there is to do: places for this person, her own, blank cells."""

    report: Report
    to_confirm: int
    disputed: int
    own: int
    blank: int

    @property
    def for_me(self) -> int:
        return self.to_confirm + self.disputed


def waiting_entries(person: Account) -> list[WaitingEntry]:
    """The reports of the person's counties, in their order; seven queries, however many."""
    reports = list(
        reports_of_county(person)
        .filter(is_by_file(), state__in=MAY_ENTER)
        .order_by("-year", F("agency__position").asc(nulls_last=True), "agency__pk")
    )
    blank = {
        key: sum(figures[cell] is None for cell in figures)
        for key, figures in figures_of_all(reports).items()
    }
    counts = _counts(reports, person)
    found = [
        WaitingEntry(
            one,
            to_confirm=counts[one.pk, "to_confirm"],
            disputed=counts[one.pk, "disputed"],
            own=counts[one.pk, "own"],
            blank=blank.get(one.pk, 0),
        )
        for one in reports
    ]
    return [one for one in found if one.blank or one.for_me or one.own]


def _counts(reports: list[Report], person: Account) -> Counter[tuple[int, str]]:
    """Places that are not settled, by report and by what they ask of this person."""
    rows = EnteredCell.objects.filter(
        ~Q(first=""),
        report__in=reports,
        confirmed_at=None,
        report__brought_files__is_newest=True,
        digest=F("report__brought_files__digest"),
    )
    counted: Counter[tuple[int, str]] = Counter()
    for report, first, second in rows.values_list("report", "first_by", "second_by"):
        if second is not None:
            counted[report, "disputed"] += 1
        else:
            counted[report, "own" if first == person.pk else "to_confirm"] += 1
    return counted
