"""Is plain text read, in the shapes that copying and converting leave?"""

from dataclasses import replace

import pytest

from reports.importers import read
from tests.checks.real_reports import FOLDER, here
from tests.defects import sound_text
from tests.documents import sound
from tests.figures import balanced
from tests.importers.shapes import text_of_cells

SEEDS = sorted((FOLDER / "seeds").glob("*.txt"))
BLANK = {"000": 8, "001": 0, "002": 153, "003": 0, "004": 0}
NOT_ZERO = {
    "001": {"disclosure.licences.decisions": 3, "disclosure.penalties.decisions": 9},
    "004": {"disclosure.penalties.decisions": 3},
}


@here
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_every_figure_of_a_published_text_is_read(path) -> None:
    document = read(path.read_bytes(), path.name)
    figures = {cell: document.figures[cell] for cell in document.edition.cells}
    assert sum(figure is None for figure in figures.values()) == BLANK[path.name[:3]]
    found = {cell: figure for cell, figure in figures.items() if figure}
    assert found == NOT_ZERO.get(path.name[:3], {})


def test_every_figure_of_our_own_text_is_read() -> None:
    report = replace(sound(), figures=balanced(sound().edition, 7))
    document = read(*text_of_cells(report))
    assert document.figures == report.figures
    figures = dict.fromkeys(report.figures)
    assert read(*text_of_cells(replace(report, figures=figures))).figures == figures


@here
def test_a_line_of_another_edition_keeps_its_own_name() -> None:
    (path,) = (path for path in SEEDS if path.name.startswith("002"))
    document = read(path.read_bytes(), path.name)
    foreign = set(document.figures) - set(document.edition.cells)
    assert {cell.rpartition(".")[0] for cell in foreign} == {"requests.other_handling"}
    assert document.figures["requests.other_handling.total"] == 0
    assert document.figures["requests.other_other.total"] is None


@pytest.mark.parametrize("data", [sound_text().encode(), *(path.read_bytes() for path in SEEDS)])
def test_headings_labels_and_cells_point_at_their_lines(data: bytes) -> None:
    document = read(data, "report.txt")
    printed = document.as_printed
    assert printed is not None
    lines = data.decode().split("\n")
    assert list(printed.lines) == lines
    for one in (*printed.headings, *printed.labels, *printed.cells):
        first = one.text.strip().split("\n")[0]
        assert first in lines[(one.line or 0) - 1]
    chapters = [one.text for one in printed.headings if "、" in one.text[:2] and one.line]
    assert len(chapters) >= 6
