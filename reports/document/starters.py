"""Which sentences may a clerk start from? XX marks what she must fill in."""

from reports.statute import EVERY_EDITION
from reports.statute.schema import Edition


def starters_for(edition: Edition, slot: str, year: int) -> tuple[str, ...]:
    """The starter sentences of a box of text, with the year filled in."""
    known = edition.section_of(slot)
    return tuple(one.format(year=year) for one in known.starters) if known else ()


def every_starter() -> tuple[str, ...]:
    """The sentences of all sections and editions, as they are kept: {year}, {{…}}, XX."""
    sections = (one for edition in EVERY_EDITION for one in edition.texts)
    return tuple(dict.fromkeys(starter for one in sections for starter in one.starters))
