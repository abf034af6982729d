"""From which report of last year was one started? A file that was brought, or the one kept here."""

import json
from functools import lru_cache

from reports.document import Document
from reports.document.json_form import kept_from_json
from reports.document.sums.carried_together import with_parts
from reports.models import LastYear, Report


def what_it_began_with(report: Report, here: Document | None) -> Document | None:
    """The file it was started from, else the one kept here; with what merged bodies left."""
    kept = LastYear.objects.filter(report=report).order_by("report__carried_parts")
    rows = list(kept.values_list("document", "report__carried_parts__figures"))
    last = _read(rows[0][0]) if rows and rows[0][0] else here
    parts = [figures for _, figures in rows if figures is not None]
    return with_parts(last, report.edition.carried_cells, parts) if last and parts else last


@lru_cache(maxsize=64)
def _read(text: str) -> Document:
    """Read once: every page of a report asks, and the text never changes."""
    return kept_from_json(json.loads(text))
