"""核查规则: every rule that reports are held to, for everyone to read."""

from collections.abc import Mapping
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from reports.checks import CATALOGUE, Check
from reports.desk.years import startable_years
from reports.models import Account
from reports.statute import format_for
from reports.statute.schema import Edition
from reports.workflow.judging.severities import severities_for


@require_GET
def catalogue(request: HttpRequest) -> HttpResponse:
    """List the catalogue as in force for this person, and the equations of the edition now due."""
    grades = severities_for(request.user) if isinstance(request.user, Account) else {}
    edition = format_for(startable_years()[0])
    context = {
        "catalogue": [_in_force(check, grades, edition) for check in CATALOGUE],
        "is_graded": bool(grades),
        "edition": edition,
    }
    return render(request, "desk/catalogue.html", context)


def _in_force(check: Check, grades: Mapping[str, str], edition: Edition) -> Check:
    """As a county grades it, and as it cites the edition whose form the page shows."""
    return replace(check, severity=check.severity_in(grades), source=check.source_in(edition))
