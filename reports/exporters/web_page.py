"""How does a report become a file for a browser? The fragment, as a page of its own."""

from html import escape

from reports.document import Document
from reports.document.printed import printed_title
from reports.exporters.blocks import AS_ISSUED, Printing
from reports.exporters.html import fragment


def render(document: Document, printing: Printing = AS_ISSUED) -> bytes:
    """The report as one HTML file that loads nothing else."""
    page = (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(printed_title(document))}</title>\n"
        '</head>\n<body style="max-width:156mm;margin:2em auto;padding:0 1em">\n'
        f"{_marked(printing)}{fragment(document, printing)}</body>\n</html>\n"
    )
    return page.encode()


def _marked(printing: Printing) -> str:
    """What is no report yet says so above it: whoever copies the report leaves it behind."""
    return f"<aside>{printing.mark}</aside>\n" if printing.draft else ""
