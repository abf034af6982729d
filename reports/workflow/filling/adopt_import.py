"""Start a report from a file of the same year: everything that could be read is filled in."""

from django.db import transaction

from reports.document import Document
from reports.document.typed import typed_by_chapter
from reports.models import Account, Agency, Report
from reports.workflow.filling.save_draft import save_draft
from reports.workflow.filling.start import start
from reports.workflow.last_year.predecessor import refuse_other_body
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.states import Action


@transaction.atomic
def adopt_import(
    agency: Agency, document: Document, name: str, *, by: Account, sure: bool = False
) -> Report:
    """Make the unit's report on the document's year and fill it in; only its 填报员 may.

    What could not be read as a figure is kept as it stood. Raises Refused when the year is taken,
    or when the file seems to be another body's and the clerk has not said that it is hers. Of a
    county's own report the tables stay its sum, whatever the file says.
    """
    refuse_other_body(agency, document, sure=sure)
    report = start(agency, document.year, by=by)
    for chapter, values in typed_by_chapter(document).items():
        locked = report.edition.table_of if report.is_summed else {}
        filled = {slot: text for slot, text in values.items() if text and slot not in locked}
        version = report.chapter_records.get(chapter=chapter).version
        if save_draft(report.pk, chapter, filled, version=version, by=by).unsaved:
            raise Refused("文件里有一段文字太长，放不进表单，不像一份年报。")
    figures = sum(figure is not None for figure in document.figures.values())
    became = "表格的数没有采用，以汇总为准" if report.is_summed else f"识别{figures}格"
    record(report, Action.ADOPT, by, comment=f"文件“{name[-80:]}”，{became}")
    report.refresh_from_db()
    return report
