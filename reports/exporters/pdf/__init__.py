"""How does a report become a PDF? WeasyPrint sets the text, the tables are drawn onto its pages."""

from reports.exporters.pdf.typesetting import render

__all__ = ["render"]
