"""What exactly is fixed: the figures, the reports by digest, who is left out and why, the words."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reports.aggregation.adjusting import broken_by
from reports.aggregation.county_total import as_text
from reports.document.live_fields import written
from reports.models import SumAnswer
from reports.workflow.judging.rules_version import RULES_VERSION
from reports.workflow.refusal import Refused
from reports.workflow.rollup.fixing.pinned import PinnedReport, pinned
from reports.workflow.rollup.indicators.county_indicators import county_indicators
from reports.workflow.rollup.summed_bodies import Counting, SummedBody
from reports.workflow.rollup.whole_sum import WholeSum, whole_sum


@dataclass(frozen=True)
class FixedContent:
    """A sum as it is kept: ``figures`` by cell and ``members``, both plain JSON."""

    county: int
    year: int
    figures: Mapping[str, str]
    members: Mapping[str, Any]
    parts: Sequence[PinnedReport]

    @property
    def digest(self) -> str:
        """SHA-256 of figures and members; the same content always gives the same."""
        both = {"figures": self.figures, "content": self.members}
        return hashlib.sha256(json.dumps(both, sort_keys=True).encode()).hexdigest()


def fixed_content(county: int, year: int) -> FixedContent:
    """Put together what is to be fixed, from what lies in the database now.

    Raises Refused where the sum does not balance, or a report is not what was approved.
    """
    whole = whole_sum(county, year)
    parts = pinned([one.report for one in whole.counted if one.report])
    _refuse_unbalanced(whole)
    return FixedContent(county, year, as_text(whole.total), _members(whole, parts, year), parts)


def _refuse_unbalanced(whole: WholeSum) -> None:
    if broken := broken_by(whole.edition, whole.total):
        raise Refused(
            f"合计不平衡（{broken[0].name}），不能定数。各单位的报告都平衡，请核对本级数和调整。"
        )


def _members(whole: WholeSum, parts: Sequence[PinnedReport], year: int) -> dict[str, Any]:
    answers = SumAnswer.objects.filter(county=whole.county, year=year).order_by("question")
    return {
        "rules": RULES_VERSION,
        "counted": [_part(one) for one in parts],
        "left_out": [_body(one) for one in whole.bodies if one.counting is Counting.LEFT_OUT],
        "missing": [_body(one) for one in whole.missing],
        "own": as_text(whole.added.own),
        "adjustments": [
            {"kind": one.kind, "reason": one.reason, "changes": as_text(one.change)}
            for one in whole.added.adjustments
        ],
        "answers": [
            {"question": one.question, "seen": one.seen, "word": one.word} for one in answers
        ],
        "indicators": _indicators(whole.county, year),
    }


def _indicators(county: int, year: int) -> dict[str, Any]:
    """文字指标 and 信息处理费 of the counted texts; where no unit has a number there is no sum."""
    return {
        key: {"label": one.label, "sum": None if one.sum is None else written(one.sum)}
        for key, one in county_indicators(county, year).items()
    }


def _part(one: PinnedReport) -> dict[str, Any]:
    report = one.report
    return {
        "unit": report.agency_id,
        "name": report.unit_name,
        "report": report.pk,
        "version": report.version,
        "digest": one.digest,
    }


def _body(one: SummedBody) -> dict[str, Any]:
    return {"unit": one.unit.pk, "name": one.unit.name, "reason": one.reason}
