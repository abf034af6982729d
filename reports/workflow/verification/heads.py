"""Where did the chains end when they were last verified? Kept in a file, outside the database."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from django.core.files.base import ContentFile
from django.db.models import QuerySet

from reports.models import AdministrativeEntry, LedgerEntry
from reports.workflow.files.whole_files import DurableFiles
from reports.workflow.verification.broken import A_CHUNK
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
    DurableFiles(location=path.parent).save(path.name, ContentFile(text_of_heads(heads)))


def ends_of(
    reports: QuerySet[LedgerEntry], counties: QuerySet[AdministrativeEntry]
) -> dict[str, Head]:
    """Where the chains of these entries end, by the names that `verify_ledger` gives them."""
    heads: dict[str, Head] = {}
    for rows, of in ((reports, "report"), (counties, "county")):
        ends = rows.order_by(of, "number").values_list(f"{of}_id", "number", "digest")
        for key, number, digest in ends.iterator(A_CHUNK):
            heads[f"{of}:{key or 0}"] = (number, digest)
    return heads


def digest_of_heads(heads: Mapping[str, Head]) -> str:
    """One value for all of them, short enough to be written down on paper."""
    return hashlib.sha256(text_of_heads(heads).encode()).hexdigest()


def text_of_heads(heads: Mapping[str, Head]) -> str:
    """How they stand in a file."""
    return json.dumps(heads, indent=0, sort_keys=True)
