"""How far are a county's public packages, year by year?"""

from dataclasses import dataclass

from reports.exporters.public.package_proof import in_groups
from reports.models import Agency, PublicPackage, TaskLease
from reports.workflow.public_package.order_package import is_under_way
from reports.workflow.public_package.since_made import since_made


@dataclass(frozen=True)
class PackageLine:
    """A year: its last package, and what has been asked for since."""

    year: int
    made: PublicPackage | None
    waiting: PublicPackage | None = None
    failure: str = ""
    since: str = ""
    """Why the package should be made anew."""

    @property
    def root(self) -> str:
        """The root hash as people compare it."""
        return in_groups(self.made.root) if self.made else ""


def package_lines(county: Agency) -> list[PackageLine]:
    """A line for each year of which a package was asked for, the latest year first."""
    orders: dict[int, list[PublicPackage]] = {}
    for one in PublicPackage.objects.filter(county=county).order_by("-year", "-id"):
        orders.setdefault(one.year, []).append(one)
    return [_line(year, found) for year, found in orders.items()]


def _line(year: int, orders: list[PublicPackage]) -> PackageLine:
    made = next((one for one in orders if one.made_at), None)
    last = orders[0]
    if is_under_way(last):
        return PackageLine(year, made, waiting=last)
    since = since_made(made) if made else ""
    if last.made_at:
        return PackageLine(year, made, since=since)
    said = TaskLease.objects.filter(group=last.task_group).values_list("failure", flat=True)
    failure = said.first() or "没有生成成功，请再试一次。"
    return PackageLine(year, made, failure=failure, since=since)
