"""Whoever reads a file while others write it finds one of them, whole."""

import os
import threading
from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from reports.workflow.files.whole_files import DurableFiles, WholeFiles
from reportsite.stores import stores


@pytest.fixture
def folder(tmp_path: Path) -> WholeFiles:
    return WholeFiles(location=tmp_path)


def test_readers_never_meet_a_half_written_file(folder: WholeFiles) -> None:
    size = 300_000
    folder.save("file", ContentFile(b"0" * size))
    met = set()

    def write(letter: bytes) -> None:
        for _ in range(40):
            folder.save("file", ContentFile(letter * size))

    writers = [threading.Thread(target=write, args=(letter,)) for letter in (b"1", b"2")]
    for one in writers:
        one.start()
    while any(one.is_alive() for one in writers):
        with folder.open("file") as file:
            content = file.read()
        met.add((len(content), len(set(content))))
    for one in writers:
        one.join()
    assert met == {(size, 1)}
    assert folder.listdir("")[1] == ["file"]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(folder: WholeFiles) -> None:
    folder.save("file", ContentFile(b"old"))

    class Broken(ContentFile):  # type: ignore[type-arg]
        def chunks(self, chunk_size: int | None = None) -> object:  # type: ignore[override]
            yield b"ne"
            raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        folder.save("file", Broken(b"new"))
    with folder.open("file") as file:
        assert file.read() == b"old"
    assert folder.listdir("")[1] == ["file"]


def test_a_file_is_on_the_disk_before_anything_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file before it takes its name, its folder after; only then does saving end."""
    done: list[str] = []
    fsync, replace = os.fsync, os.replace

    def flushed(line: int) -> None:
        done.append(os.readlink(f"/proc/self/fd/{line}"))
        fsync(line)

    def named(old: str, new: str) -> None:
        done.append("named")
        replace(old, new)

    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr(os, "replace", named)
    folder = tmp_path / "frozen"
    DurableFiles(location=folder).save("digest", ContentFile(b"whole"))
    assert done[0].startswith(f"{folder}/digest.")
    assert done[1:] == ["named", str(folder), str(tmp_path)]


def test_what_is_approved_is_kept_durably(tmp_path: Path) -> None:
    assert stores("", tmp_path)["frozen"]["BACKEND"].endswith("DurableFiles")
