"""Keep the files of an approved report as they are now: 定稿."""

import hashlib
from dataclasses import dataclass
from time import monotonic

from django.conf import settings

from reports.exporters import EXPORTERS, Exporter
from reports.exporters.blocks import Printing
from reports.models import FrozenFile, Report
from reports.workflow.chapters.revision import revision_of
from reports.workflow.files.file_names import file_name
from reports.workflow.files.rendered import rendered_document
from reports.workflow.files.under_hash import NotKept, keep_bytes
from reports.workflow.judging.dossier import Years, years_of

FROZEN_FORMATS = ("docx", "pdf", "html", "json")

KEPT_WITHIN = 25
"""Seconds after which no further file of a report is begun: a store that is so late is away."""


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
    """The rows of the files, not saved yet: the entry of the approval binds them first."""
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


def keep(files: FilesToFreeze) -> None:
    """Keep the files under their SHA-256, before anything is locked: NotKept where one is not.

    What is kept and then not approved after all harms nobody, and is found there the next time.
    """
    until = monotonic() + KEPT_WITHIN
    for one in files.files:
        if monotonic() > until:
            raise NotKept(TimeoutError())
        keep_bytes(hashlib.sha256(one.content).hexdigest(), one.content)


def frozen_file(report: Report, identifier: str) -> FrozenFile | None:
    """The file as it was approved; None before approval, and for formats that are not frozen."""
    if not report.is_frozen:
        return None
    return FrozenFile.objects.filter(report=report, identifier=identifier).first()
