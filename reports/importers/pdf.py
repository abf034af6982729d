"""How is a PDF read? By its text layer, in a process of its own; what it carries may confirm it."""

import json

from reports.document import Document
from reports.importers import embedded
from reports.importers.assemble import assemble
from reports.importers.confined import in_own_process
from reports.importers.pdf_worker import heard
from reports.importers.source import source_of
from reports.importers.unreadable import Unreadable

_SIGN = b"%PDF-"
_SIGN_WITHIN = 1024


def read(data: bytes) -> Document:
    """Read a PDF with a text layer."""
    if _SIGN not in data[:_SIGN_WITHIN]:
        raise Unreadable("这不是PDF文件，或者文件已经损坏。")
    values = json.loads(in_own_process("reports.importers.pdf_worker", data))
    if "refused" in values:
        raise Unreadable(values["refused"])
    flow, copy = heard(values)
    printed = assemble(flow, source_of("pdf", data))
    return embedded.confirm_loosely(printed, copy) if copy else printed
