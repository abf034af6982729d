"""Keep the files of an approved report as they are now: 定稿."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import storages

from reports.exporters import EXPORTERS, Exporter
from reports.exporters.blocks import Printing
from reports.models import FrozenFile, Report
from reports.workflow.file_names import file_name
from reports.workflow.rendered import rendered

FROZEN_FORMATS = ("docx", "pdf", "html", "json")


@dataclass(frozen=True)
class Made:
    """A file that has been made and not been kept yet."""

    exporter: Exporter
    content: bytes


def printed_files(report: Report) -> tuple[Made, ...]:
    """The files as they would be frozen now; NotRendered when one of them cannot be made."""
    wanted = [one for one in EXPORTERS if one.identifier in FROZEN_FORMATS]
    printing = Printing(sealed=settings.SEALED_SIGNATURE)
    return tuple(Made(one, rendered(report, one, printing).content) for one in wanted)


def freeze(report: Report, files: Iterable[Made]) -> None:
    """Keep the files under their SHA-256; a later program changes nothing about them."""
    for one in files:
        digest = hashlib.sha256(one.content).hexdigest()
        keep_bytes(digest, one.content)
        FrozenFile.objects.create(
            report=report,
            identifier=one.exporter.identifier,
            name=file_name(report.printed_title, one.exporter),
            media_type=one.exporter.media_type,
            size=len(one.content),
            digest=digest,
        )


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
