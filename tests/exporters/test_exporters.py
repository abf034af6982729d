"""Do all kinds of file come out, the same each time, and only where they are known?"""

import pytest

from reports.exporters import EXPORTERS, Exporter, exporter_for
from reports.exporters.blocks import Printing
from tests.exporters.samples import hard

every_exporter = pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.identifier)


@every_exporter
def test_the_same_report_gives_the_same_bytes(exporter: Exporter) -> None:
    assert exporter.render(hard()) == exporter.render(hard())


def test_the_kinds_are_named_as_offices_name_them() -> None:
    assert [(one.identifier, one.label) for one in EXPORTERS] == [
        ("docx", "Word"),
        ("pdf", "PDF"),
        ("xlsx", "Excel"),
        ("html", "网页"),
        ("json", "JSON"),
    ]


def test_an_exporter_is_found_by_its_name_alone() -> None:
    assert exporter_for("docx") is EXPORTERS[0]
    assert exporter_for("ofd") is None


@pytest.mark.parametrize("kind", ["docx", "pdf", "xlsx", "html"])
def test_a_copy_for_approval_differs_from_the_report(kind: str) -> None:
    exporter = exporter_for(kind)
    assert exporter
    assert exporter.render(hard()) != exporter.render(hard(), Printing(review_copy=True))
