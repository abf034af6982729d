"""只有一件或者没有申请，“均已答复”的“均”字不妥."""

import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, at
from reports.checks.cells import CARRIED_IN, NEW_RECEIVED
from reports.checks.chapter_parts import OVERVIEW
from reports.checks.examples import applications, example
from reports.checks.reading.applications.request_words import NOUN
from reports.checks.reading.applications.requests import OWN_SECTION
from reports.checks.surety import Surety
from reports.statute.schema import add

_EACH = re.compile(
    r"(?<!平)均(?:已|按期|按时|依法|及时|在法定期限内|在规定期限内)*(?:予以)?(?:答复|办结|回复|办理完)"
)
_RULE = re.compile(r"确保|做到|要求|保证|力争|能|应|须")
_ABOUT = re.compile(NOUN)


def judge(dossier: Dossier) -> Iterator[Objection]:
    number = add((NEW_RECEIVED, CARRIED_IN), dossier.figures)
    if number is None or number > 1:
        return
    for sentence in dossier.said_in(OVERVIEW):
        match = _EACH.search(sentence.text)
        if not match or _RULE.search(sentence.text):
            continue
        if sentence.section == OWN_SECTION and _ABOUT.search(sentence.text):
            place = at(sentence, match[0])
            yield Objection(f"只有{number}件，“均”字不妥。", (NEW_RECEIVED,), place)
            return


CHECK = Check(
    code="X11",
    title="只有一件却写“均”",
    severity="hint",
    surety=Surety.INFERRED,
    source=PRUDENCE,
    judge=judge,
    trips=example(
        applications(1), text={"overview.on_request": "收到政府信息公开申请1件，均已按期答复。"}
    ),
    passes=example(
        applications(1), text={"overview.on_request": "收到政府信息公开申请1件，已按期答复。"}
    ),
)
