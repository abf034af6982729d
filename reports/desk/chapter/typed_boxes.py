"""How do the boxes of a chapter read, and what is to be kept of what was posted in them?

A page with scripts posts texts as they are kept. One without them posts what its boxes read, and
says in ``shown`` which figures it showed; the chips are found again by the text kept until now.
"""

import json
from collections.abc import Mapping

from django.http import QueryDict

from reports.desk.shown_fields import shown_in
from reports.document.boxes import takes_live_fields
from reports.document.chips import BoxText, box_text
from reports.document.entry import writable
from reports.document.slots import slots
from reports.models import Report
from reports.models.tables import figures_of
from reports.statute.schema import Edition
from reports.workflow.chapters.chapter_store import typed_values

SHOWN, SAME = "shown", "same"
"""What stood for each field on the page; numbers of last year's that are this year's, too."""

_LONGEST = 40


def boxes_as_read(
    edition: Edition, chapter: str, stored: Mapping[str, str], shown: Mapping[str, str]
) -> dict[str, BoxText]:
    """The boxes as they read; a title or a name is read as it stands."""
    readers = slots(edition, chapter)
    return {
        name: box_text(text, shown) if takes_live_fields(readers[name]) else BoxText(text)
        for name, text in stored.items()
    }


def as_kept(
    report: Report, chapter: str, posted: QueryDict, values: Mapping[str, str]
) -> dict[str, str]:
    """Posted texts as they are to be kept; raises nothing, whatever was posted."""
    if SHOWN not in posted:
        return dict(values)
    shown = shown_on_page(posted[SHOWN], shown_in(report, figures_of(report)))
    stood = boxes_as_read(report.edition, chapter, typed_values(report, chapter), shown)
    same = posted.getlist(SAME)
    return {
        name: _kept(name, stood[name], text, same) if stood[name].chips else text
        for name, text in values.items()
    }


def as_read_now(report: Report, chapter: str, stored: Mapping[str, str]) -> dict[str, str]:
    """What boxes read, for a page that only shows them."""
    shown = shown_in(report, figures_of(report))
    boxes = boxes_as_read(report.edition, chapter, stored, shown)
    return {name: box.text for name, box in boxes.items()}


def _kept(name: str, stood: BoxText, text: str, same: list[str]) -> str:
    numbers = {n for n in range(len(stood.chips)) if f"{name}:{n}" in same}
    return stood.without(numbers).retyped(writable(text.replace("\r\n", "\n"))).stored


def shown_on_page(said: object, now: Mapping[str, str]) -> dict[str, str]:
    """What a page says that it showed for each field; of nonsense what they show now."""
    try:
        told = json.loads(str(said))
        pairs = {name: told.get(name) for name in now}
    except (ValueError, TypeError, AttributeError, RecursionError):
        return dict(now)
    return {name: text if _can_be_shown(text) else now[name] for name, text in pairs.items()}


def _can_be_shown(text: object) -> bool:
    return isinstance(text, str) and 0 < len(text) <= _LONGEST and not set(text) & set("【】{}\n\r")
