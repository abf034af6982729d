"""What the page of a checked-up report shows: how much was read, what is wrong, how to go on."""

from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from reports.checks.asked import ACTION_NAMES
from reports.desk.checkup.understood import Understood, recognised, unreadable_cells
from reports.desk.table.repairs import ShownRepair, folded
from reports.desk.years import startable_years
from reports.document import Document
from reports.document.json_form import dumps
from reports.models import Account
from reports.web.shown_finding import ShownFinding, place_of
from reports.web.shown_repetition import shown_repetition
from reports.workflow.county_body import agencies_written_by
from reports.workflow.foreign.reading import ReadAndJudged
from reports.workflow.same_body import is_same_body

MOST_POSTED = 900_000
"""Bytes of a report that a form of the page can send back; a report has fifty thousand."""


@dataclass(frozen=True)
class Group:
    """The findings that ask the same of the clerk, and the repairs that settle such findings."""

    action: str
    name: str
    findings: list[ShownFinding]
    repairs: list[ShownRepair]

    @property
    def number(self) -> int:
        """How many things there are to do."""
        return len(self.findings) + len(self.repairs)


def checkup_page(
    request: HttpRequest, judged: ReadAndJudged, name: str, status: int = 200
) -> HttpResponse:
    """Show everything about a report that was read and judged; nothing is stored."""
    document = judged.document
    understood = Understood(document, judged.findings)
    unreadable = unreadable_cells(document)
    repairs, left = folded(judged.repairs, _shown(understood))
    groups = [
        Group(
            action,
            name,
            [one for one in left if one.action == action],
            [one for one in repairs if one.action == action],
        )
        for action, name in ACTION_NAMES.items()
    ]
    context = {
        "document": document,
        "name": name,
        "recognised": recognised(document),
        "cells": len(document.edition.cells),
        "blank": len(document.edition.cells) - recognised(document) - len(unreadable),
        "unreadable": unreadable,
        "gap": judged.findings.gap,
        "groups": groups,
        "left_out": judged.left_out,
        "repetition": shown_repetition(judged.dossier),
        "parts": understood.parts,
        "source": understood.source(),
        "last_year": judged.last_year,
        "start": _start(request, document),
    }
    return render(request, "desk/checkup_result.html", context, status=status)


def _shown(understood: Understood) -> list[ShownFinding]:
    return [
        ShownFinding(
            one,
            place_of(understood.document.edition, one),
            f"#{understood.places[number]}" if understood.places[number] else "",
            understood.source_line(one),
        )
        for number, one in enumerate(understood.findings, 1)
    ]


def _start(request: HttpRequest, document: Document) -> dict[str, Any] | None:
    """What this person can start from the report: units, years, and the report itself to post."""
    if not isinstance(request.user, Account):
        return None
    agencies = list(agencies_written_by(request.user))
    years = startable_years()
    text = dumps(replace(document, as_printed=None))
    if len(text.encode()) > MOST_POSTED:
        return None
    start = {
        "agencies": agencies,
        "is_elsewhere": not any(is_same_body(a.name, document.organisation) for a in agencies),
        "same_year": document.year if document.year in years else None,
        "next_year": document.year + 1 if document.year + 1 in years else None,
        "document": text,
    }
    return start if agencies and (start["same_year"] or start["next_year"]) else None
