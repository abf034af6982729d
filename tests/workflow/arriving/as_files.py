"""Reports as files: printed by our exporters, read by our importers, brought in."""

from reports.document import Document
from reports.exporters import exporter_for
from reports.importers import read
from reports.models import Account, Agency, ChapterRecord, Report
from reports.workflow.arriving.bring_report import bring_report
from reports.workflow.arriving.brought_in import Brought, BroughtIn
from tests.documents import sound, with_text


def as_file(document: Document, kind: str = "docx", name: str = "年报") -> BroughtIn:
    """The report printed as a file of this kind, and read again."""
    exporter = exporter_for(kind)
    assert exporter
    data = exporter.render(document)
    called = f"{name}.{exporter.extension}"
    return BroughtIn(called, data, read(data, called))


def bring(document: Document, agency: Agency, by: Account, kind: str = "docx") -> Brought:
    """Print, read and bring in."""
    return bring_report(as_file(document, kind), agency, document.year, by=by)


def bring_newer(report: Report, by: Account) -> Brought:
    """Bring in a file of the report that says something else, as if it had been read."""
    document = with_text(sound(report.year), "problems", "一是公众号停更过三次，群众来电询问。")
    file = BroughtIn("较新.docx", document.title.encode(), document)
    return bring_report(file, report.agency, report.year, by=by)


def as_if_just_begun(report: Report) -> Report:
    """A draft of which nobody ever saved a chapter."""
    ChapterRecord.objects.filter(report=report).update(version=0)
    return report
