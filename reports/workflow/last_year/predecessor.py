"""Which report does this one start from? Last year's in the system, or last year's file."""

from dataclasses import dataclass, replace

from reports.document import Document
from reports.document.json_form import dumps
from reports.models import Account, Agency, Report
from reports.workflow.access import reports_filled_by
from reports.workflow.judging.dossier import document_of
from reports.workflow.refusal import Refused
from reports.workflow.same_body import is_same_body

LONGEST_NAME = 80
"""Characters of a title or of a file's name by which last year's report is remembered."""


@dataclass(frozen=True)
class Predecessor:
    """Last year's report, where it comes from, and what of it must be kept as evidence."""

    document: Document
    origin: str
    kept: str = ""


def kept_here(agency: Agency, year: int, *, by: Account) -> Predecessor:
    """The unit's own report on a year; Refused when there is none."""
    report = reports_filled_by(by).filter(agency=agency, year=year, is_in_force=True).first()
    if report is None:
        raise Refused(
            f"系统里没有{agency.name}{year}年的报告。请选上年报告的文件，或从空白表开始。"
        )
    return Predecessor(document_of(report), f"《{report.printed_title[:LONGEST_NAME]}》")


def out_of_file(document: Document, name: str) -> Predecessor:
    """A report that was read from a file; it is kept with the one that starts from it."""
    alone = replace(document, as_printed=None)
    origin = f"{document.year}年报告的文件“{name[-LONGEST_NAME:]}”"
    return Predecessor(document, origin, dumps(alone))


def refuse_misfit(report: Report, document: Document, *, sure: bool) -> None:
    """Refused when it is not the year before, or seems to be another body's and nobody is sure."""
    if document.year != report.year - 1:
        raise Refused(
            f"这是{document.year}年的报告；{report.year}年的报告要从{report.year - 1}年的接起。"
        )
    refuse_other_body(report.agency, document, sure=sure)


def refuse_other_body(agency: Agency, document: Document, *, sure: bool) -> None:
    """Refused when a report seems to be another body's, unless the clerk says that it is hers."""
    if not sure and not is_same_body(agency.name, document.organisation):
        written = document.organisation or "（没有写单位）"
        raise Refused(
            f"文件里的单位是“{written}”，和“{agency.name}”不一样。"
            "确实是本单位的报告，请勾选“就是本单位的报告”再试。"
        )
