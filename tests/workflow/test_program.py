"""The fingerprint changes with the source, the libraries and the fonts that make the files."""

from pathlib import Path

import pytest

from reports.workflow import program


def test_it_is_the_same_as_long_as_nothing_changes() -> None:
    assert program.fingerprint() == program.PROGRAM


def test_another_version_of_a_library_is_another_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "version", lambda name: "0.0")
    assert program.fingerprint() != program.PROGRAM


def test_another_font_is_another_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FONT_DIR", str(tmp_path))
    without = program.fingerprint()
    (tmp_path / "FangSong.ttf").write_bytes(b"font")
    with_font = program.fingerprint()
    (tmp_path / "FangSong.ttf").write_bytes(b"another")
    assert len({without, with_font, program.fingerprint()}) == 3


@pytest.mark.parametrize("name", ["docx.py", "paper.css", "word/styles.xml"])
def test_every_source_counts(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    read = Path.read_bytes

    def changed(path: Path) -> bytes:
        return read(path) + (b" " if path.as_posix().endswith(f"exporters/{name}") else b"")

    monkeypatch.setattr(Path, "read_bytes", changed)
    assert program.fingerprint() != program.PROGRAM
