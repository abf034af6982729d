"""Which date does a file carry? One that the report gives, so that the bytes never vary."""

import datetime

from reports.document import Document


def dated(document: Document) -> datetime.date:
    """The day of signing, or the last day of the reporting year while undated."""
    return document.signature.date or datetime.date(document.year, 12, 31)
