"""Does what is printed read back as the same report, figure by figure and word by word?"""

from hypothesis import HealthCheck, assume, given, settings

from reports.document import Document
from reports.document.json_form import dumps
from reports.document.printed import printed_form
from reports.exporters import docx, html, web_page, xlsx
from reports.exporters.blocks import Printing
from reports.importers import read
from reports.importers.opening.embedded import DIFFERENT
from tests.importers.office import without_data
from tests.reports_at_random import PRINTINGS, reports

at_random = settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def said(document: Document) -> str:
    return dumps(printed_form(document))


def _says_a_title(report: Document) -> bool:
    """A paragraph that is nothing but a title is the running title of a page."""
    said = (text.strip() for key in report.edition.written for text in report.text(key))
    return any(one.endswith("工作年度报告") for one in said)


@at_random
@given(report=reports(), printing=PRINTINGS)
def test_a_word_file_says_the_same(report: Document, printing: Printing) -> None:
    assume(not _says_a_title(report))
    word = docx.render(report, printing)
    assert said(read(without_data(word), "report.docx")) == said(report)
    assert DIFFERENT not in read(word, "report.docx").remarks


@at_random
@given(report=reports(), printing=PRINTINGS)
def test_a_pasted_fragment_says_the_same(report: Document, printing: Printing) -> None:
    assume(not _says_a_title(report))
    fragment = html.fragment(report, printing).encode()
    assert said(read(fragment, "report.html")) == said(report)


@at_random
@given(report=reports(), printing=PRINTINGS)
def test_a_web_page_says_the_same(report: Document, printing: Printing) -> None:
    assume(not _says_a_title(report))
    page = web_page.render(report, printing)
    assert said(read(page, "report.htm")) == said(report)


@settings(at_random, max_examples=10)
@given(report=reports(), printing=PRINTINGS)
def test_a_workbook_holds_the_same_figures(report: Document, printing: Printing) -> None:
    assert read(xlsx.render(report, printing), "report.xlsx").figures == report.figures
