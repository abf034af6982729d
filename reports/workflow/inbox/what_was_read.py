"""What do the readers make of a file? A report, a scan to be entered by people, or a sentence."""

from dataclasses import dataclass

from reports.document import Document
from reports.importers import Unreadable, YearUnknown
from reports.importers.pdf.pdf_flow import SCAN
from reports.models import Arrival
from reports.workflow.files.scanned import PDF, kind_of
from reports.workflow.foreign.reading import ForeignFile, read_file
from reports.workflow.inbox.file_year import year_in_doubt, years_named

SCAN_YEAR = "这是扫描件，文件名里没有写明年度。"


@dataclass(frozen=True)
class WhatWasRead:
    """A report of a year, one whose year has to be asked (None), or ``says`` why it is none."""

    document: Document | None = None
    year: int | None = None
    says: str = ""
    is_report: bool = True


def what_was_read(arrival: Arrival, data: bytes) -> WhatWasRead:
    """Read a file, of the year that was answered or that its name says where it says none."""
    if kind_of(data) not in (None, PDF):
        return _scan(arrival)
    named = years_named(arrival.name)
    try:
        return _doubted(arrival, read_file(ForeignFile(data, arrival.name, arrival.year)))
    except YearUnknown as reason:
        if arrival.year is not None or len(named) != 1:
            return WhatWasRead(says=str(reason))
    except Unreadable as reason:
        return _scan(arrival) if str(reason) == SCAN else _no_report(reason)
    try:
        document = read_file(ForeignFile(data, arrival.name, *named))
    except Unreadable as reason:
        return _no_report(reason)
    return WhatWasRead(document, document.year)


def _no_report(reason: Unreadable) -> WhatWasRead:
    return WhatWasRead(says=str(reason), is_report=False)


def _doubted(arrival: Arrival, document: Document) -> WhatWasRead:
    why = "" if arrival.year else year_in_doubt(document, arrival.name)
    return WhatWasRead(document, None if why else document.year, why)


def _scan(arrival: Arrival) -> WhatWasRead:
    named = years_named(arrival.name)
    year = arrival.year or (min(named) if len(named) == 1 else None)
    return WhatWasRead(year=year, says="" if year else SCAN_YEAR)
