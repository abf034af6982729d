"""Put right by hand what was read from a text: 文字指标的更正."""

from django.db import transaction

from reports.checks.reading.indicators.indicator import BY_KEY
from reports.models import FROZEN, Account, Agency, IndicatorCorrection, Report
from reports.workflow.access import counties_overseen_by
from reports.workflow.administration import Administration
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.rollup.indicators.county_indicators import IndicatorValue, indicators_of
from reports.workflow.said import said

LONGEST_WORD = 200
MOST = 999_999_999


@transaction.atomic
def correct_indicator(
    report_id: int, indicator: str, number: int | None, word: str, *, by: Account
) -> IndicatorCorrection:
    """县级审核员或县级管理员把一个单位的文字指标改为 ``number``，写明说明.

    Raises Report.DoesNotExist for a stranger, and for a report that is not approved or no longer
    in force; Refused without a whole number or a word. The text itself is not touched.
    """
    report = _held(report_id, by)
    now = _value(report, indicator)
    if number is None or not 0 <= number <= MOST:
        raise Refused("请填一个整数，没有发生的填0。")
    word = said(word, "更正说明", longest=LONGEST_WORD)
    kept, _ = IndicatorCorrection.objects.update_or_create(
        report=report,
        indicator=indicator,
        defaults={"number": number, "word": word, "read": read_as(now), "by": by},
    )
    _record(report, now, str(number), word, by)
    return kept


@transaction.atomic
def withdraw_correction(report_id: int, indicator: str, *, by: Account) -> None:
    """县级审核员或县级管理员撤销更正，恢复从文字里读出的数; withdrawn already, nothing changes.

    Raises Report.DoesNotExist for a stranger.
    """
    report = _held(report_id, by)
    now = _value(report, indicator)
    if now.correction:
        _record(report, now, read_as(now) or None, "撤销更正，恢复读出的数", by)
        now.correction.delete()


def read_as(value: IndicatorValue) -> str:
    """What was read from the text, in few words; empty where nothing was found."""
    return "、".join(f"{one.number}{one.unit}" for one in value.found.numbers)[:60]


def _held(report_id: int, by: Account) -> Report:
    """The report, its county's row locked: two who put the same right take turns."""
    reports = Report.objects.filter(
        agency__parent__in=counties_overseen_by(by), is_in_force=True, state__in=FROZEN
    )
    report = reports.select_related("agency").get(pk=report_id)
    Agency.objects.select_for_update().get(pk=report.agency.county_id)
    return report


def _value(report: Report, indicator: str) -> IndicatorValue:
    if indicator not in BY_KEY:
        raise Refused("没有这项指标。")
    return indicators_of([report])[report.pk].values[indicator]


def _record(
    report: Report, before: IndicatorValue, after: str | None, word: str, by: Account
) -> None:
    was = str(before.correction.number) if before.correction else read_as(before) or None
    record_administration(
        report.agency.parent,
        Administration.CORRECT_INDICATOR,
        by,
        subject=f"{report.agency.short_name}{report.year}年度报告",
        comment=word,
        changes=[(before.indicator.title, was, after)],
    )
