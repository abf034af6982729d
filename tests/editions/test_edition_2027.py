"""An edition in one file is printed, read back and judged like those of the law."""

from dataclasses import replace

import pytest

from reports.checks import Dossier, run
from reports.document import Document
from reports.document.json_form import dumps, from_json, to_json
from reports.document.typed import document_from, slots_of
from reports.exporters import EXPORTERS, Exporter
from reports.importers import read
from reports.statute import format_for
from tests.edition_2027 import FORMAT_2027
from tests.editions.report_2027 import YEAR, report_2027, with_every_figure
from tests.exporters.test_read_back import said
from tests.importers.office import without_data

READABLE = [one for one in EXPORTERS if one.identifier != "json"]
each = pytest.mark.parametrize("exporter", READABLE, ids=[one.identifier for one in READABLE])


@pytest.fixture
def report() -> Document:
    return with_every_figure(report_2027())


def _read(exporter: Exporter, report: Document) -> Document:
    """What a file says by its looks alone: a Word file holds the report as data, too."""
    file = exporter.render(report)
    if exporter.identifier == "docx":
        file = without_data(file)
    return read(file, f"report.{exporter.extension}")


@each
def test_every_figure_is_read_back(exporter: Exporter, report: Document) -> None:
    again = _read(exporter, report)
    assert again.edition is FORMAT_2027
    assert again.figures == report.figures
    assert again.unread == ()


@each
def test_every_text_is_read_back(exporter: Exporter, report: Document) -> None:
    if exporter.identifier != "xlsx":
        assert said(_read(exporter, report)) == said(report)


def test_it_is_written_as_json_and_read_back(report: Document) -> None:
    assert from_json(to_json(report)) == report
    assert read(dumps(report).encode(), "report.json").figures == report.figures


def test_it_stands_in_slots_and_comes_out_of_them(report: Document) -> None:
    blank = replace(report, figures={}, texts={})
    assert document_from(blank, slots_of(report)) == report


def test_nobody_objects_to_a_sound_report() -> None:
    assert run(Dossier(report_2027())) == ()


@pytest.mark.parametrize("cell", [one.fills for one in FORMAT_2027.identities if one.fills])
def test_a_total_that_is_wrong_is_found(cell: str, report: Document) -> None:
    figure = report.figures[cell]
    assert figure is not None
    wrong = replace(report, figures={**report.figures, cell: figure + 1})
    assert any(cell in one.cells for one in run(Dossier(wrong)) if one.check.startswith("A0"))


def test_a_report_of_the_year_before_is_of_the_edition_before() -> None:
    assert report_2027(YEAR + 1).edition is FORMAT_2027
    assert format_for(YEAR - 1) is not FORMAT_2027
