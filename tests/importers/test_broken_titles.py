"""Is the title of a chapter that was broken over lines one heading, for reader and checks?"""

import pytest

from reports.checks import Dossier, run
from reports.importers import read
from tests.documents import sound
from tests.importers import shapes

OWN = sound()
WHOLE = "四、政府信息公开行政复议、行政诉讼情况"
BROKEN = [
    "四、政府信息公开行政复议、\n行政诉讼情况",
    "四、政府信息公开行政复议、行政诉讼情\n况",
    "四、政府信息公开\n行政复议、\n行政诉讼情况",
]


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize("shape", [shapes.text_of_rows, shapes.text_of_cells])
def test_of_a_text(broken: str, shape: shapes.Shape) -> None:
    data, name = shape(OWN)
    _same(read(data.replace(WHOLE.encode(), broken.encode()), name), read(data, name))


@pytest.mark.parametrize("broken", BROKEN)
@pytest.mark.parametrize("between", ["<br>", "</p><p>"])
def test_of_a_page(broken: str, between: str) -> None:
    data, name = shapes.page_of_a_site(OWN)
    page = data.decode()
    at = page.index(WHOLE)
    before, behind = page[:at].rfind("<"), page[at + len(WHOLE) :].index("</")
    opened, closed = page[before:at], page[at + len(WHOLE) + behind :].partition(">")[0] + ">"
    parts = broken.split("\n")
    inner = "<br>".join(parts) if between == "<br>" else f"{closed}{opened}".join(parts)
    _same(read(page.replace(WHOLE, inner).encode(), name), read(data, name))


def _same(report, plain) -> None:  # type: ignore[no-untyped-def]
    assert (report.figures, report.texts) == (plain.figures, plain.texts)
    told = ([(one.check, one.message) for one in run(Dossier(one))] for one in (report, plain))
    assert next(told) == next(told)


def test_a_line_that_only_begins_like_a_title_stays_a_line() -> None:
    data, name = shapes.text_of_rows(OWN)
    text = data.decode().replace("五、存在", "总体\n五、存在")
    report = read(text.encode(), name)
    assert report.figures == read(data, name).figures
    assert report.as_printed
    assert "总体" in report.as_printed.lines
