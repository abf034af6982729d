"""Which date does a file carry? One that follows from the report, so that bytes repeat."""

import datetime

from reports.document import Document


def dated(document: Document) -> datetime.date:
    """成文日期, else the first day of the year after the reporting year."""
    return document.signature.date or datetime.date(document.year + 1, 1, 1)
