"""Where does a person read a report? Each role has its page of it."""

from django.urls import reverse

from reports.models import Account, Report
from reports.workflow.access import reports_reviewed_by, reports_visible_to


def place_of(report: Report | None, user: Account) -> str:
    """The reviewer's page for who reviews the report, else the unit's; "" where she may not see it.

    Where no report has been started yet: the list in which one is started.
    """
    if report is None:
        return reverse("desk:reports")
    if not reports_visible_to(user).filter(pk=report.pk).exists():
        return ""
    if reports_reviewed_by(user).filter(pk=report.pk).exists():
        return reverse("review:report", args=[report.pk])
    return reverse("desk:home", args=[report.pk])
