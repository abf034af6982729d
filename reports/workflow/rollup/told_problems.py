"""What problems do the counted units of a county tell of in chapter five? In one query."""

from django.db.models import F

from reports.models import ProblemPair
from reports.workflow.rollup.summed_bodies import counting_reports


def told_problems(county: int, year: int) -> dict[str, list[str]]:
    """The texts by the unit's short name, in the county's order; of who tells of none, nothing."""
    reports = counting_reports(county, year).order_by().values("pk")
    order = (F("report__agency__position").asc(nulls_last=True), "report__agency", "position")
    rows = ProblemPair.objects.filter(report__in=reports).exclude(problem="").order_by(*order)
    told: dict[int, tuple[str, list[str]]] = {}
    names = rows.values_list("report__agency", "report__agency__short_name", "problem")
    for unit, name, text in names:
        told.setdefault(unit, (name, []))[1].append(text)
    return dict(told.values())
