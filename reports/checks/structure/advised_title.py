"""Which title does a body of this kind write?"""

from reports.checks.base import Dossier
from reports.document import default_title
from reports.document.levels import full_name_like


def advised_title(dossier: Dossier) -> str:
    """The full name of such a body as a pattern, the year, and what it is."""
    document = dossier.document
    return default_title(full_name_like(document.level, document.organisation), document.year)
