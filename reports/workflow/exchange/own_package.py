"""What does a county send to its city of one year? Its own report as approved, and what of."""

import json
from collections.abc import Iterator

from reports.document.exchange.sent_package import (
    ExchangePackage,
    SendingCounty,
    SentReport,
    SentSum,
    SentUnit,
)
from reports.models import FROZEN, Agency, FixedSum, Report, Snapshot
from reports.workflow.refusal import Refused
from reports.workflow.rollup.summed_bodies import Counting, SummedBody, bodies_of
from reports.workflow.states import Action

NONE_YET = "{name}{year}年的本级报告还没有通过审核，没有可以交给上级的。"


def own_report(county: Agency, year: int) -> Report | None:
    """The county's own report that counts; None until one is approved."""
    own = Report.objects.filter(agency=county, year=year, is_in_force=True, state__in=FROZEN)
    return own.first()


def package_of(county: Agency, year: int) -> ExchangePackage:
    """All that is sent; Refused while there is nothing approved."""
    report = own_report(county, year)
    approved = _approved(report) if report else None
    if report is None or approved is None:
        raise Refused(NONE_YET.format(name=county.short_name, year=year))
    of_year = FixedSum.objects.filter(county=county, year=year)
    fixed = of_year.filter(number=report.sum_number or 0).first()
    return ExchangePackage(
        county=_sender(county),
        year=year,
        rules=approved.rules,
        report=_sent(report, approved),
        fixed=SentSum(fixed.number, fixed.digest, fixed.figures, fixed.content) if fixed else None,
        units=tuple(_units(county, year, fixed)),
    )


def _approved(report: Report) -> Snapshot | None:
    kept = Snapshot.objects.filter(report=report, action=Action.APPROVE)
    return kept.order_by("pk").last()


def _sender(county: Agency) -> SendingCounty:
    former = county.former_names.values_list("name", flat=True)
    return SendingCounty(county.name, county.code, tuple(former))


def _sent(report: Report, approved: Snapshot) -> SentReport:
    return SentReport(
        version=report.version,
        state=report.state,
        digest=approved.digest,
        values=json.loads(approved.document),
        address=report.public_address,
        correction_reason=report.correction_reason,
    )


def _units(county: Agency, year: int, fixed: FixedSum | None) -> Iterator[SentUnit]:
    """The units as they were fixed; where nothing is, as they count now."""
    if fixed is None:
        yield from map(_as_it_counts, bodies_of(county.pk, year))
        return
    content = fixed.content
    for one in content.get("counted", ()):
        yield SentUnit(one["name"], True, one["version"], one["digest"])
    for kind, usual in (("left_out", Counting.LEFT_OUT), ("missing", Counting.MISSING)):
        for one in content.get(kind, ()):
            yield SentUnit(one["name"], False, reason=one["reason"] or usual.value)


def _as_it_counts(body: SummedBody) -> SentUnit:
    kept = _approved(body.report) if body.report else None
    if body.report is None or kept is None:
        return SentUnit(body.unit.name, False, reason=body.reason or Counting.MISSING.value)
    counted = body.counting is Counting.COUNTED
    return SentUnit(body.unit.name, counted, body.report.version, kept.digest, body.reason)
