"""Explain findings in one line each: 说明."""

from collections.abc import Mapping

from django.db import transaction

from reports.checks.explaining import objection_to
from reports.models import Account, Explanation, Report
from reports.workflow.access import lock, reports_editable_by
from reports.workflow.judging.kept_lines import Explained, explained
from reports.workflow.judging.snapshot import judged
from reports.workflow.record.bound import bound
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.states import Action


def explain(report_id: int, lines: Mapping[str, str], *, by: Account) -> int:
    """Keep a line for each finding named by the hash of its operands; only its 填报员 may.

    Lines for findings that are gone, or whose figures have changed meanwhile, are passed over.
    Returns how many were kept. Raises Report.DoesNotExist for a stranger, and Refused, with
    nothing kept, when a line is too short or too long.
    """
    tidy = {key: " ".join(text.split()) for key, text in lines.items()}
    with transaction.atomic():
        report = lock(reports_editable_by(by), report_id)
        now = judged(report)
        asked = explained(now.findings, now.dossier)
        changed = [one for one in asked if tidy.get(one.operands) not in {None, "", one.line}]
        for one in changed:
            _keep(report, one, tidy[one.operands], by)
    return len(changed)


def _keep(report: Report, one: Explained, line: str, by: Account) -> None:
    if objection := objection_to(line):
        raise Refused(f"说明“{line[:20]}”没有保存。{objection}")
    kept, _ = Explanation.objects.update_or_create(
        report=report,
        operands=one.operands,
        defaults={
            "check_code": one.finding.check,
            "cells": list(one.finding.cells),
            "section": one.finding.section or "",
            "text": line,
            "message": one.finding.message,
            "by": by,
        },
    )
    said = f"{one.finding.check} {one.finding.message}——{line}"
    record(report, Action.EXPLAIN, by, comment=said, kept=bound(kept))
