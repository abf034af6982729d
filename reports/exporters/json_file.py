"""How is a report written as JSON?"""

from reports.document import Document
from reports.document.json_form import dumps
from reports.exporters.blocks import AS_ISSUED, Printing


def render(document: Document, printing: Printing = AS_ISSUED) -> bytes:
    """The published JSON of a report, UTF-8; a review copy is the same."""
    return dumps(document).encode()
