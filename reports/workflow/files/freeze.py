"""Keep the files of an approved report as they are now: 定稿."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import storages

from reports.document.json_form import content_hash
from reports.exporters import EXPORTERS, Exporter
from reports.exporters.blocks import Printing
from reports.models import FrozenFile, Report
from reports.workflow.files.file_names import file_name
from reports.workflow.files.rendered import rendered_document
from reports.workflow.judging.dossier import document_of

FROZEN_FORMATS = ("docx", "pdf", "html", "json")


@dataclass(frozen=True)
class Made:
    """A file that has been made and not been kept yet."""

    exporter: Exporter
    content: bytes


@dataclass(frozen=True)
class FilesToFreeze:
    """The files of one report, and the digest of the very content they were made of."""

    content: str
    files: tuple[Made, ...]


def files_to_freeze(report: Report) -> FilesToFreeze:
    """The files as they would be frozen now; NotRendered when one of them cannot be made.

    The report is read once, so that all of them say the same.
    """
    wanted = [one for one in EXPORTERS if one.identifier in FROZEN_FORMATS]
    printing = Printing(sealed=settings.SEALED_SIGNATURE)
    document = document_of(report)
    made = (Made(one, rendered_document(document, one, printing).content) for one in wanted)
    return FilesToFreeze(content_hash(document), tuple(made))


def to_freeze(report: Report, files: FilesToFreeze) -> list[FrozenFile]:
    """The rows of the files, not kept yet: the entry of the approval binds them first."""
    return [
        FrozenFile(
            report=report,
            identifier=one.exporter.identifier,
            name=file_name(report.printed_title, one.exporter),
            media_type=one.exporter.media_type,
            size=len(one.content),
            digest=hashlib.sha256(one.content).hexdigest(),
        )
        for one in files.files
    ]


def freeze(rows: Iterable[FrozenFile], files: FilesToFreeze) -> None:
    """Keep the files under their SHA-256; a later program changes nothing about them."""
    for row, one in zip(rows, files.files, strict=True):
        keep_bytes(row.digest, one.content)
        row.save()


def frozen_file(report: Report, identifier: str) -> FrozenFile | None:
    """The file as it was approved; None before approval, and for formats that are not frozen."""
    if not report.is_frozen:
        return None
    return FrozenFile.objects.filter(report=report, identifier=identifier).first()


def keep_bytes(digest: str, content: bytes) -> None:
    """Put bytes in the store under their own hash, once."""
    store = storages["frozen"]
    if not store.exists(digest):
        store.save(digest, ContentFile(content))


class Damaged(Exception):
    """The store does not hold what was frozen."""


def kept_bytes(digest: str) -> bytes:
    """The bytes of a hash; Damaged where the store has lost or altered them."""
    try:
        with storages["frozen"].open(digest) as file:
            content: bytes = file.read()
    except OSError as failure:
        raise Damaged(digest) from failure
    if hashlib.sha256(content).hexdigest() != digest:
        raise Damaged(digest)
    return content
