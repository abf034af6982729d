"""What does a finding ask of the clerk, and how is it settled?"""

from reports.checks.groups import TO_EXPLAIN

ACTIONS = ("must_fix", "must_explain", "note")
ACTION_NAMES = {
    "must_fix": "必须改正",
    "must_explain": "须说明",
    "note": "提示",
}
SETTLED_NAMES = {"explained": "已说明", "waived": "已豁免"}
"""A settled finding asks nothing more."""


def action_for(code: str, severity: str) -> str:
    """What a finding asks of the clerk: 必改, 须说明 or 提示. Decided here and nowhere else."""
    if severity == "error":
        return "must_fix"
    if severity == "warning" and code[0] in TO_EXPLAIN:
        return "must_explain"
    return "note"


def is_waived(severity: str) -> bool:
    """Whether what settled a finding was a waiver: nothing else settles an error."""
    return severity == "error"


def settled_name(severity: str) -> str:
    """How a finding that asks nothing more was settled."""
    return SETTLED_NAMES["waived" if is_waived(severity) else "explained"]
