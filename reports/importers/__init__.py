"""How does a report come in? One kind of file each: bytes → Document; they never save."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

from reports.document import Document
from reports.importers import read_json
from reports.importers.markup import read_html, read_mhtml
from reports.importers.markup.source_text import is_source
from reports.importers.opening.package import Package
from reports.importers.pdf import read_pdf
from reports.importers.sheets import read_xlsx
from reports.importers.text import read_txt
from reports.importers.unreadable import Unreadable, YearUnknown
from reports.importers.word import read_docx, read_office

MOST_BYTES = 20 * 1024 * 1024
"""A report is a few pages; a larger file is something else."""


@dataclass(frozen=True)
class Importer:
    """One kind of file: its endings, and how its bytes become a report.

    ``member`` is what a packed file of this kind always holds: it is known by that, however
    it is called.
    """

    label: str
    extensions: tuple[str, ...]
    read: Callable[[bytes, int | None], Document]
    member: str = ""


IMPORTERS: tuple[Importer, ...] = (
    Importer("Word（DOCX）", (".docx",), read_docx.read, "word/document.xml"),
    Importer("网页（HTML）", (".html", ".htm"), read_html.read),
    Importer("网页存档（MHTML）", (".mhtml", ".mht"), read_mhtml.read),
    Importer("Excel（XLSX）", (".xlsx",), read_xlsx.read, "xl/workbook.xml"),
    Importer("PDF", (".pdf",), read_pdf.read),
    Importer("Word 97（DOC）、WPS", (".doc", ".wps", ".wpt", ".rtf"), read_office.read),
    Importer("文本（TXT）", (".txt", ".text", ".md"), read_txt.read),
    Importer("JSON", (".json",), read_json.read),
)
"""Every kind of file a report can be read from."""

_HEAD = 1024
_SIGNS: tuple[tuple[bytes, Callable[[bytes, int | None], Document]], ...] = (
    (b"%pdf-", read_pdf.read),
    (b"<!doctype html", read_html.read),
    (b"<html", read_html.read),
    (b"mime-version:", read_mhtml.read),
    (b"from: <saved by", read_mhtml.read),
    (b"{\\rtf", read_office.read),
    (bytes.fromhex("d0cf11e0a1b11ae1"), read_office.read),
)
"""How files of some kinds begin, in small letters."""

_PROGRAMS = (b"MZ", b"\x7fELF")


def read(data: bytes, name: str, year: int | None = None) -> Document:
    """Read a report from a file; Unreadable, with a Chinese sentence, when that cannot be done.

    ``year`` is what somebody says of it; YearUnknown where nobody does, and the file does not.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable(f"文件太大（超过{MOST_BYTES // 1024 // 1024}MB），不像一份年报。")
    if not data.strip():
        raise Unreadable("文件是空的。")
    ending = PurePath(name).suffix.lower()
    importer = _by_content(data) or next((i for i in IMPORTERS if ending in i.extensions), None)
    if importer:
        is_page = importer.read is read_txt.read and is_source(data)
        return (read_html if is_page else importer).read(data, year)
    kinds = "、".join(importer.label for importer in IMPORTERS)
    raise Unreadable(f"还不能读“{ending or name}”这种文件，现在能读：{kinds}。")


def _by_content(data: bytes) -> Importer | None:
    """The kind of a file by what is in it: a renamed one is read all the same."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    known = next((reader for sign, reader in _SIGNS if head.startswith(sign)), None)
    if known:
        return next(one for one in IMPORTERS if one.read is known)
    if any(data.startswith(sign) for sign in _PROGRAMS):
        raise Unreadable("这是程序文件，不是年报。")
    if not data.startswith(b"PK\x03\x04"):
        return None
    members = Package(data).names
    return next((one for one in IMPORTERS if one.member and one.member in members), None)


__all__ = ["IMPORTERS", "MOST_BYTES", "Importer", "Unreadable", "YearUnknown", "read"]
