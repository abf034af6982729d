"""What is wrong with a report? The catalogue of checks, and the engine that runs them."""

from collections.abc import Mapping

from reports.checks.agreement import AGREEMENT
from reports.checks.arithmetic import ARITHMETIC
from reports.checks.asked import action_for
from reports.checks.base import Check, Dossier
from reports.checks.citations import CITATIONS
from reports.checks.content import CONTENT
from reports.checks.dates import DATES
from reports.checks.engine import judge_all
from reports.checks.expressions import EXPRESSIONS
from reports.checks.files import FILES
from reports.checks.finding import Finding
from reports.checks.groups import GROUPS
from reports.checks.judgement import Judgement
from reports.checks.numbering import NUMBERING
from reports.checks.plausibility import PLAUSIBILITY
from reports.checks.privacy import PRIVACY
from reports.checks.required import REQUIRED
from reports.checks.structure import STRUCTURE
from reports.checks.tables import TABLES
from reports.checks.wording import WORDING
from reports.checks.years import YEARS

CATALOGUE: tuple[Check, ...] = (
    *ARITHMETIC,
    *YEARS,
    *PLAUSIBILITY,
    *STRUCTURE,
    *TABLES,
    *AGREEMENT,
    *DATES,
    *CITATIONS,
    *NUMBERING,
    *WORDING,
    *EXPRESSIONS,
    *REQUIRED,
    *CONTENT,
    *PRIVACY,
    *FILES,
)

BINDING_CODES = frozenset(one.code for one in CATALOGUE if one.binding)
"""Checks of what the form itself demands: nobody waives them."""

RETIRED_CODES: Mapping[str, str] = {}
"""Codes that are no longer judged, and why; none is ever used again."""


def run(dossier: Dossier) -> Judgement:
    """Judge a report by the whole catalogue, graded as its county grades it."""
    return judge_all(CATALOGUE, dossier)


__all__ = [
    "BINDING_CODES",
    "CATALOGUE",
    "GROUPS",
    "RETIRED_CODES",
    "Check",
    "Dossier",
    "Finding",
    "Judgement",
    "action_for",
    "run",
]
