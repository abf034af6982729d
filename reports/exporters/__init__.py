"""How does a report go out? One kind of file each; they print blocks and never fetch."""

from dataclasses import dataclass
from typing import Protocol

from reports.document import Document
from reports.exporters import docx, json_file, web_page, xlsx
from reports.exporters.blocks import AS_ISSUED, Printing


class Render(Protocol):
    """What turns a report into the bytes of a file."""

    def __call__(self, document: Document, printing: Printing = AS_ISSUED) -> bytes: ...


@dataclass(frozen=True)
class Exporter:
    """One kind of file: what it is called, and how a report becomes its bytes."""

    identifier: str
    label: str
    extension: str
    media_type: str
    render: Render


def _pdf(document: Document, printing: Printing = AS_ISSUED) -> bytes:
    """Loaded with the first PDF: where its libraries are missing, the other kinds still work."""
    from reports.exporters import pdf

    return pdf.render(document, printing)


_OFFICE = "application/vnd.openxmlformats-officedocument"
_WORD = f"{_OFFICE}.wordprocessingml.document"
_SHEETS = f"{_OFFICE}.spreadsheetml.sheet"

EXPORTERS: tuple[Exporter, ...] = (
    Exporter("docx", "Word", "docx", _WORD, docx.render),
    Exporter("pdf", "PDF", "pdf", "application/pdf", _pdf),
    Exporter("xlsx", "Excel", "xlsx", _SHEETS, xlsx.render),
    Exporter("html", "网页", "html", "text/html; charset=utf-8", web_page.render),
    Exporter("json", "JSON", "json", "application/json", json_file.render),
)
"""Every kind of file a report can be written as."""


def exporter_for(identifier: str) -> Exporter | None:
    """Find an exporter by its identifier; None when there is none of that name."""
    return next((one for one in EXPORTERS if one.identifier == identifier), None)
