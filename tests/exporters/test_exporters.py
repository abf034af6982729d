"""Do all kinds of file come out, the same each time, and only where they are known?"""

import hashlib
import os
import subprocess
import sys
from io import BytesIO
from mimetypes import guess_type
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from reports.exporters import EXPORTERS, Exporter, exporter_for
from reports.exporters.blocks import Printing
from reports.importers import read
from tests.exporters.samples import hard, plain

every_exporter = pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.identifier)


@every_exporter
def test_the_same_report_gives_the_same_bytes(exporter: Exporter) -> None:
    assert exporter.render(hard()) == exporter.render(hard())


def test_another_process_gives_the_same_bytes() -> None:
    """Nothing may hang on the order of a set, which differs from process to process."""
    kept = "import tests.edition_2027"
    work = f"{kept}\nfrom tests.exporters.test_exporters import hashes\nprint(hashes())"
    done = subprocess.run(
        [sys.executable, "-c", work],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONHASHSEED": "7"},
    )
    assert done.stdout.strip() == hashes()


def hashes() -> str:
    """A hash of the bytes of each kind of file."""
    rendered = {one.identifier: one.render(hard()) for one in EXPORTERS}
    return repr({kind: hashlib.sha256(file).hexdigest() for kind, file in rendered.items()})


def test_every_kind_has_names_of_its_own_and_is_found_by_them() -> None:
    for names in zip(
        *((one.identifier, one.label, one.media_type) for one in EXPORTERS), strict=True
    ):
        assert all(names)
        assert len(names) == len(set(names))
    assert [exporter_for(one.identifier) for one in EXPORTERS] == list(EXPORTERS)
    assert exporter_for("ofd") is None


@every_exporter
def test_the_ending_of_a_files_name_says_its_kind(exporter: Exporter) -> None:
    """A browser goes by the kind, an office's computer by the ending."""
    kind, _ = guess_type(f"report.{exporter.extension}")
    assert kind == exporter.media_type.partition(";")[0]


@pytest.mark.parametrize("kind", ["docx", "pdf", "xlsx", "html"])
def test_a_copy_for_approval_differs_from_the_report(kind: str) -> None:
    exporter = exporter_for(kind)
    assert exporter
    assert exporter.render(hard()) != exporter.render(hard(), Printing(review_copy=True))


@pytest.mark.parametrize("kind", ["docx", "pdf", "xlsx", "html"])
def test_a_draft_says_so_and_reads_back_to_the_same_report(kind: str) -> None:
    """The mark stands in the margin: no line of the report moves, and none is added to it."""
    exporter = exporter_for(kind)
    assert exporter
    issued, draft = exporter.render(plain()), exporter.render(plain(), Printing(draft=True))
    assert issued != draft
    meant, found = read(issued, f"a.{kind}"), read(draft, f"a.{kind}")
    for said in ("title", "texts", "figures", "signature", "organisation"):
        assert getattr(found, said) == getattr(meant, said)
    assert _unread(draft, exporter) - _unread(issued, exporter) <= {"草稿"}
    assert "草稿" in _text(draft, kind)
    assert "草稿" not in _text(issued, kind)


def _unread(file: bytes, exporter: Exporter) -> set[str]:
    return {one["text"] for one in read(file, f"a.{exporter.extension}").unread}


def _text(file: bytes, kind: str) -> str:
    """All that a file prints, margins and headers too."""
    if kind == "pdf":
        return "".join(page.extract_text() for page in PdfReader(BytesIO(file)).pages)
    if kind == "html":
        return file.decode()
    with ZipFile(BytesIO(file)) as packed:
        parts = [packed.read(name).decode() for name in packed.namelist() if name.endswith("xml")]
    return "".join(parts)
