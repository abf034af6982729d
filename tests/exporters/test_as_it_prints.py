"""Are the lines that a report is judged by the ones that its Word file will print?"""

from hypothesis import HealthCheck, given, settings

from reports.document import AsPrinted, Document
from reports.exporters import docx
from reports.exporters.as_it_prints import as_it_prints
from reports.importers import read
from tests.reports_at_random import reports


def of_word_file(report: Document) -> AsPrinted:
    printed = read(docx.render(report), "report.docx").as_printed
    assert printed is not None
    return printed


@settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(report=reports())
def test_a_word_file_prints_these_lines(report: Document) -> None:
    expected, seen = of_word_file(report), as_it_prints(report)
    assert seen.lines == expected.lines
    assert seen.title_lines == expected.title_lines
    assert set(seen.headings) <= set(expected.headings)
    assert set(expected.cells) <= set(seen.cells)
    # The reader takes a row of nothing but blanks for no row of figures.
    assert not any(one.text for one in set(seen.cells) - set(expected.cells))
