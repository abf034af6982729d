"""Under which body did another stand in a year? Moved, it stays with the former one for before."""

from django.db.models import Q, QuerySet

from reports.models import Agency, FormerParent, clock
from reports.workflow.due import due_year


def under(county: int, year: int, at: str = "") -> Q:
    """The bodies that stood under a county in a year; ``at`` leads to the body: ``agency__``."""
    former = FormerParent.objects.filter(from_year__lte=year, until_year__gte=year)
    moved = former.values("agency")
    here = former.filter(parent=county).values("agency")
    still = Agency.objects.filter(parent=county).exclude(pk__in=moved)
    # A union, not an "or": that makes PostgreSQL read the reports of the whole site.
    return Q(**{f"{at}pk__in": still.order_by().values("pk").union(here.order_by())})


def keep_former_parent(agency: Agency, parent: Agency | None) -> None:
    """A body stands under another one from now on: for the years before the one now written it
    stays where it was. The caller holds its row; back within the year it was never away.
    """
    until = due_year(clock.today()) - 1
    last = agency.former_parents.order_by("-until_year").first()
    if parent is None or (last and last.until_year >= until):
        return
    FormerParent.objects.create(
        agency=agency,
        parent=parent,
        from_year=last.until_year + 1 if last else 0,
        until_year=until,
    )


def moved_here(year: int) -> "QuerySet[FormerParent]":
    """Where bodies stood until the year before this one."""
    return FormerParent.objects.filter(until_year=year - 1)
