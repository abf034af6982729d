"""Explain findings in one line each: 说明."""

from collections.abc import Mapping

from django.db import transaction

from reports.checks import run
from reports.models import Account, Explanation, Report
from reports.workflow.access import reports_editable_by
from reports.workflow.dossier import whole_dossier_of
from reports.workflow.explanations import Explained, explained, subject_of
from reports.workflow.refusal import Refused

SHORTEST, LONGEST = 4, 200
"""Characters of a line: “无” explains nothing, and more than a line is not read."""


@transaction.atomic
def explain(report_id: int, lines: Mapping[str, str], *, by: Account) -> int:
    """Keep a line for each finding named by the hash of its operands; only its 填报员 may.

    Lines for findings that are gone, or whose figures have changed meanwhile, are passed over.
    Returns how many were kept. Raises Report.DoesNotExist for a stranger, and Refused, with
    nothing kept, when a line is too short or too long.
    """
    report = reports_editable_by(by).select_for_update(of=("self",)).get(pk=report_id)
    dossier = whole_dossier_of(report)
    open_ones = explained(report, run(dossier), dossier)
    said = {key: " ".join(text.split()) for key, text in lines.items()}
    changed = [
        one for one in open_ones if said.get(one.operands) and said[one.operands] != one.line
    ]
    for one in changed:
        _keep(report, one, said[one.operands], by)
    return len(changed)


def _keep(report: Report, one: Explained, line: str, by: Account) -> None:
    if not SHORTEST <= len(line) <= LONGEST:
        raise Refused(f"说明要写{SHORTEST}到{LONGEST}个字，“{line[:20]}”有{len(line)}个字。")
    Explanation.objects.update_or_create(
        report=report,
        operands=one.operands,
        defaults={
            "check_code": one.finding.check,
            "subject": subject_of(one.finding),
            "text": line,
            "message": one.finding.message,
            "by": by,
        },
    )
