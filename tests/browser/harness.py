"""A tiny site that keeps its values in memory: pages of the desk without the desk.

It follows the same contract as the real views, and can be told to be slow, to fail, or to be
ahead of the page.
"""

import json
import re
import time
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import include, path

from reports.checks.asked import ACTION_NAMES
from reports.desk.chapter.already_kept import already_kept
from reports.document.places import ReportPlace
from reports.statute import format_for
from reports.statute.automatic_totals import following
from reports.statute.schema import Figure
from reports.web.statutory_grid.balances import balances, posted_identities
from reports.web.statutory_grid.table_grid import grid_rows

EDITION = format_for(2024)
TEXTS = ("overview.intro", "overview.proactive", "problems.0", "measures.0", "signature.date")


@dataclass
class Chapter:
    """What the server holds of one chapter."""

    values: dict[str, str] = field(default_factory=dict)
    version: int = 1
    is_own: bool = False
    """Whether she saved it herself, in another window."""
    automatic: frozenset[str] = frozenset()


@dataclass
class Harness:
    """The server's memory and its switches; ``answers`` are given once each, then all is well."""

    chapters: dict[str, Chapter] = field(default_factory=dict)
    delay: float = 0
    answers: list[int] = field(default_factory=list)
    received: list[dict[str, Any]] = field(default_factory=list)
    submitted: int = 0
    findings: dict[str, str] = field(default_factory=dict)

    def chapter(self, number: str) -> Chapter:
        return self.chapters.setdefault(number, Chapter())

    def reset(self) -> None:
        self.__init__()  # type: ignore[misc]


MEMORY = Harness()


def table(request: HttpRequest, key: str) -> HttpResponse:
    statutory = EDITION.by_key[key]
    chapter = MEMORY.chapter(statutory.chapter)
    if request.method == "POST":
        MEMORY.submitted += 1
        chapter.values |= {cell: request.POST.get(cell, "") for cell in statutory.cells}
    figures, errors = read(chapter.values)
    typed = {cell: chapter.values[cell] for cell in errors}
    context = {
        "chapter": EDITION.chapter_of[statutory.chapter],
        "version": chapter.version,
        "grid": grid_rows(
            statutory,
            figures,
            typed,
            errors,
            MEMORY.findings,
            automatic=following(EDITION, key, figures, chapter.automatic),
        ),
        "identities": posted_identities(EDITION, key),
        "balances": balances(EDITION, key, figures),
        "editable": "plain" not in request.GET,
    }
    return render(request, "table.html", context)


def text(request: HttpRequest) -> HttpResponse:
    chapter = MEMORY.chapter("1")
    if request.method == "POST":
        MEMORY.submitted += 1
        chapter.values |= {name: request.POST.get(name, "") for name in TEXTS}
    values = {name.replace(".", "_"): chapter.values.get(name, "") for name in TEXTS}
    return render(request, "text.html", {"values": values, "version": chapter.version})


def save(request: HttpRequest, number: str) -> HttpResponse:
    time.sleep(MEMORY.delay)
    payload = json.loads(request.body)
    MEMORY.received.append(payload)
    status = MEMORY.answers.pop(0) if MEMORY.answers else 200
    if status == 401:
        return JsonResponse({"login": "/login/?next=/"}, status=401)
    if status != 200:
        return HttpResponse("<h1>no</h1>", status=status)
    chapter = MEMORY.chapter(number)
    if payload["version"] != chapter.version:
        names = EDITION.by_key[key].cells if (key := table_key(number)) else TEXTS
        values = {name: chapter.values.get(name, "") for name in names}
        ahead = {
            "version": chapter.version,
            "values": values,
            "by": "王丽",
            "at": "10:31",
            "own": chapter.is_own,
            "yours": already_kept(EDITION, values, payload["values"], payload.get("sent", {})),
        }
        return JsonResponse(ahead, status=409)
    chapter.values |= payload["values"]
    if "automatic" in payload:
        chapter.automatic = frozenset(payload["automatic"].split())
    chapter.version += 1
    _, errors = read(payload["values"]) if table_key(number) else ({}, {})
    return JsonResponse({"version": chapter.version, "saved_at": "10:32", "errors": errors})


def parts(request: HttpRequest) -> HttpResponse:
    findings = [
        {
            "check": check,
            "action": action,
            "action_name": ACTION_NAMES[action],
            "message": message,
            "href": "#there",
            "place": ReportPlace(EDITION, "requests.new_received.total"),
        }
        for check, action, message in (
            ("A01", "must_fix", "自然人：一＋二是3，三（七）＋四是2，差1"),
            ("Y04", "must_explain", "行政处罚本年9件，上年0件，变化较大"),
            ("W01", "note", "“以上”一词可以写得更具体"),
        )
    ]
    return render(request, "parts.html", {"findings": findings})


def sign_in(request: HttpRequest) -> HttpResponse:
    return render(request, "sign_in.html")


def table_key(number: str) -> str:
    return EDITION.chapter_of[number].table


def read(values: dict[str, str]) -> tuple[dict[str, Figure], dict[str, str]]:
    """Part figures from what is none; a stand-in for the reader of the desk."""
    figures: dict[str, Figure] = {}
    errors: dict[str, str] = {}
    for cell, raw in values.items():
        if re.fullmatch(r"\d{1,8}", raw):
            figures[cell] = int(raw)
        elif EDITION.is_amount(cell) and re.fullmatch(r"\d{1,8}(\.\d{1,4})?", raw):
            figures[cell] = Decimal(raw)
        elif raw:
            errors[cell] = f"“{raw[:20]}”不是数字，没有就填0"
    return figures, errors


elsewhere = [
    path("reports/", sign_in, name="reports"),
    path("rules/", sign_in, name="catalogue"),
    path("checkup/", sign_in, name="checkup"),
]

urlpatterns = [
    path("table/<str:key>/", table, name="table"),
    path("text/", text, name="text"),
    path("save/<str:number>/", save, name="save"),
    path("parts/", parts),
    path("login/", sign_in, name="login"),
    path("logout/", sign_in, name="logout"),
    path("account/", sign_in, name="account"),
    path("desk/", include((elsewhere, "desk"))),
    path("open/", include(([path("", sign_in, name="counties")], "public"))),
    path("verify/", include(([path("", sign_in, name="verify")], "portal"))),
    path("help/", include(([path("", sign_in, name="contents")], "help"))),
]
