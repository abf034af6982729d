"""Fill the blank cells of a table with zeros, because a person said so; and take it back."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from reports.models import Account, Report
from reports.statute.schema import Cell
from reports.workflow.access import lock, reports_editable_by
from reports.workflow.filling.save_draft import save_draft
from reports.workflow.filling.zeros_planned import Plan, planned, tally
from reports.workflow.last_year.locked_cells import refuse_from_sum


@dataclass(frozen=True)
class Filled:
    """What a fill changed: the new version, what was written, and what stood there before."""

    version: int
    plan: Plan
    before: dict[str, str]

    @property
    def cells(self) -> int:
        return len(self.before)


@transaction.atomic
def fill_zeros(
    report_id: int,
    chapter: str,
    *,
    overwrite: bool,
    by: Account,
    said: Mapping[Cell, str] | None = None,
) -> Filled:
    """Put 0 in every blank cell; in typed cells too only when ``overwrite`` says so.

    现行有效 and 上年结转 take what last year's report leaves, and stay blank where nobody knows.
    Refused for a county's own report.
    """
    report = lock(reports_editable_by(by), report_id)
    refuse_from_sum(report)
    found = tally(report, chapter)
    plan = planned(report, found, overwrite=overwrite, said=said)
    return carried_out(report, chapter, plan, found.typed, by=by)


def carried_out(
    report: Report, chapter: str, plan: Plan, typed: Mapping[str, str], *, by: Account
) -> Filled:
    """Write a plan over what is typed, within the act that made it and holds the report."""
    before = {cell: typed.get(cell, "") for cell in plan.values}
    record = report.chapter_records.get(chapter=chapter)
    version, kept = record.version, record.automatic | plan.values.keys()
    if plan.values:
        version = save_draft(
            report.pk, chapter, plan.values, version=version, by=by, automatic=kept
        ).version
    return Filled(version, plan, before)
