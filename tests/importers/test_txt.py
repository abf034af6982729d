"""Is plain text read, in the shapes that copying and converting leave?"""

from dataclasses import replace

import pytest

from reports.importers import read
from tests.checks.real_reports import FOLDER, here
from tests.defects import sound_text
from tests.documents import sound
from tests.figures import balanced
from tests.importers.shapes import text_of_cells, text_of_paragraphs, text_of_rows

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


def _titleless(text: str) -> str:
    return text.partition("\n")[2]


@pytest.mark.parametrize("sign", ["> ", ">", ">>", "> > ", "\uff1e ", "| "])
@pytest.mark.parametrize("shape", [text_of_cells, text_of_rows, text_of_paragraphs])
def test_a_text_that_a_mail_quotes_is_read_without_its_sign(sign: str, shape) -> None:
    data, name = shape(sound())
    lines = data.decode().split("\n")
    head = ["请查收。", "发件人: 办公室", f"主题: 转发: {sound().title}", ""]
    blank = sign.rstrip()
    quoted = [f"{sign}{line}" if line else blank for line in lines]
    document, plain = read("\n".join([*head, *quoted]).encode(), name), read(data, name)
    assert (document.title, document.texts) == (plain.title, plain.texts)
    assert document.figures == plain.figures
    assert document.as_printed is not None
    assert list(document.as_printed.lines) == [*head, *lines]


def test_a_mail_s_subject_is_the_title_where_no_line_is() -> None:
    data, name = text_of_rows(sound())
    mail = f"主题: 转发：{sound().title}\n\n{_titleless(data.decode())}"
    document = read(mail.encode(), name)
    assert (document.title, document.year) == (sound().title, sound().year)


def test_a_few_lines_behind_a_sign_are_no_quotation() -> None:
    data, name = text_of_rows(sound())
    lines = data.decode().split("\n")
    lines[1] = f"> {lines[1]}"
    document = read("\n".join(lines).encode(), name)
    assert document.as_printed is not None
    assert document.as_printed.lines == tuple(lines)
