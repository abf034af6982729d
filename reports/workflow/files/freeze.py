"""Keep the files of an approved report as they are now: 定稿."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import storages

from reports.exporters import EXPORTERS, Exporter
from reports.exporters.blocks import Printing
from reports.models import FrozenFile, Report
from reports.workflow.chapters.revision import revision_of
from reports.workflow.files.file_names import file_name
from reports.workflow.files.rendered import rendered_document
from reports.workflow.judging.dossier import Years, years_of

FROZEN_FORMATS = ("docx", "pdf", "html", "json")


@dataclass(frozen=True)
class Made:
    """A file that has been made and not been kept yet."""

    exporter: Exporter
    content: bytes


@dataclass(frozen=True)
class FilesToFreeze:
    """The files of one report, what they were made of, and its revision when that was read."""

    years: Years
    revision: str
    files: tuple[Made, ...]


def files_to_freeze(report: Report) -> FilesToFreeze:
    """The files as they would be frozen now; NotRendered when one of them cannot be made.

    The report is read once, so that all of them say the same; what was read is handed on.
    """
    revision, years = revision_of(report), years_of(report)
    wanted = [one for one in EXPORTERS if one.identifier in FROZEN_FORMATS]
    printing = Printing(sealed=settings.SEALED_SIGNATURE)
    document = years[report.year]
    made = (Made(one, rendered_document(document, one, printing).content) for one in wanted)
    return FilesToFreeze(years, revision, tuple(made))


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


def freeze(rows: Collection[FrozenFile], files: FilesToFreeze) -> None:
    """Keep the files under their SHA-256; a later program changes nothing about them."""
    for row, one in zip(rows, files.files, strict=True):
        keep_bytes(row.digest, one.content)
    FrozenFile.objects.bulk_create(rows)


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
