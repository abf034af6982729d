"""What this program prints is read back as a report whose form nobody objects to."""

from dataclasses import replace

import pytest

from reports.checks import Dossier, run
from reports.exporters import EXPORTERS
from reports.importers import read
from tests.documents import sound

PRINTED = [one for one in EXPORTERS if one.identifier in {"docx", "html", "pdf"}]


@pytest.mark.parametrize("exporter", PRINTED, ids=lambda one: one.identifier)
def test_our_own_documents_are_not_accused_of_their_form(exporter):
    document = read(exporter.render(sound()), f"report.{exporter.identifier}")
    assert document.as_printed
    assert run(Dossier(replace(document, level="township"))) == ()
