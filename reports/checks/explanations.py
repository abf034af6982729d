"""What did a clerk explain, and what did a county waive, in one line each?"""

from dataclasses import dataclass

from reports.statute.schema import Cell


@dataclass(frozen=True)
class GivenExplanation:
    """说明: one line to a finding that must be explained, tied to the numbers it explains.

    ``check``, ``cells`` and ``section`` say which finding; ``operands`` is the hash of what was
    judged when the line was written (see ``explaining.operands_hash``).
    """

    check: str
    operands: str
    text: str
    cells: tuple[Cell, ...] = ()
    section: str | None = None


@dataclass(frozen=True)
class GivenWaiver:
    """豁免: a county's reason why an error need not be corrected in this one report."""

    check: str
    operands: str
    reason: str
