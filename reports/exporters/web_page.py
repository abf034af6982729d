"""How does a report become a file for a browser? The fragment, as a page of its own."""

from html import escape

from reports.document import Document
from reports.exporters.blocks import title_of
from reports.exporters.html import fragment


def render(document: Document, *, review_copy: bool = False) -> bytes:
    """The report as one HTML file that loads nothing else."""
    page = (
        '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title_of(document))}</title>\n"
        '</head>\n<body style="max-width:156mm;margin:2em auto;padding:0 1em">\n'
        f"{fragment(document, review_copy=review_copy)}</body>\n</html>\n"
    )
    return page.encode()
