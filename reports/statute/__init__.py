"""What does the law say? Editions of the statutory format as data; standard library only."""

from reports.statute.format_2021 import FORMAT_2021
from reports.statute.schema import Edition

EDITIONS: tuple[Edition, ...] = (FORMAT_2021,)


def format_for(year: int) -> Edition:
    """Return the edition that reports of a year are written in; LookupError where none is kept."""
    for edition in EDITIONS:
        if edition.covers(year):
            return edition
    raise LookupError(f"没有{year}年适用的报告格式")
