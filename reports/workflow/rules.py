"""Which rules judge today? A version that changes with any check, edition or reading of text."""

import hashlib
from functools import cache
from pathlib import Path

from reports.checks import CATALOGUE

_SOURCES = ("statute", "document", "checks")


@cache
def rules_version() -> str:
    """The number of checks, and a fingerprint of all that they are made of."""
    top = Path(__file__).parents[1]
    digest = hashlib.sha256()
    for folder in _SOURCES:
        for path in sorted((top / folder).rglob("*.py")):
            digest.update(path.relative_to(top).as_posix().encode())
            digest.update(path.read_bytes())
    return f"{len(CATALOGUE)}-{digest.hexdigest()[:16]}"
