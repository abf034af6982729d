"""Start a report from a file of the same year: everything that could be read is filled in."""

from django.db import transaction

from reports.document import Document
from reports.document.live_fields import written
from reports.models import Account, Agency, Report
from reports.workflow.chapters.chapter_slots import COVER, MOST_PAIRS
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
    or when the file seems to be another body's and the clerk has not said that it is hers.
    """
    refuse_other_body(agency, document, sure=sure)
    report = start(agency, document.year, by=by)
    for chapter, values in slot_values(document).items():
        filled = {slot: text for slot, text in values.items() if text}
        version = report.chapter_records.get(chapter=chapter).version
        if save_draft(report.pk, chapter, filled, version=version, by=by).unsaved:
            raise Refused("文件里有一段文字太长，放不进表单，不像一份年报。")
    figures = sum(figure is not None for figure in document.figures.values())
    record(report, Action.ADOPT, by, comment=f"文件“{name[-80:]}”，识别{figures}格")
    report.refresh_from_db()
    return report


def slot_values(document: Document) -> dict[str, dict[str, str]]:
    """A document as what a clerk would have typed: slots by chapter."""
    edition, fee, signature = document.edition, document.fee, document.signature
    tables = {
        table.chapter: {
            **{
                cell: document.unreadable.get(cell) or written(document.figures.get(cell))
                for cell in table.cells
            },
            f"table_notes.{table.key}": _text(document.text(f"table_notes.{table.key}")),
        }
        for table in edition.tables
    }
    return tables | {
        COVER: {
            "title": document.title,
            "lead": _text(document.text("lead")),
            "signature.organisation": signature.organisation,
            "signature.date": signature.date.isoformat() if signature.date else "",
        },
        "1": {one.key: _text(document.text(one.key)) for one in edition.sections_in("1")},
        "5": _pairs("problems", document.text("problems"))
        | _pairs("measures", document.text("measures")),
        "6": {
            "fee.notices": written(fee.notices),
            "fee.amount": written(fee.amount),
            "fee.received": written(fee.received),
            "other_matters": _text(document.text("other_matters")),
        },
    }


def _text(paragraphs: tuple[str, ...]) -> str:
    return "\n".join(paragraphs)


def _pairs(side: str, texts: tuple[str, ...]) -> dict[str, str]:
    """A paragraph a box; what is left over stands in the last."""
    fit = [*texts[: MOST_PAIRS - 1], *filter(None, [_text(texts[MOST_PAIRS - 1 :])])]
    return {f"{side}.{number}": text for number, text in enumerate(fit)}
