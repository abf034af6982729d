"""What may have gone wrong in a table that does not balance? Offered, never applied."""

from reports.checks.solver import solve
from reports.document import Document

MOST = 3


def likely_causes(document: Document, table: str = "") -> list[str]:
    """The smallest changes that would balance everything, the likeliest first; of one table."""
    found = solve(document.edition, document.figures)
    return [one.says for one in found if table in {"", one.table}][:MOST]
