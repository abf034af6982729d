"""Write a file's report into the tables: all of it, in place of what stood there."""

from django.db.models import F

from reports.document import Document
from reports.document.typed import typed_by_chapter
from reports.models import Account, ChapterRecord, Report, clock
from reports.workflow.filling.typed_slots import read_typed, write_typed
from reports.workflow.record.changed import Change
from reports.workflow.refusal import Refused

TOO_LONG = "文件里有一段文字太长，放不进表单，不像一份年报。"


def fill_in(report: Report, document: Document, by: Account) -> list[Change]:
    """Fill every slot as the file has it; what the file leaves blank is blank, and never zero.

    The caller holds the report's row. Returns what changed; Refused where a text is too long.
    """
    changes: list[Change] = []
    for chapter, values in typed_by_chapter(document).items():
        typed = read_typed(report, chapter, values)
        if typed.unsaved:
            raise Refused(TOO_LONG)
        if written := write_typed(report, chapter, typed):
            changes += written
            own = ChapterRecord.objects.filter(report=report, chapter=chapter)
            own.update(version=F("version") + 1, saved_at=clock.now(), saved_by=by)
    report.refresh_from_db()
    return changes
