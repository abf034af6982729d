"""Which report does this one start from? Last year's in the system, or last year's file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reports.document import Document
from reports.document.json_form import dumps
from reports.models import Account, Agency, Report
from reports.workflow.access import reports_filled_by
from reports.workflow.judging.dossier import document_of, open_text
from reports.workflow.last_year.carried_over import CarriedWords
from reports.workflow.last_year.file_choices import FileChoices
from reports.workflow.last_year.file_pieces import places_offered, text_pieces
from reports.workflow.last_year.merged_bodies import gone_into, last_reports
from reports.workflow.last_year.new_name import NewName, former_names, new_name
from reports.workflow.last_year.shown_file import ShownPiece, shown_file, words_of
from reports.workflow.refusal import Refused
from reports.workflow.same_body import is_same_body

LONGEST_NAME = 80
"""Characters of a title or of a file's name by which last year's report is remembered."""


@dataclass(frozen=True)
class Predecessor:
    """Last year's report, where it comes from, and what of it must be kept as evidence.

    ``choices`` is what the clerk said of a file that was shown to her.
    """

    document: Document
    origin: str
    kept: str = ""
    choices: FileChoices | None = None
    is_merged: bool = False
    """Whether the unit had none of its own: it was made of bodies that had, and this is one's."""

    def words(self, report: Report) -> CarriedWords:
        """Its words with their places in this year's report."""
        if self.choices is not None:
            shown = shown_file(self.document, report)
            return words_placed(self.document, report, shown, self.choices)
        name = new_name(self.document, report.agency)
        return CarriedWords(self.document, report, [*text_pieces(self.document, report)], name)


def words_placed(
    document: Document, report: Report, shown: Sequence[ShownPiece], choices: FileChoices
) -> CarriedWords:
    """The words of a file that was shown, where the clerk wants them, under the name she wants."""
    pieces = choices.placed(words_of(shown), places_offered(report))
    name = NewName() if choices.keeps_old_name else new_name(document, report.agency)
    return CarriedWords(document, report, pieces, name, choices)


def kept_here(agency: Agency, year: int, *, by: Account) -> Predecessor:
    """The unit's own report on a year; Refused when there is none."""
    report = reports_filled_by(by).filter(agency=agency, year=year, is_in_force=True).first()
    if report is None and (merged := of_merged(agency, year)):
        return merged
    if report is None:
        raise Refused(
            f"系统里没有{agency.name}{year}年的报告。请选上年报告的文件，或从空白表开始。"
        )
    return _out_of_report(report)


def report_kept_here(agency: Agency, year: int) -> Predecessor | None:
    """The same for whoever may begin the body's report, which the caller has asked."""
    own = Report.objects.filter(agency=agency, year=year, is_in_force=True)
    report = own.select_related("agency").first()
    return _out_of_report(report) if report else None


def can_begin_with(agency: Agency, year: int, *, by: Account) -> bool:
    """Whether there is a report on a year that the unit's next one can start from."""
    own = reports_filled_by(by).filter(agency=agency, year=year)
    return own.exists() or of_merged(agency, year) is not None


def of_merged(agency: Agency, year: int) -> Predecessor | None:
    """For a unit that did not report on the year itself: of those that it was made of, the first.

    Of the others only the figures count: ``bring_over`` adds them.
    """
    if agency.reports_from is None or agency.reports_from <= year:
        return None
    reports = last_reports(gone_into(agency, year + 1), year + 1)
    first = next(iter(reports.values()), None)
    return replace(_out_of_report(first), is_merged=True) if first else None


def _out_of_report(report: Report) -> Predecessor:
    told = open_text(report, document_of(report))
    return Predecessor(told, f"《{report.printed_title[:LONGEST_NAME]}》")


def out_of_file(document: Document, name: str, choices: FileChoices | None = None) -> Predecessor:
    """A report that was read from a file; it is kept with the one that starts from it."""
    alone = replace(document, as_printed=None)
    origin = f"{document.year}年报告的文件“{name[-LONGEST_NAME:]}”"
    return Predecessor(document, origin, dumps(alone), choices)


def refuse_other_year(year: int, document: Document) -> None:
    """Refused when a report is not on the year before."""
    if document.year != year - 1:
        raise Refused(f"这是{document.year}年的报告；{year}年的报告要从{year - 1}年的接起。")


def refuse_misfit(report: Report, document: Document, *, sure: bool) -> None:
    """Refused when it is not the year before, or seems to be another body's and nobody is sure."""
    refuse_other_year(report.year, document)
    refuse_other_body(report.agency, document, sure=sure)


def refuse_other_body(agency: Agency, document: Document, *, sure: bool) -> None:
    """Refused when a report seems to be another body's, unless the clerk says that it is hers."""
    if not sure and not is_known_as(agency, document.organisation):
        written = document.organisation or "（没有写单位）"
        raise Refused(
            f"文件里的单位是“{written}”，和“{agency.name}”不一样。"
            "确实是本单位的报告，请勾选“就是本单位的报告”再试。"
        )


def is_known_as(agency: Agency, name: str) -> bool:
    """Whether a name may be the unit's, the present one or a former one."""
    return any(is_same_body(one, name) for one in (agency.name, *former_names(agency)))
