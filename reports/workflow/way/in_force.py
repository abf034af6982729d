"""Which version of a report counts, and under which name was it issued? Settled at its approval."""

from reports.document import Document
from reports.models import Report


def as_issued(document: Document) -> dict[str, str]:
    """What stays with an approved report when its unit is renamed, by column."""
    return {
        "issued_name": document.organisation,
        "issued_level": document.level,
        "issued_title": document.title,
    }


def put_in_force(report: Report) -> None:
    """From now on this version counts, and none before it; the caller holds the report's row."""
    if report.is_in_force:
        return
    versions = Report.objects.filter(agency=report.agency_id, year=report.year)
    versions.filter(is_in_force=True).exclude(pk=report.pk).update(is_in_force=False)
    versions.filter(pk=report.pk).update(is_in_force=True)
    report.is_in_force = True
