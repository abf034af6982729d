"""Which rules judge today? A version that changes with any check, edition or reading of text."""

import hashlib

from reports.checks import CATALOGUE
from reports.workflow.sources import sources

_SOURCES = ("statute", "document", "checks")


def _version() -> str:
    """The number of checks, and a fingerprint of all that they are made of."""
    made_of = "\n".join(sources(_SOURCES))
    return f"{len(CATALOGUE)}-{hashlib.sha256(made_of.encode()).hexdigest()[:16]}"


RULES_VERSION = _version()
"""Taken when the checks are loaded: an upgrade beneath a running process changes neither."""
