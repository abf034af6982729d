"""Whose report puts others' together? A county's own (县报): its tables are its fixed sum."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from reports.models import Account, Agency, Appointment, FixedSum, Report
from reports.workflow.access import OF_COUNTY, agencies_filled_by, counties_overseen_by
from reports.workflow.refusal import Refused

NOT_YET = (
    "“{name}”是县（市、区）本级，{when}本级的报告由所属各单位的汇总而成。"
    "请县级管理员或审核员先在“汇总”里定数，再编写本级的报告。"
)
BY_NO_FILE = (
    "“{name}”是县（市、区）本级，本级的报告由所属各单位的汇总而成，不从文件收取。"
    "定数以后在系统里编写。"
)
NEWER = "汇总已重新定数（第{new}次），这份报告的三张表还是第{old}次的数。请先换成新的数，再{act}。"


def sum_of(agency: Agency, year: int) -> FixedSum | None:
    """The sum of which this body's report on a year is made; None for a unit, which types its own.

    Raises Refused for a county's own body whose year is not fixed yet.
    """
    if not is_county_body(agency):
        return None
    if fixed := sum_in_force(agency.pk, year):
        return fixed
    raise Refused(NOT_YET.format(name=agency.name, when=f"{year}年"))


def sum_in_force(county: int, year: int) -> FixedSum | None:
    """定数 of a county and year as it stands now, with its county, the person and its report."""
    kept = FixedSum.objects.filter(county=county, year=year, is_in_force=True)
    return kept.select_related("county", "by", "report").first()


def refuse_unsummed(report: Report) -> None:
    """Raise Refused for a county's own report that somebody typed, and no sum made."""
    if not report.is_summed and is_county_body(report.agency):
        raise Refused(NOT_YET.format(name=report.agency.name, when=""))


def newer_sum(report: Report) -> FixedSum | None:
    """The sum in force of a county's own report, where its tables are still an older one."""
    fixed = sum_in_force(report.agency_id, report.year) if report.is_summed else None
    return fixed if fixed and fixed.number != report.sum_number else None


def refuse_older_sum(report: Report, act: str) -> None:
    """Raise Refused where the county has fixed its sum anew since the tables were written."""
    if fixed := newer_sum(report):
        raise Refused(NEWER.format(new=fixed.number, old=report.sum_number, act=act))


def refuse_file(agency: Agency) -> None:
    """Raise Refused where a file would become a county's own report."""
    if is_county_body(agency):
        raise Refused(BY_NO_FILE.format(name=agency.name))


def not_yet(report: Report) -> str:
    """Why this report cannot be sent as it is; empty where it can."""
    try:
        refuse_unsummed(report)
        refuse_older_sum(report, "送审签")
    except Refused as reason:
        return str(reason)
    return ""


def agencies_written_by(user: Account) -> QuerySet[Agency]:
    """The bodies for which this person can begin a report: units, and counties with a fixed sum."""
    own = agencies_filled_by(user)
    return own.exclude(pk__in=_unfixed(own).values("pk"))


def waiting_for_a_sum(user: Account) -> list[str]:
    """Of the county's own bodies among hers, why she cannot begin yet."""
    own = _unfixed(agencies_filled_by(user))
    return [NOT_YET.format(name=one.name, when="") for one in own]


def counties_begun_by(user: Account) -> QuerySet[Agency]:
    """The counties whose own report this person may begin: its 填报员, and who oversees it."""
    overseen = counties_overseen_by(user).filter(closed_on=None)
    filled = _county_bodies(agencies_filled_by(user))
    return Agency.objects.filter(Q(pk__in=overseen.values("pk")) | Q(pk__in=filled.values("pk")))


def is_county_body(agency: Agency) -> bool:
    """Whether it is no unit: nobody stands above it, or others, or a county's people, below."""
    return _county_bodies(Agency.objects.filter(pk=agency.pk)).exists()


def _unfixed(agencies: QuerySet[Agency]) -> QuerySet[Agency]:
    fixed = FixedSum.objects.filter(county=OuterRef("pk"), is_in_force=True)
    return _county_bodies(agencies).exclude(Exists(fixed))


def _county_bodies(agencies: QuerySet[Agency]) -> QuerySet[Agency]:
    """Bodies with nobody above them, with units below them, or with a county's people."""
    units = Agency.objects.filter(parent=OuterRef("pk"))
    people = Appointment.objects.filter(agency=OuterRef("pk"), role__in=OF_COUNTY)
    return agencies.filter(Q(parent=None) | Exists(units) | Exists(people))
