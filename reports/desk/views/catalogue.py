"""核查规则: every rule that reports are held to, for everyone to read and to search."""

from collections.abc import Mapping
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from reports.checks import CATALOGUE, Check
from reports.desk.years import startable_years
from reports.document.entry import writable
from reports.models import Account
from reports.statute import format_for
from reports.statute.schema import Edition
from reports.workflow.judging.severities import severities_for

LONGEST_SEARCH = 50


@require_GET
def catalogue(request: HttpRequest) -> HttpResponse:
    """List the catalogue as in force for this person, and the equations of the edition now due."""
    grades = severities_for(request.user) if isinstance(request.user, Account) else {}
    edition = format_for(startable_years()[0])
    words = writable(request.GET.get("q", ""))[:LONGEST_SEARCH].split()
    every = [_in_force(check, grades, edition) for check in CATALOGUE]
    context = {
        "words": " ".join(words),
        "found": [one for one in every if _is_meant(one, words)],
        "number": len(every),
        "is_graded": bool(grades),
        "edition": edition,
    }
    return render(request, "desk/catalogue.html", context)


def _in_force(check: Check, grades: Mapping[str, str], edition: Edition) -> Check:
    """As a county grades it, and as it cites the edition whose form the page shows."""
    return replace(check, severity=check.severity_in(grades), source=check.source_in(edition))


def _is_meant(check: Check, words: list[str]) -> bool:
    """Whether all words stand in what the page says of a rule; capitals do not count."""
    parts = (check.code, check.title, check.family, check.action_name, check.source)
    said = "\n".join((*parts, check.example_message)).casefold()
    return all(word.casefold() in said for word in words)
