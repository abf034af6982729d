"""Where did the chains end when they were last verified? Kept in a file, outside the database."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from django.core.files.base import ContentFile

from reports.workflow.files.whole_files import DurableFiles
from reports.workflow.verification.chains import Head


class NoHeads(Exception):
    """The file holds something else, or cannot be read."""


def read_heads(path: Path) -> dict[str, Head]:
    """The ends of the chains as they were; none where nobody wrote them down yet."""
    if not path.exists():
        return {}
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return {str(name): (int(number), str(digest)) for name, (number, digest) in kept.items()}
    except (OSError, ValueError, TypeError, AttributeError) as fault:
        raise NoHeads from fault


def write_heads(path: Path, heads: Mapping[str, Head]) -> None:
    """Write the ends down, whole or not at all, and on the disk before anything goes on."""
    DurableFiles(location=path.parent).save(path.name, ContentFile(_text(heads)))


def digest_of_heads(heads: Mapping[str, Head]) -> str:
    """One value for all of them, short enough to be written down on paper."""
    return hashlib.sha256(_text(heads).encode()).hexdigest()


def _text(heads: Mapping[str, Head]) -> str:
    return json.dumps(heads, indent=0, sort_keys=True)
