"""The permission walk: every address of the site, asked for by everyone."""

import re
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from itertools import zip_longest
from typing import Any, TypeVar
from uuid import UUID

from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django_tasks import TaskResultStatus

from reports.document.exchange.sent_package import SendingCounty
from reports.models import (
    Account,
    Arrival,
    BroughtFile,
    HandedPackage,
    InboxBatch,
    Notice,
    ReadyRemark,
    Report,
    TaskLease,
    clock,
)
from reports.workflow.background.enqueue import enqueue
from reports.workflow.exchange.hand_in_package import hand_in_package
from reports.workflow.files.under_hash import keep_bytes
from reports.workflow.reviewing.make_remark import Anchor, remark
from reports.workflow.site.nightly_task import clear_old
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import Telling, tell
from reports.workflow.way.open_review import open_review
from reports.workflow.way.submit import submit
from tests import factories
from tests.scans import PNG
from tests.web.people import PEOPLE as PEOPLE
from tests.web.people import Cast
from tests.workflow.exchange.two_installations import Installation

T = TypeVar("T")

METHODS = ("GET", "POST")
STATES = ("draft", "reviewing")

_PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
_NUMBER = re.compile(r"<int:\w+>")

_CHAPTERS = {"desk:narrative": "1"}
"""Addresses that do not take the chapter of a table."""

_BODIES: dict[str, dict[str, Any]] = {
    "desk:marks": {"data": '{"values": {}}', "content_type": "application/json"},
    "desk:save": {"data": '{"version": 0, "values": {}}', "content_type": "application/json"},
    "desk:save_page": {"data": '{"version": {}, "values": {}}', "content_type": "application/json"},
    "desk:carried_sentence": {"data": {"answer": "taken"}},
    "review:remark": {"data": {"chapter": "1", "text": "请核对总体情况。"}},
    "review:reopen": {"data": {"text": "还差一处。"}},
    "review:send_back": {"data": {"note": "请按意见修改。"}},
    "review:two_reports": {"data": {"note": "请按意见修改。"}},
    "review:two_years": {"data": {"note": "请按意见修改。"}},
}
"""What has to be posted so that it is not refused before anybody asks who posts it."""


def addresses() -> list[tuple[str, str]]:
    """The name (``desk:home``) and the route of every address, Django's admin apart."""
    return sorted(_below(get_resolver().url_patterns, "", ""))


def _below(
    patterns: list[URLPattern | URLResolver], route: str, namespace: str
) -> Iterator[tuple[str, str]]:
    for one in patterns:
        whole = f"{route}{one.pattern}"
        if isinstance(one, URLResolver):
            if one.namespace != "admin":
                inner = f"{one.namespace}:" if one.namespace else namespace
                yield from _below(one.url_patterns, whole, inner)
        elif not whole.startswith("admin/"):
            assert one.name, f"{whole} has no name"
            yield f"{namespace}{one.name}", whole


class _Undo(Exception):
    """Take back what an answer has changed."""


class Walk:
    """One report in one state, and everybody who may try to reach it."""

    def __init__(self, people: Cast, state: str) -> None:
        self.report = _report(people, state)
        self.clerk = people.clerk
        self.administrator = people.administrator
        self.ready_remark = ReadyRemark.objects.create(
            county=people.unit.parent, text="请核对合计。"
        )
        tell([Telling(self.clerk, NoticeName.RETURNED, "青石镇2024年度报告被退回。", self.report)])
        self.notice = Notice.objects.get(account=self.clerk, kind=NoticeName.RETURNED)
        self.task = _failed_task()
        self.file = _brought_file(self.report, people.administrator).pk
        self.arrival = _asking(people)
        self.package = _handed_package(people).pk
        self.clients = {person: Client() for person in PEOPLE}
        for person in PEOPLE:
            if account := people.accounts[person]:
                self.clients[person].force_login(account)

    def answers(self, name: str, route: str, method: str) -> tuple[str, ...]:
        """What each of the people gets, each as if nobody had been there before."""
        address = self.filled(name, route)
        return tuple(self._answer(name, address, method, person) for person in PEOPLE)

    def _answer(self, name: str, address: str, method: str, person: str) -> str:
        body = _BODIES.get(name, {}) if method == "POST" else {}
        return self._undone(
            self.clients[person],
            lambda client: _told(getattr(client, method.lower())(address, **body)),
        )

    def undone(self, client: Client, ask: Callable[[Client], Any]) -> int:
        """The status of an answer, whose traces are taken back."""
        return self._undone(client, lambda one: int(ask(one).status_code))

    def said(self, client: Client, address: str, form: dict[str, Any]) -> str:
        """The page to which a form leads, whose traces are taken back."""
        return self._undone(
            client, lambda one: str(one.post(address, form, follow=True).content.decode())
        )

    def _undone(self, client: Client, ask: Callable[[Client], T]) -> T:
        cookies = client.cookies.copy()
        try:
            with transaction.atomic():
                answer = ask(client)
                raise _Undo
        except _Undo:
            client.cookies = cookies
            return answer

    def disfigured(self, route: str, numbers: Iterable[str], words: Iterable[str]) -> Iterator[str]:
        """An address with nonsense in all its parameters at once."""
        if not _PARAMETER.search(route):
            return
        for number, word in zip_longest(numbers, words, fillvalue="1"):
            yield (
                "/" + _NUMBER.sub(number, route)
                if "<int" in route and "<s" not in route
                else (
                    "/" + _PARAMETER.sub(word, _NUMBER.sub(number if word == "1" else "1", route))
                )
            )

    def filled(self, name: str, route: str) -> str:
        """The address with its parameters filled in: this report's own things."""
        code = self.report.agency.parent.public_code
        values = {
            "pk": self._own(name),
            "county_id": self.report.agency.parent_id,
            "code": code,
            "below": f"{self.report.year}/",
            "kind": "json" if name.startswith("public:") else "xlsx",
            "scan": 1,
            "key": "none",
            "file": self.file,
            "account_id": self.administrator.pk,
            "chapter": _CHAPTERS.get(name, "3"),
            "identifier": "html",
            "place": "requests.granted.total",
            "sentence": 1,
            "year": self.report.year,
            "unit": self.report.agency_id,
            "version": self.report.version,
            "title": "填报",
            "task_id": self.task,
            "other": code if name.startswith("public:") else self.report.pk,
            "batch_id": self.arrival.batch_id,
            "arrival_id": self.arrival.pk,
            "package_id": self.package,
            "letter_id": 1,
            "comparison": 1,
            "sent": 1,
            "remark_id": self.report.remarks.values_list("pk", flat=True).first() or 0,
        }
        # Board and sum ask for their county behind the address; without it everyone gets her own.
        asks = name.startswith(("board:", "rollup:", "inbox:batches"))
        asked = f"?county={values['county_id']}" if asks else ""
        return "/" + _PARAMETER.sub(lambda found: str(values[found[1]]), route) + asked

    def _own(self, name: str) -> int:
        """Which thing an address is about that is not about the report."""
        if name in {"web:notice", "web:read_notice"}:
            return self.notice.pk
        if name.startswith("operation:"):
            return self.report.agency.county_id
        page = name.removeprefix("county:")
        if page in {"close", "identity", "person", "reopen", "reset"}:
            return self.clerk.pk
        if page in {"merge", "remove", "rename", "restore", "unit"}:
            return self.report.agency_id
        return self.ready_remark.pk if page == "remove_remark" else self.report.pk


def _brought_file(report: Report, by: Account) -> BroughtFile:
    """A file that the county has brought of the report."""
    content = b"not read here"
    digest = sha256(content).hexdigest()
    keep_bytes(digest, content)
    said = {"name": "年报.docx", "size": len(content), "kept_beside": "另有一份。"}
    return BroughtFile.objects.create(report=report, digest=digest, by=by, at=clock.now(), **said)


def _failed_task() -> UUID:
    """A task in the background that has failed."""
    enqueue(clear_old, key="walk")
    found = TaskLease.objects.get(key="walk").task
    found.status = TaskResultStatus.FAILED
    found.save()
    return found.pk


def _asking(people: Cast) -> Arrival:
    """A file of the county's inbox whose unit has to be asked."""
    batch = InboxBatch.objects.create(county=people.unit.parent, by=people.reviewer, files=1)
    data = b"whose?"
    digest = sha256(data).hexdigest()
    keep_bytes(digest, data)
    return Arrival.objects.create(
        batch=batch, name="年报.txt", digest=digest, size=len(data), state="asking", asked="某站"
    )


def _handed_package(people: Cast) -> HandedPackage:
    """An exchange package of the unit, as if it were a county with an installation of its own."""
    there = Installation(SendingCounty(people.unit.name))
    data = there.package()
    return hand_in_package(people.unit.county_id, 2024, "包.json", data, by=people.reviewer)


def _told(response: Any) -> str:
    """The status; ``login`` for a way to the sign-in page."""
    if response.status_code == 302 and response["Location"].startswith("/login/"):
        return "login"
    return str(response.status_code)


def _came_as_a_file(report: Report, by: Account) -> None:
    """What the county keeps of it beside the tables."""
    digest = sha256(PNG).hexdigest()
    keep_bytes(digest, PNG)
    told = {"name": "年报.png", "digest": digest, "size": len(PNG), "by": by}
    at = report.submitted_at or clock.now()
    BroughtFile.objects.create(report=report, is_newest=True, at=at, **told)


def _report(people: Cast, state: str) -> Report:
    report = factories.started(people.unit, people.clerk)
    if state == "draft":
        _came_as_a_file(report, people.administrator)
        return report
    factories.filled(report, people.clerk)
    submit(report.pk, by=people.clerk)
    _came_as_a_file(open_review(report.pk, by=people.reviewer), people.administrator)
    remark(report.pk, Anchor("1"), "请核对总体情况。", by=people.reviewer)
    return report
