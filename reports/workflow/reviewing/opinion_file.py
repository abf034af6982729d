"""Which paper is handed out as a report's 审核意见书? What was sent; before that, what would be."""

from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from django.db.models import F

from reports.exporters.opinion.bound_pdfs import bound_together
from reports.models import Account, Report, ReturnLetter, State
from reports.workflow.access import reports_of_county, reports_reviewed_by, reports_visible_to
from reports.workflow.files.file_names import file_name
from reports.workflow.files.under_hash import kept_bytes
from reports.workflow.reviewing.letters import letter_in, letters_of
from reports.workflow.reviewing.opinion import opinion_of


@dataclass(frozen=True)
class OpinionFile:
    """A file to be handed out."""

    name: str
    media_type: str
    content: bytes


def opinion_file(report_id: int, identifier: str, *, by: Account) -> OpinionFile:
    """The opinion on a report that the county has opened.

    While it is under review only the county reads it: what is not decided yet is not said yet.
    Raises Report.DoesNotExist for a stranger, and where there is nothing to read; Damaged where
    the store has lost what was sent, NotRendered where it cannot be made.
    """
    report = reports_visible_to(by).exclude(opened_at=None).get(pk=report_id)
    if report.state == State.REVIEWING:
        reports_of_county(by).get(pk=report_id)
    return opinion_of_return(report, identifier)


def opinion_of_return(report: Report, identifier: str) -> OpinionFile:
    """The letter of the last return as it was sent, also to go with the marked file.

    Of what was returned before letters were kept it is written now; so is a draft, and what is
    said of an approval.
    """
    is_settled = report.state == State.REVIEWING or report.is_frozen
    if not is_settled and (sent := letters_of(report, identifier).first()):
        return _sent(sent)
    opinion = opinion_of(report)
    made = letter_in(identifier, opinion)
    name = file_name(opinion.heading, made.exporter)
    return OpinionFile(name, made.exporter.media_type, made.content)


def sent_letter(report_id: int, letter_id: int, *, by: Account) -> OpinionFile:
    """A letter as it was sent with one of the returns. Raises ReturnLetter.DoesNotExist."""
    visible = reports_visible_to(by).filter(pk=report_id)
    return _sent(ReturnLetter.objects.get(pk=letter_id, report__in=visible))


def letters_together(year: int | None, identifier: str, *, by: Account) -> OpinionFile | None:
    """The letters of all reports that are returned now, in the county's order; None without any.

    As PDF one file to be printed on both sides of the paper, as DOCX a ZIP of single ones.
    """
    returned = reports_reviewed_by(by).filter(state=State.RETURNED)
    if year is not None:
        returned = returned.filter(year=year)
    in_order = returned.order_by("-year", F("agency__position").asc(nulls_last=True), "agency")
    files = [opinion_of_return(one, identifier) for one in in_order]
    if not files:
        return None
    which = "" if year is None else f"{year}年度报告"
    name = f"{which}审核意见书（{len(files)}份）"
    if identifier == "pdf":
        content = bound_together([one.content for one in files])
        return OpinionFile(f"{name}.pdf", "application/pdf", content)
    return OpinionFile(f"{name}.zip", "application/zip", _zipped(files))


def _zipped(files: list[OpinionFile]) -> bytes:
    """Numbered, so that a folder shows them in the county's order."""
    room = BytesIO()
    with ZipFile(room, "w", ZIP_DEFLATED) as archive:
        for number, one in enumerate(files, 1):
            entry = ZipInfo(f"{number:02d}_{one.name}", date_time=_ZIP_BEGINS)
            archive.writestr(entry, one.content, ZIP_DEFLATED)
    return room.getvalue()


def _sent(letter: ReturnLetter) -> OpinionFile:
    return OpinionFile(letter.name, letter.media_type, kept_bytes(letter.digest))


_ZIP_BEGINS = (1980, 1, 1, 0, 0, 0)
