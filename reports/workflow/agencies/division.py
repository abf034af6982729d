"""Who reviews in a county, and whose is which unit to read?"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from reports.models import Account, Appointment, Assignment, Report, Role, State


@dataclass(frozen=True)
class Division:
    """``people``: by county those who review there, with their names; ``readers``: by unit."""

    people: Mapping[int, Mapping[int, str]]
    readers: Mapping[int, int]

    def reader_of(self, unit: int, county: int) -> int | None:
        """Whose the unit is; nobody's any more where she no longer reviews there."""
        reader = self.readers.get(unit)
        return reader if reader in self.people.get(county, {}) else None

    def is_held(self, report: Report, user: Account) -> bool:
        """Whether a colleague is reading it; not one who no longer reviews there."""
        holder = report.opened_by_id
        return (
            report.state == State.REVIEWING
            and holder != user.pk
            and holder in self.people.get(report.agency.county_id, {})
        )


def division_of(counties: Collection[int]) -> Division:
    """As the counties have divided their units, in two queries."""
    people: dict[int, dict[int, str]] = {one: {} for one in counties}
    posts = Appointment.objects.filter(
        agency__in=counties, role=Role.REVIEWER, account__is_active=True
    ).order_by("pk")
    for county, account, full_name, username in posts.values_list(
        "agency", "account", "account__full_name", "account__username"
    ):
        people[county][account] = full_name or username
    units = Assignment.objects.filter(agency__parent__in=counties)
    return Division(people, dict(units.values_list("agency", "reviewer")))
