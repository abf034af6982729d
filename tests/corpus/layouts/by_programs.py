"""Layouts that come out of programs: what LibreOffice, Chromium and pdftotext make of others."""

from tests.corpus.layouts import derived

WORD = "official_merges no_styles places_kept cut_at_a_page labels_in_paragraphs groups_on_rows"
PAGES = "plain_spans paragraphs_in_cells labels_broken_by_br breaks_for_paragraphs"
SITES = "site_all_round nested_sections divisions_as_tables"


def _derive(kind: str, conversion: str, sources: str, source_kind: str, hides: str = "") -> None:
    for source in sources.split():
        derived(kind, conversion, f"{source_kind}/{source}", hides)


# PDF

_derive("pdf", "office_pdf", f"{WORD} landscape everything_numbered framed", "docx")
_derive("pdf", "print", f"{PAGES} {SITES} cut_at_a_page all_in_one_table", "html")
_derive("pdf", "print_landscape", "plain_spans site_all_round", "html")
_derive("pdf", "print_small", "plain_spans labels_broken_by_br", "html")
_derive("pdf", "print_small_pages", "plain_spans", "html")
_derive("pdf", "print_with_header", "plain_spans", "html")
_derive("pdf", "print_without_rules", "paragraphs_in_cells spans_padded", "html")

# Pages

_derive("html", "office_html", f"{WORD} everything_numbered soft_break_behind_headings", "docx")
_derive("html", "office_xhtml", "official_merges places_kept", "docx")
_derive("html", "office_xhtml", "title_in_a_box", "docx", hides="title")
_derive("html", "office_sheet_html", "sheet_a_chapter one_sheet", "xlsx")
_derive("html", "pasted_html", f"{PAGES} {SITES} title_in_paragraphs", "html")
_derive("html", "dom", "unclosed text_and_script layout_tables frame_with_rows", "html")
_derive("html", "archive", f"{PAGES} {SITES} cut_at_a_page", "html")

# Word

_derive(
    "docx", "office_saved_again", f"{WORD} old_merges everything_numbered with_contents", "docx"
)
_derive("docx", "office_saved_again", "figures_corrected title_in_a_box framed", "docx")
_derive("docx", "office_page_to_word", f"{PAGES} {SITES}", "html")

# Workbooks

_derive("xlsx", "office_sheet_saved_again", "sheet_a_chapter one_sheet text_figures", "xlsx")
_derive("xlsx", "office_page_to_sheet", "plain_spans all_in_one_table", "html")

# Text

_derive("txt", "inner_text", f"{PAGES} {SITES}", "html")
_derive("txt", "selected_text", "plain_spans unclosed layout_tables", "html")
_derive("txt", "pasted_text", f"{PAGES} site_without_properties all_in_one_table", "html")
_derive("txt", "office_text", "official_merges labels_in_paragraphs everything_numbered", "docx")
# Cells in the order of columns, broken labels among them: nobody can read these tables again.
_derive("txt", "pdftotext", "official_merges_by_office_pdf plain_spans_by_print", "pdf", "cells")
PRINTS = "official_merges_by_office_pdf no_styles_by_office_pdf plain_spans_by_print"
_derive("txt", "pdftotext_layout", PRINTS, "pdf")
_derive("txt", "pdftotext_raw", PRINTS, "pdf")
