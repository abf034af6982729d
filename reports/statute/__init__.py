"""What does the law say? Editions of the statutory format as data; standard library only."""

from reports.statute.editions import Editions, found_beside
from reports.statute.schema import Edition

EVERY_EDITION = Editions(found_beside(__name__, __path__))
"""All editions; those that only older reports were published in are read, judged and shown."""

EDITIONS = Editions(one for one in EVERY_EDITION if one.filed)
"""The editions that reports are filed under in this program."""


def keep(edition: Edition) -> None:
    """Keep one more edition, beside those of this folder; ValueError where its place is taken."""
    EVERY_EDITION.take_in(edition)
    if edition.filed:
        EDITIONS.take_in(edition)


def format_for(year: int) -> Edition:
    """Return the edition to file a year's report in; LookupError where none is kept."""
    return EDITIONS.of(year)


def format_read(year: int) -> Edition:
    """Return the edition that a published report of a year follows; LookupError where none does."""
    return EVERY_EDITION.of(year)
