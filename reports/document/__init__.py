"""One report as a value, and its JSON."""

from reports.document.fee import ProcessingFee
from reports.document.report import (
    AsPrinted,
    Document,
    Passage,
    PrintedText,
    Signature,
    default_title,
)

__all__ = [
    "AsPrinted",
    "Document",
    "Passage",
    "PrintedText",
    "ProcessingFee",
    "Signature",
    "default_title",
]
