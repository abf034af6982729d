"""Is this file there already? It is rendered once for what is printed, then served as kept."""

import hashlib
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from django.core.cache import cache

from reports.document import Document
from reports.document.json_form import content_hash
from reports.document.printed import printed_form
from reports.document.unread_marks import with_marks
from reports.exporters import Exporter
from reports.exporters.blocks import AS_ISSUED, Printing
from reports.models import Report
from reports.workflow.chapters.revision import revision_of
from reports.workflow.files.memory_given_back import give_memory_back
from reports.workflow.files.program import program
from reports.workflow.files.rendered_store import store, stored
from reports.workflow.judging.dossier import document_of

WHOLE = frozenset({"json"})
"""Exporters that write more than is printed: entries that are no figures."""

REMEMBERED = 7 * 24 * 60 * 60
"""Seconds that a digest is known; of a report that is written on there is soon another."""

T = TypeVar("T")

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Rendered:
    """A file's bytes and its strong ETag: the same tag never stands for other bytes."""

    content: bytes
    etag: str


class NotRendered(Exception):
    """A renderer failed; the log says how."""


def rendered(report: Report, exporter: Exporter, printing: Printing = AS_ISSUED) -> Rendered:
    """The report as a file, from the store where it was rendered before.

    Raises NotRendered when the exporter fails, whatever the reason.
    """
    key = _key(_digest(report, exporter), exporter, printing)
    content = stored(key)
    if content is None:
        # Read again, and named by what was read: somebody may have saved in the meantime.
        return rendered_document(document_of(report), exporter, printing)
    return Rendered(content, _etag(key))


def rendered_document(document: Document, exporter: Exporter, printing: Printing) -> Rendered:
    """A report that has been read already as a file; NotRendered as above."""
    document = _handed_over(document, exporter)
    key = _key(content_hash(document), exporter, printing)
    content = stored(key)
    if content is None:
        with rendering(exporter.label):
            content = exporter.render(document, printing)
        store(key, content)
    return Rendered(content, _etag(key))


def rendered_once(
    made_of: tuple[str, ...], label: str, render: Callable[[T], bytes], value: T
) -> bytes:
    """A paper that is no report, by all that it is made of: from the store, or made now."""
    key = hashlib.sha256("\n".join((*made_of, program())).encode()).hexdigest()
    content = stored(key)
    if content is None:
        with rendering(label):
            content = render(value)
        store(key, content)
    return content


def etag_of(report: Report, exporter: Exporter, printing: Printing = AS_ISSUED) -> str:
    """The ETag that the file has, or would have: nothing is rendered."""
    return _etag(_key(_digest(report, exporter), exporter, printing))


@contextmanager
def rendering(label: str) -> Iterator[None]:
    """Let a renderer's failure be logged in full, and answered as NotRendered."""
    try:
        yield
    except Exception as failure:
        logger.exception("%s could not be rendered", label)
        raise NotRendered(label) from failure
    finally:
        give_memory_back()


def _etag(key: str) -> str:
    return f'"{key}"'


def _key(digest: str, exporter: Exporter, printing: Printing) -> str:
    parts = (digest, exporter.identifier, repr(printing), program())
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _digest(report: Report, exporter: Exporter) -> str:
    """The digest of what the exporter would be handed, remembered by the report's revision."""
    revision = revision_of(report)
    name = f"digest-{program()}-{exporter.identifier in WHOLE:d}-{revision}"
    known: str | None = cache.get(name)
    if known is None:
        known = content_hash(_handed_over(document_of(report), exporter))
        if revision_of(report) == revision:
            cache.set(name, known, timeout=REMEMBERED)
    return known


def _handed_over(document: Document, exporter: Exporter) -> Document:
    """What the exporter gets to see: the printed form, so that its digest covers every byte.

    What was typed and not understood stands in it in marks; no report with any is approved.
    """
    return document if exporter.identifier in WHOLE else printed_form(with_marks(document))
