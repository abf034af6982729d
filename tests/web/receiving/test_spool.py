"""Files that lie one behind the other are read as if each were alone."""

import io
import random
import zipfile

import pytest

from reports.web.receiving.spool import Spool, SpooledFile


def spooled(*files: bytes) -> list[SpooledFile]:
    spool = Spool()
    found = []
    for data in files:
        found.append(SpooledFile(spool, "a", spool.size, len(data)))
        spool.add(data)
    return found


def test_each_file_is_read_alone() -> None:
    parts = [b"one", b"", b"three" * 5000]
    assert [file.read() for file in spooled(*parts)] == parts


def test_it_is_sought_in_like_any_file() -> None:
    chance = random.Random(20261129)
    data = chance.randbytes(5000)
    _, ours, _ = spooled(b"before", data, b"behind")
    theirs = io.BytesIO(data)
    for _ in range(500):
        offset, whence = chance.randrange(6000), chance.choice((io.SEEK_SET, io.SEEK_END))
        offset = offset if whence == io.SEEK_SET else -min(offset, 5000)
        assert ours.seek(offset, whence) == theirs.seek(offset, whence)
        size = chance.randrange(800)
        assert ours.read(size) == theirs.read(size)


def test_before_its_beginning_is_nothing() -> None:
    [file] = spooled(b"x")
    with pytest.raises(ValueError, match="beginning"):
        file.seek(-2, io.SEEK_END)


def test_an_archive_between_others_is_opened() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "inside")
    _, file, _ = spooled(b"PK\x03\x04 not this", out.getvalue(), b"PK\x05\x06 nor this")
    with zipfile.ZipFile(io.BufferedReader(file)) as archive:
        assert archive.read("a.txt") == b"inside"
