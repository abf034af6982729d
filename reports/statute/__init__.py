"""What does the law say? Editions of the statutory format as data; standard library only."""

from reports.statute.format_2019 import FORMAT_2019
from reports.statute.format_2021 import FORMAT_2021
from reports.statute.schema import Edition

EDITIONS: tuple[Edition, ...] = (FORMAT_2021,)
"""The editions that reports are filed under in this program."""

EVERY_EDITION: tuple[Edition, ...] = (FORMAT_2019, *EDITIONS)
"""Also those that older reports were published in: they are read, judged and shown."""


def format_for(year: int) -> Edition:
    """Return the edition to file a year's report in; LookupError where none is kept."""
    return _covering(year, EDITIONS)


def format_read(year: int) -> Edition:
    """Return the edition that a published report of a year follows; LookupError where none does."""
    return _covering(year, EVERY_EDITION)


def _covering(year: int, editions: tuple[Edition, ...]) -> Edition:
    for edition in editions:
        if edition.covers(year):
            return edition
    raise LookupError(f"没有{year}年适用的报告格式")
