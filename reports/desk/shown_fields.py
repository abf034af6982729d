"""What stands in a report's text for each field in braces, and which fields does a box offer?"""

from reports.document.chips import shown_by
from reports.models import Report
from reports.statute.schema import Figures
from reports.workflow.judging.sum_fields import sum_fields


def shown_in(report: Report, figures: Figures) -> dict[str, str]:
    """By name: figures of its own tables; of a county's own report those of its sum as well."""
    return shown_by(figures) | sum_fields(report)
