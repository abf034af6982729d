"""Say of a year what did not happen in it: the blank boxes of that take what then must stand."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction

from reports.document.happenings import Happening, happenings
from reports.models import Account, Report
from reports.workflow.access import lock, reports_editable_by
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.fill_zeros import Filled, carried_out
from reports.workflow.filling.zeros_planned import Known, Plan, Tally, known_of, planned, tally


@dataclass(frozen=True)
class PassedOver:
    """A chapter after it was said that nothing happened."""

    chapter: str
    filled: Filled


def plan_for(
    report: Report, some: Collection[Happening], chapter: str, known: Known | None = None
) -> Plan:
    """What would be written in the blank boxes of one chapter; nothing typed is touched."""
    known = known or known_of(report)
    boxes = {box for one in some if one.chapter == chapter for box in one.boxes}
    if not boxes & report.edition.table_of.keys():
        typed = typed_values(report, chapter, known.figures)
        blank = sorted(box for box in boxes if not typed[box].strip())
        return Plan(dict.fromkeys(blank, "0"), (), (), ())
    found = tally(report, chapter, known.figures)
    own = Tally(tuple(cell for cell in found.blank if cell in boxes), {})
    return planned(report, own, overwrite=False, known=known)


@transaction.atomic
def pass_over(report_id: int, keys: Collection[str], *, by: Account) -> list[PassedOver]:
    """Fill what did not happen, by its keys; unknown keys are passed over.

    现行有效 and 上年结转 take what last year's report leaves, and stay blank where nobody knows.
    Raises Report.DoesNotExist when ``by`` may not change the report.
    """
    report = lock(reports_editable_by(by), report_id)
    some = [one for one in happenings(report.edition) if one.key in keys]
    chapters = dict.fromkeys(one.chapter for one in some)
    return [PassedOver(one, _fill(report, some, one, by)) for one in chapters]


def _fill(report: Report, some: Collection[Happening], chapter: str, by: Account) -> Filled:
    plan = plan_for(report, some, chapter)
    return carried_out(report, chapter, plan, {}, by=by)
