"""An edition that nobody has issued goes the whole way of a document, whatever differs."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from reports.checks import Dossier
from reports.checks.solver.evidence import Evidence
from reports.checks.solver.solve import solve
from reports.checks.solver.time_limit import TimeLimit
from reports.document.json_form import from_json, to_json
from reports.document.typed import document_from, slots_of
from reports.exporters import EXPORTERS
from reports.importers import read
from reports.statute.schema import AMOUNT_PLACES, Edition
from tests.editions.kept import kept
from tests.importers.office import without_data
from tests.statute.invented import invented

LOOKED_AT = [one for one in EXPORTERS if one.identifier not in {"json", "pdf"}]
several = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))


@several
@given(invented())
def test_it_is_written_as_json_and_read_back(edition: Edition) -> None:
    with kept(edition) as report:
        assert from_json(to_json(report)) == report


@several
@given(invented())
def test_it_stands_in_slots_and_comes_out_of_them(edition: Edition) -> None:
    with kept(edition) as report:
        blank = replace(report, figures={}, texts={})
        assert document_from(blank, slots_of(report)) == report


@pytest.mark.parametrize("exporter", LOOKED_AT, ids=[one.identifier for one in LOOKED_AT])
@several
@given(edition=invented())
def test_every_figure_is_printed_and_read_back(exporter, edition: Edition) -> None:
    with kept(edition) as report:
        file = exporter.render(report)
        file = without_data(file) if exporter.identifier == "docx" else file
        again = read(file, f"report.{exporter.extension}")
        assert again.edition is edition
        assert again.figures == report.figures


@several
@given(edition=invented())
def test_a_wrong_total_is_among_what_is_offered(edition: Edition) -> None:
    with kept(edition) as report:
        silent = replace(report, texts={})
        for identity in [one for one in edition.identities if one.fills][::7]:
            cell = str(identity.fills)
            wrong = replace(silent, figures={**report.figures, cell: 7000})
            repairs = [
                dict(each.values)
                for ways in Evidence.of(Dossier(wrong)).systems()
                for each in solve(ways[0], TimeLimit(20)).repairs
            ]
            scale = 10**AMOUNT_PLACES if edition.is_amount(cell) else 1
            assert {cell: int((report.figures[cell] or 0) * scale)} in repairs
