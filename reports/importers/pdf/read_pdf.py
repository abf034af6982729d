"""How is a PDF read? By its text layer, in a confined process; what it carries may confirm it."""

import json

from reports.document import Document
from reports.importers.assemble import assemble
from reports.importers.flow import Flow
from reports.importers.opening import embedded
from reports.importers.opening.confined import is_confined, read_no_more
from reports.importers.opening.conversation import Conversation
from reports.importers.pdf import pdf_worker
from reports.importers.source import source_of
from reports.importers.unreadable import Unreadable

_SIGN = b"%PDF-"
_SIGN_WITHIN = 1024


def read(data: bytes, year: int | None = None) -> Document:
    """Read a PDF with a text layer."""
    if _SIGN not in data[:_SIGN_WITHIN]:
        raise Unreadable("这不是PDF文件，或者文件已经损坏。")
    flow, copy = _taken_apart(data)
    printed = assemble(flow, source_of("pdf", data), year)
    return embedded.confirm_loosely(printed, copy) if copy else printed


def _taken_apart(data: bytes) -> tuple[Flow, str]:
    """What the file prints, and the copy of the report in it."""
    if is_confined():
        read_no_more()
        # Loading PDFium takes longer than reading a report of another kind.
        from reports.importers.pdf.pdf_flow import flow

        return flow(data)
    with Conversation(pdf_worker.__name__) as worker:
        worker.say(data)
        values = json.loads(worker.hear())
    if "refused" in values:
        raise Unreadable(values["refused"])
    return pdf_worker.heard(values)
