"""The fingerprint changes with the source, the libraries and the fonts that make the files."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reports.workflow.files import program as module
from reports.workflow.files.program import fingerprint, program


@pytest.fixture(autouse=True)
def _asked_anew() -> Iterator[None]:
    program.cache_clear()
    yield
    program.cache_clear()


def test_it_is_the_same_as_long_as_nothing_changes() -> None:
    before = fingerprint(), program()
    program.cache_clear()
    assert (fingerprint(), program()) == before


def test_another_version_of_a_library_is_another_program(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint()
    monkeypatch.setattr(module, "version", lambda name: "0.0")
    assert fingerprint() != before


def test_another_font_is_another_program(monkeypatch: pytest.MonkeyPatch) -> None:
    before = program()
    program.cache_clear()
    monkeypatch.setattr(module, "font_fingerprint", lambda: "another")
    assert program() != before


def test_fonts_that_cannot_be_read_hinder_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> str:
        raise OSError("no such font")

    monkeypatch.setattr(module, "font_fingerprint", fail)
    first = program()
    program.cache_clear()
    assert len({first, program()}) == 2


@pytest.mark.parametrize("name", ["docx.py", "pdf/paper.css", "word/styles.xml"])
def test_every_source_counts(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    before = fingerprint()
    read = Path.read_bytes

    def changed(path: Path) -> bytes:
        return read(path) + (b" " if path.as_posix().endswith(f"exporters/{name}") else b"")

    monkeypatch.setattr(Path, "read_bytes", changed)
    assert fingerprint() != before
