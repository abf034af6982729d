"""How is a report written as JSON?"""

from reports.document import Document
from reports.document.json_form import dumps


def render(document: Document, *, review_copy: bool = False) -> bytes:
    """The published JSON of a report, UTF-8; a review copy is the same."""
    return dumps(document).encode()
