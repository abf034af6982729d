"""How is a package proved? SHA256SUMS names every file, and its own hash is the root of all."""

import hashlib
from collections.abc import Mapping

SUMS = "SHA256SUMS"


def sums_of(digests: Mapping[str, str]) -> bytes:
    """The list as ``sha256sum -c`` reads it, by path."""
    return "".join(f"{digests[path]}  {path}\n" for path in sorted(digests)).encode()


def root_of(sums: bytes) -> str:
    """总校验值: the SHA-256 of the list."""
    return hashlib.sha256(sums).hexdigest()


def in_groups(digest: str) -> str:
    """A hash as people compare it: eight digits at a time."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
