"""A small county with a report at every place of its way, as a release leaves it behind."""

import datetime
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from unittest.mock import patch

from reports.checks.explaining import operands_hash
from reports.models import Account, Agency, Report, Role
from reports.workflow.agencies.rename_agency import rename_agency
from reports.workflow.files.attach_scan import attach_scan
from reports.workflow.filling.explain import explain
from reports.workflow.filling.start_from_last_year import start_from_last_year
from reports.workflow.judging.snapshot import judged
from reports.workflow.last_year.predecessor import kept_here
from reports.workflow.reviewing.answer_remark import answer_remark
from reports.workflow.reviewing.waive import waive
from reports.workflow.settings.set_year import Dates, set_year
from reports.workflow.telling.urge import urge
from reports.workflow.way.correct import correct
from tests import factories, on_the_way, scans
from tests.documents import sound, with_figures, with_text

YEAR = 2025
NAMES = ("青石镇", "白马乡", "黄泥镇", "沙河街道", "龙潭乡")
PUBLISHED = ("青石镇", "黄泥镇", "沙河街道")
"""The units whose report of the year before lies here."""

COUNTED = {
    "requests.new_received.natural_person": 4,
    "requests.new_received.total": 4,
    "requests.granted.natural_person": 3,
    "requests.granted.total": 3,
    "requests.result_total.natural_person": 3,
    "requests.result_total.total": 3,
    "requests.carried_out.natural_person": 1,
    "requests.carried_out.total": 1,
}

RECEIVED = "本年度新收政府信息公开申请4件，办结3件，结转下年度继续办理1件。"


@contextmanager
def on(day: datetime.date) -> Iterator[None]:
    """Whatever is done inside is dated that day, to the microsecond, as a real clock does it."""
    moment = datetime.datetime.combine(day, datetime.time(1, 0, 0, 123457), datetime.UTC)

    def now() -> datetime.datetime:
        nonlocal moment
        moment += datetime.timedelta(seconds=20, microseconds=7919)
        return moment

    with patch("django.utils.timezone.now", now):
        yield


def bring_on_its_way() -> None:
    """Everything that the verbs of the release can do to a report, on dates of the past."""
    county, people = _people()
    reviewer, clerks = people["reviewer"], [people[name] for name in NAMES]
    units = {name: Agency.objects.get(short_name=name) for name in NAMES}
    with on(datetime.date(2026, 1, 4)):
        set_year(county.pk, YEAR, Dates(*_january(20, 25, 31)), by=people["administrator"])
    with on(datetime.date(2025, 1, 6)):
        for name, clerk in zip(NAMES, clerks, strict=True):
            if name in PUBLISHED:
                report = _written(units[name], clerk, YEAR - 1, COUNTED)
                on_the_way.published(report, clerk, reviewer)
    with on(datetime.date(2025, 1, 8)):
        published = Report.objects.get(agency=units["青石镇"])
        attach_scan(published.pk, "盖章.png", scans.PNG, by=clerks[0])
        correct(published.pk, "第二章行政许可的数字有误。", by=clerks[0])
    with on(datetime.date(2026, 1, 5)):
        _this_year(units, clerks, reviewer)
        urge(county.pk, YEAR, [one.pk for one in units.values()], by=reviewer)
    with on(datetime.date(2026, 1, 12)):
        renamed = ("临水县黄泥街道办事处", "黄泥街道", datetime.date(2026, 1, 11))
        rename_agency(county.pk, units["黄泥镇"].pk, *renamed, by=people["administrator"])


def _this_year(units: Mapping[str, Agency], clerks: list[Account], reviewer: Account) -> None:
    first, second, third, fourth, fifth = clerks
    on_the_way.returned(_written(units["白马乡"], second, YEAR), second, reviewer)
    returned = Report.objects.get(agency=units["白马乡"], year=YEAR)
    answer_remark(returned.pk, returned.remarks.order_by("pk")[0].pk, "已核对。", by=second)
    _write(returned, second, {"3": {"requests.granted.other": "三件半"}})
    _waived(_written(units["黄泥镇"], third, YEAR), third, reviewer)
    last = kept_here(units["沙河街道"], YEAR - 1, by=fourth)
    start_from_last_year(units["沙河街道"], YEAR, last, by=fourth)
    on_the_way.opened(_written(units["龙潭乡"], fifth, YEAR), fifth, reviewer)
    _written(units["青石镇"], first, YEAR)


def _waived(report: Report, clerk: Account, reviewer: Account) -> None:
    """Sent in with a mobile number that may stand, waived, approved."""
    on_the_way.returned(report, clerk, reviewer)
    for one in report.remarks.all():
        answer_remark(report.pk, one.pk, "已核对并修改。", by=clerk)
    _write(report, clerk, {"6": {"other_matters": "值班电话19900000000。"}})
    now = judged(Report.objects.get(pk=report.pk))
    for one in now.open_ones("must_fix"):
        waive(
            report.pk, operands_hash(one, now.dossier), "是值班电话，不是个人手机号。", by=reviewer
        )
    _explained(report, clerk)
    on_the_way.approved(report, clerk, reviewer)


def _explained(report: Report, clerk: Account) -> None:
    now = judged(Report.objects.get(pk=report.pk))
    asked = (operands_hash(one, now.dossier) for one in now.open_ones("must_explain"))
    explain(report.pk, dict.fromkeys(asked, "与上年相比确有变化，已逐项核对。"), by=clerk)


def _written(
    agency: Agency, clerk: Account, year: int, figures: Mapping[str, int] | None = None
) -> Report:
    """A draft with everything typed in, its explanations among it."""
    report = factories.started(agency, clerk, year)
    document = with_figures(sound(year), figures or {})
    if figures:
        document = with_text(document, "overview.on_request", RECEIVED)
    factories.filled(report, clerk, document)
    cover = {"title": report.printed_title, "signature.organisation": agency.name}
    _write(report, clerk, {"0": cover})
    _explained(report, clerk)
    return report


def _write(report: Report, clerk: Account, values: Mapping[str, dict[str, str]]) -> None:
    for chapter, slots in values.items():
        factories.save(report, chapter, slots, clerk)


def _january(*days: int) -> tuple[datetime.date, ...]:
    return tuple(datetime.date(YEAR + 1, 1, day) for day in days)


def _people() -> tuple[Agency, dict[str, Account]]:
    county = factories.AgencyFactory(name="云溪县人民政府", short_name="云溪县")
    people = {
        "reviewer": factories.appointed("reviewer", "李慧", county, Role.REVIEWER),
        "administrator": factories.appointed("admin", "陈主任", county, Role.ADMINISTRATOR),
    }
    for number, name in enumerate(NAMES):
        unit = factories.AgencyFactory(
            name=f"云溪县{name}{'办事处' if '街道' in name else '人民政府'}",
            short_name=name,
            parent=county,
        )
        people[name] = factories.appointed(f"clerk{number}", f"填报员{number}", unit, Role.FILLER)
    return county, people
