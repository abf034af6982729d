"""Reports on their way through the county's review, for tests."""

from reports.models import Account, Report, Section
from reports.workflow.way.open_review import open_review
from reports.workflow.way.submit import submit
from tests import factories

LICENCES = "disclosure.licences.decisions"
PENALTIES = "disclosure.penalties.decisions"
NEW = "requests.new_received.natural_person"
MOBILE = "19900000000"
NEW_TOTAL = "requests.new_received.total"


def opened(report: Report, clerk: Account, reviewer: Account) -> Report:
    """A report that was sent in and whose review has begun."""
    submit(report.pk, by=clerk)
    return open_review(report.pk, by=reviewer)


def unbalanced(report: Report, clerk: Account, reviewer: Account) -> Report:
    """A report under review that nobody could have sent in: a rule came after it.

    The figures are set behind the verbs' back; a total then is not the sum of its line.
    """
    opened(report, clerk, reviewer)
    report.requests_lines.filter(line="new_received").update(total=1)
    return report


def with_a_mobile(report: Report, clerk: Account, reviewer: Account) -> Report:
    """A report under review whose text got a mobile number behind the verbs' back."""
    opened(report, clerk, reviewer)
    Section.objects.update_or_create(
        report=report, name="other_matters", defaults={"text": f"值班电话{MOBILE}。"}
    )
    return report


def sent_again(report: Report, clerk: Account, values: dict[str, dict[str, str]]) -> Report:
    """A returned report with some slots changed, by chapter, sent in once more."""
    for chapter, slots in values.items():
        factories.save(report, chapter, slots, clerk)
    return submit(report.pk, by=clerk)
