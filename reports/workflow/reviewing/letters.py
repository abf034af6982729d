"""The 审核意见书 of a return: made before anything is locked, kept under its hash, handed out."""

import datetime
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db.models import QuerySet

from reports.exporters import Exporter, exporter_for
from reports.exporters.opinion import opinion_docx
from reports.exporters.opinion.opinion_value import Opinion
from reports.models import Account, Report, ReturnLetter
from reports.workflow.files.file_names import file_name
from reports.workflow.files.freeze import Made
from reports.workflow.files.rendered import rendered_once
from reports.workflow.files.under_hash import keep_bytes
from reports.workflow.reviewing.return_terms import SettledTerms


@dataclass(frozen=True)
class MadeLetter:
    """A letter and its files; what it says is compared before it goes out."""

    opinion: Opinion
    files: tuple[Made, ...]


def letter_in(identifier: str, opinion: Opinion) -> Made:
    """An opinion as a file of one kind; NotRendered where it cannot be made."""
    exporter, render = _WRITERS[identifier]
    return Made(
        exporter, rendered_once((repr(opinion), identifier), exporter.label, render, opinion)
    )


def letter_made(opinion: Opinion) -> MadeLetter:
    """The letter in every format, kept in the store: what is not sent after all harms nobody."""
    files = tuple(letter_in(one, opinion) for one in _WRITERS)
    for one in files:
        keep_bytes(hashlib.sha256(one.content).hexdigest(), one.content)
    return MadeLetter(opinion, files)


def letter_rows(
    report: Report, letter: MadeLetter, terms: SettledTerms, by: Account, at: datetime.datetime
) -> list[ReturnLetter]:
    """The rows of its files, not saved yet: the entry of the return binds them first."""
    return [
        ReturnLetter(
            report=report,
            county_id=report.agency.county_id,
            identifier=one.exporter.identifier,
            number=terms.number,
            name=file_name(letter.opinion.heading, one.exporter),
            media_type=one.exporter.media_type,
            size=len(one.content),
            digest=hashlib.sha256(one.content).hexdigest(),
            mend_by=terms.mend_by,
            by=by,
            at=at,
        )
        for one in letter.files
    ]


def letters_of(report: Report, identifier: str) -> QuerySet[ReturnLetter]:
    """What was sent with each return of a report in one format, the last first."""
    return report.letters.filter(identifier=identifier).order_by("-pk")


def _writers() -> Iterator[tuple[str, tuple[Exporter, Callable[[Opinion], bytes]]]]:
    for identifier, render in (("docx", opinion_docx.render), ("pdf", _pdf)):
        exporter = exporter_for(identifier)
        if exporter is None:
            raise LookupError(identifier)
        yield identifier, (exporter, render)


def _pdf(opinion: Opinion) -> bytes:
    """Loaded with the first PDF, as the exporters do."""
    from reports.exporters.opinion import opinion_pdf

    return opinion_pdf.render(opinion)


_WRITERS = dict(_writers())
FORMATS = tuple(_WRITERS)
"""In which a letter is kept and handed out."""
