"""Is the version that counts the last one approved, and the latest the one that was begun last?"""

from collections.abc import Iterator

from reports.models import Report


def broken_versions(report: Report) -> Iterator[str]:
    """Marks that do not follow from the versions; all are read at once, as one act left them."""
    versions = list(
        Report.objects.filter(agency=report.agency_id, year=report.year).order_by("version")
    )
    frozen = [one for one in versions if one.is_frozen]
    for one in versions:
        if one.pk == report.pk and one.is_current != (one == versions[-1]):
            yield "报告的“最新版本”和它的各个版本对不上，被改过。"
        if one.pk == report.pk and one.is_in_force != (one == (frozen or versions)[-1]):
            yield "报告的“现行有效版本”和它的各个版本对不上，被改过。"
