"""What goes into a county's public package of a year? What everyone may read, and nothing else."""

from collections import defaultdict
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from reports.checks import CATALOGUE
from reports.checks.asked import ACTION_NAMES, is_waived
from reports.document.public.published_year import (
    PublicFile,
    PublicJudgement,
    PublicUnit,
    PublicVersion,
    PublishedYear,
)
from reports.models import IN_ORDER, Agency, FrozenFile, Report, Snapshot
from reports.workflow.due_units import expected
from reports.workflow.public_reports import reports_once_public, reports_public
from reports.workflow.refusal import Refused
from reports.workflow.states import Action

NOTHING = "“{name}”{year}年还没有对外公开的报告，没有可以放进数据包的。"


def published_year(county: Agency, year: int) -> PublishedYear:
    """The package's content as of now; Refused where nothing is published."""
    public = _public(county).filter(year=year)
    reports = list(public.order_by("agency", "-version"))
    if not reports:
        raise Refused(NOTHING.format(name=county.name, year=year))
    versions = _versions(reports)
    once = reports_once_public().filter(agency=OuterRef("pk"), year=year).order_by()
    units = Agency.objects.annotate(was_public=Exists(once))
    listed = units.filter(expected(year) | Q(was_public=True), parent=county).order_by(*IN_ORDER)
    bodies = [_unit(one, versions.get(one.pk, [])) for one in listed]
    if mine := versions.get(county.pk):
        bodies.insert(0, PublicUnit(county.pk, county.name, county.level, True, tuple(mine)))
    return PublishedYear(county.name, county.short_name, year, tuple(bodies))


def public_years(county: Agency) -> list[int]:
    """The years of which something is published, the latest first."""
    years = _public(county).order_by("-year").values_list("year", flat=True)
    return list(years.distinct())


def _public(county: Agency) -> QuerySet[Report]:
    """What the county's units have published, and its own report."""
    public = reports_public()
    own = public.filter(agency=county, sum_number__isnull=False)
    return own | public.filter(agency__parent=county)


def _unit(unit: Any, versions: list[PublicVersion]) -> PublicUnit:
    was_taken_down = unit.was_public and not versions
    return PublicUnit(unit.pk, unit.name, unit.level, False, tuple(versions), was_taken_down)


def _versions(reports: list[Report]) -> dict[int, list[PublicVersion]]:
    """The versions of each unit, the latest first."""
    files: dict[int, dict[str, PublicFile]] = defaultdict(dict)
    for one in FrozenFile.objects.filter(report__in=reports).order_by("pk"):
        kept = PublicFile(one.identifier, one.name, one.digest, one.size)
        files[one.report_id][one.identifier] = kept
    judged = _judgements(reports)
    found: dict[int, list[PublicVersion]] = {}
    for report in reports:
        of_unit = found.setdefault(report.agency_id, [])
        told = judged.get(report.pk, ())
        of_unit.append(_version(report, not of_unit, files[report.pk], told))
    return found


def _version(
    report: Report,
    is_valid: bool,
    files: dict[str, PublicFile],
    judgements: tuple[PublicJudgement, ...],
) -> PublicVersion:
    assert report.approved_at is not None
    assert report.published_at is not None
    return PublicVersion(
        unit=report.agency_id,
        unit_name=report.unit_name,
        year=report.year,
        version=report.version,
        title=report.printed_title,
        approved_at=timezone.localtime(report.approved_at),
        published_at=timezone.localtime(report.published_at),
        address=report.public_address,
        correction_reason=report.correction_reason,
        is_valid=is_valid,
        files=files,
        judgements=judgements,
    )


def _judgements(reports: list[Report]) -> dict[int, tuple[PublicJudgement, ...]]:
    """What was found when each report was approved."""
    titles = {one.code: one.title for one in CATALOGUE}
    kept = Snapshot.objects.filter(report__in=reports, action=Action.APPROVE).order_by("pk")
    return {
        key: tuple(
            PublicJudgement(
                code=one["check"],
                title=titles.get(one["check"], ""),
                grade=ACTION_NAMES.get(one["action"], ""),
                cells=tuple(one["cells"]),
                quote=one["quote"] or "",
                message=one["message"],
                settled=one.get("settled") or "",
                settled_by=_settled_by(one),
            )
            for one in findings or ()
        )
        for key, findings in kept.values_list("report", "findings")
    }


def _settled_by(finding: dict[str, object]) -> str:
    if not finding.get("settled"):
        return ""
    return "豁免理由" if is_waived(str(finding["severity"])) else "说明"
