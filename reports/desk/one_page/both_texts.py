"""Somebody was faster on a page of several chapters: both texts at each place, and a choice."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from reports.desk.chapter.typed_boxes import SHOWN, as_read_now
from reports.desk.one_page.called import called, chapter_of_box, in_words
from reports.desk.one_page.page_saved import notes_among, told
from reports.models import Report
from reports.web.request import SignedInRequest, last_values, posted_versions
from reports.workflow.filling.keep_page import PAGE, versions_of_page
from reports.workflow.filling.save_drafts import Entered
from reports.workflow.refusal import Stale

CHOICE, ASKED = "choose.", "asked"
"""The choice at a place, by the name of its box; the places where one is asked for."""

_OWN = ("csrfmiddlewaretoken", "version", ASKED)


@dataclass(frozen=True)
class BothTexts:
    """A place where what she typed is not what stands there now."""

    name: str
    label: str
    mine: str
    theirs: str


def both_texts(report: Report, boxes: Mapping[str, Entered], posted: QueryDict) -> list[BothTexts]:
    """The places that differ; of parts that nobody saved since they were seen, none."""
    seen = posted_versions(posted)
    now, theirs = told(report, seen)
    notes = notes_among(last_values(posted))
    typed = {part: one.values for part, one in boxes.items()} | {PAGE: notes}
    return [
        _both(report, name, mine, theirs.get(name, ""))
        for part, values in typed.items()
        if now[part] != seen.get(part)
        for name, mine in values.items()
        if _plain(mine) != _plain(theirs.get(name, ""))
    ]


def _both(report: Report, name: str, mine: str, theirs: str) -> BothTexts:
    said = (in_words(name, _reads(report, name, text)) for text in (mine, theirs))
    return BothTexts(name, called(report, name), *said)


def choosing(
    request: SignedInRequest, report: Report, posted: QueryDict, stale: Stale, both: list[BothTexts]
) -> HttpResponse:
    """Ask at each place; what else was posted comes along, and nothing is kept until then."""
    context = {
        "report": report,
        "both": both,
        "whose": "您在另一个窗口" if stale.is_own else stale.by,
        "versions": json.dumps(versions_of_page(report)),
        "carried": list(_carried(posted)),
    }
    return render(request, "desk/both_texts.html", context, status=409)


def chosen(report: Report, posted: QueryDict) -> QueryDict:
    """What was posted, with the other's text wherever hers was not chosen."""
    settled, places = posted.copy(), posted.getlist(ASKED)
    stands = told(report, {})[1] if places else {}
    for name in places:
        if posted.get(f"{CHOICE}{name}") != "mine":
            text = stands.get(name, "")
            settled[name] = _reads(report, name, text) if SHOWN in posted else text
    return settled


def seen_now(report: Report, posted: QueryDict) -> QueryDict:
    """What was posted, on top of what stands now: for a page on which nothing differs."""
    again = posted.copy()
    again["version"] = json.dumps(versions_of_page(report))
    return again


def _reads(report: Report, name: str, text: str) -> str:
    """A box as it reads, a note as it is."""
    chapter = chapter_of_box(report, name)
    return as_read_now(report, chapter, {name: text})[name] if chapter else text


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


def _carried(posted: QueryDict) -> Iterator[tuple[str, str]]:
    """What is posted again unseen."""
    for name, texts in posted.lists():
        if name not in _OWN and not name.startswith(CHOICE):
            yield from ((name, str(text)) for text in texts)
