"""Which chapter of an edition is which? Checks name what a chapter holds, never its number."""

from functools import cache

from reports.statute import EVERY_EDITION
from reports.statute.schema import Edition
from reports.statute.text_sections import COVER

OVERVIEW, IMPROVEMENT, OTHERS = "overview", "improvement", "others"
PARTS = (OVERVIEW, IMPROVEMENT, OTHERS)
"""总体情况, the problems and what is done about them, and what else is reported."""
_HOLDS = {IMPROVEMENT: "problems", OTHERS: "fee"}


@cache
def chapter_of(edition: Edition, part: str) -> str:
    """The number of the chapter that is meant; empty where the edition has none such."""
    if part == OVERVIEW:
        return next((one.chapter for one in edition.aspects), _first_of_text(edition))
    return next((one.chapter for one in edition.of_kind(_HOLDS[part])), "")


def meant(edition: Edition, place: str) -> str:
    """A chapter's number where one of the parts is named; else the place itself."""
    return chapter_of(edition, place) if place in PARTS else place


def number_of(edition: Edition, part: str) -> str:
    """The number of a table's chapter, or of a part; empty where the edition has none such."""
    if part in PARTS:
        return chapter_of(edition, part)
    return edition.by_key[part].chapter if part in edition.by_key else ""


def nth(edition: Edition, *parts: str) -> str:
    """第三章 of a table or a part, 第一、五章 of two; 本章 where there is none such."""
    numbers = [number_of(edition, one) for one in parts]
    known = [edition.chapter_of[one].numeral for one in numbers if one in edition.chapter_of]
    return f"第{'、'.join(known)}章" if known else "本章"


def text_chapters(edition: Edition) -> tuple[str, ...]:
    """The chapters without a table."""
    return tuple(one.number for one in edition.chapters if not one.table)


def superseded(edition: Edition) -> tuple[Edition, ...]:
    """The editions that it took the place of, the latest first."""
    before = [one for one in EVERY_EDITION if one.first_year < edition.first_year]
    return tuple(reversed(before))


def tail(document: str) -> str:
    """A notice's number without the office that gave it: from the bracket on."""
    return document[document.index("〔") :] if "〔" in document else document


def cited(edition: Edition, source: str) -> str:
    """A check's source with the notice of an edition, and of the one before it, filled in."""
    older = superseded(edition)
    return source.replace("{notice}", edition.document).replace(
        "{superseded}", older[0].document if older else "旧版格式"
    )


def _first_of_text(edition: Edition) -> str:
    return next(iter(text_chapters(edition)), COVER)
