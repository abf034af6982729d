"""What was the report at this step? Its JSON, its findings and the version of the rules, kept."""

import datetime
import hashlib
from collections.abc import Container
from dataclasses import dataclass
from typing import Any

from reports.checks import Dossier, Finding, Judgement, run
from reports.checks.asked import ACTIONS
from reports.checks.explaining import operands_hash
from reports.document.json_form import dumps
from reports.models import Account, CitedFinding, Report, Snapshot
from reports.workflow.judging.dossier import Years, whole_dossier_of
from reports.workflow.judging.rules_version import RULES_VERSION
from reports.workflow.refusal import NotJudged, NotReady
from reports.workflow.states import Action


@dataclass(frozen=True)
class Judged:
    """A report as it stands now, with everything that all checks say of it."""

    dossier: Dossier
    findings: Judgement

    def open_ones(self, action: str) -> list[Finding]:
        """The findings that still ask for something: ``must_fix`` or ``must_explain``."""
        return [one for one in self.findings if one.action == action]

    def refuse_open_ends(self, act: str) -> None:
        """Raise NotReady while a finding must be corrected or explained before ``act``.

        And NotJudged where nothing of the kind was found, but not every check could be run.
        """
        must_fix, unexplained = self.open_ones("must_fix"), self.open_ones("must_explain")
        if must_fix or unexplained:
            raise NotReady(must_fix, unexplained, act=act)
        if self.findings.gap:
            raise NotJudged(self.findings.gap, act=act)

    def findings_as_kept(self, cited: Container[str]) -> list[dict[str, Any]]:
        """The findings as a snapshot keeps them: what settled each, and whether it is cited."""
        return [
            one.as_json()
            | {"settled": one.explanation, "cited": operands_hash(one, self.dossier) in cited}
            for one in self.findings
        ]


def judged(report: Report, years: Years | None = None) -> Judged:
    """Judge a report anew; nothing that was found earlier is relied on. ``years``: as read."""
    dossier = whole_dossier_of(report, years)
    return Judged(dossier, run(dossier))


def cited_in(report: Report) -> frozenset[str]:
    """What the reviewer put into the 审核意见书, by what each finding speaks of."""
    return frozenset(CitedFinding.objects.filter(report=report).values_list("operands", flat=True))


def keep_snapshot(
    report: Report, action: Action, now: Judged, by: Account, at: datetime.datetime
) -> Snapshot:
    """Keep what the report is at this step."""
    text = dumps(now.dossier.document)
    return Snapshot.objects.create(
        report=report,
        action=action,
        at=at,
        by=by,
        document=text,
        digest=hashlib.sha256(text.encode()).hexdigest(),
        findings=now.findings_as_kept(cited_in(report)),
        not_run=list(now.findings.not_run),
        open_findings=sum(one.action in ACTIONS for one in now.findings),
        rules=RULES_VERSION,
    )
