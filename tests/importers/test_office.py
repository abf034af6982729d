"""Are DOC and WPS files read through LibreOffice, and refused in plain words without it?"""

from pathlib import Path

import pytest

from reports.document.json_form import dumps
from reports.document.printed import printed_form
from reports.exporters import docx
from reports.importers import Unreadable, read
from reports.importers.word import read_office
from tests.exporters.office import convert
from tests.exporters.samples import plain


def _saved_as(kind: str, folder: Path) -> bytes:
    source = folder / "report.docx"
    source.write_bytes(docx.render(plain()))
    convert([source], kind, folder)
    return source.with_suffix(f".{kind}").read_bytes()


def test_an_old_word_file_says_the_same(tmp_path: Path) -> None:
    old = _saved_as("doc", tmp_path)
    for name in ("a.doc", "a.wps", "a.docx"):
        document = read(old, name)
        assert document.figures == plain().figures
        assert dumps(printed_form(document)) == dumps(printed_form(plain()))
        assert document.source["kind"] == "doc"


def test_without_libreoffice_the_way_out_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_office.shutil, "which", lambda _: None)
    with pytest.raises(Unreadable, match="另存为DOCX"):
        read(b"{\\rtf1 \\u24180?}", "a.rtf")


def test_what_is_no_report_after_conversion_is_refused() -> None:
    old = bytes.fromhex("d0cf11e0a1b11ae1") + "WordDocument".encode("utf-16-le") + b"\0" * 4096
    with pytest.raises(Unreadable, match=r"打不开|不像一份"):
        read(old, "a.doc")


def test_an_encrypted_file_is_not_handed_on() -> None:
    locked = bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(Unreadable, match="密码"):
        read(locked, "a.docx")
