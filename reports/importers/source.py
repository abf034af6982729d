"""Where does a report come from? The kind of file, and the file's hash."""

import hashlib
from collections.abc import Mapping


def source_of(kind: str, data: bytes) -> Mapping[str, str]:
    """What the report keeps of the file it was read from."""
    return {"kind": kind, "sha256": hashlib.sha256(data).hexdigest()}
