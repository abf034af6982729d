"""Which rules judge today? A version that changes with any check, edition or reading of text."""

import hashlib
from functools import cache

from reports.checks import CATALOGUE
from reports.workflow.sources import sources

_SOURCES = ("statute", "document", "checks")


@cache
def rules_version() -> str:
    """The number of checks, and a fingerprint of all that they are made of."""
    made_of = "\n".join(sources(_SOURCES))
    return f"{len(CATALOGUE)}-{hashlib.sha256(made_of.encode()).hexdigest()[:16]}"
