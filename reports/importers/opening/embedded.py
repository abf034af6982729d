"""Does the copy of the report that a Word file carries say what is printed? Then it may confirm it.

The copy is the published JSON in a custom XML part, with the SHA-256 of its text. It never
overrules the print: who edits the file in Word edits what people see, and that counts.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from reports.document import Document
from reports.document.json_form import dumps, to_json
from reports.document.printed import printed_form
from reports.importers import read_json
from reports.importers.opening.package import Package
from reports.importers.unreadable import Unreadable

NAMESPACE: Final = "urn:sunshine-annual-report:report:1"
_PART = re.compile(r"customXml/item[0-9]+\.xml")

DAMAGED = "文件里附带的数据已经损坏，以正文为准。"
DIFFERENT = "文件里附带的数据与正文不一致，以正文为准。"


def confirm(printed: Document, package: Package) -> Document:
    """The report as printed: the copy where it says the same, with a remark where it does not."""
    texts = list(_copies(package))
    if not texts:
        return printed
    copies = [copy for copy in map(_document, texts) if copy]
    if not copies:
        return replace(printed, remarks=(*printed.remarks, DAMAGED))
    said = dumps(printed_form(printed))
    for copy in copies:
        if dumps(printed_form(copy)) == said:
            return _with_reading(copy, printed)
    return replace(printed, remarks=(*printed.remarks, DIFFERENT))


def confirm_loosely(printed: Document, text: str) -> Document:
    """The same for a PDF, which knows no paragraphs: spaces and line breaks say nothing there."""
    try:
        copy = read_json.read(text.encode())
    except Unreadable:
        return replace(printed, remarks=(*printed.remarks, DAMAGED))
    if _loosely(to_json(printed_form(copy))) != _loosely(to_json(printed_form(printed))):
        return replace(printed, remarks=(*printed.remarks, DIFFERENT))
    return _with_reading(copy, printed)


def _loosely(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _loosely(one) for key, one in value.items()}
    if isinstance(value, list):
        return "".join(map(_loosely, value))
    return "".join(value.split()) if isinstance(value, str) else value


def _with_reading(copy: Document, printed: Document) -> Document:
    """The copy, with what was odd in reading the print."""
    return replace(
        printed_form(copy),
        unreadable=printed.unreadable,
        source=printed.source,
        unread=printed.unread,
        remarks=printed.remarks,
        as_printed=printed.as_printed,
    )


def _copies(package: Package) -> Iterator[tuple[str, str]]:
    """The text of each copy with the hash that it should have."""
    for name in filter(_PART.fullmatch, package.names):
        try:
            root = package.tree(name)
        except Unreadable:
            continue
        if root.tag == f"{{{NAMESPACE}}}report":
            yield root.text or "", root.get("sha256") or ""


def _document(copy: tuple[str, str]) -> Document | None:
    text, checksum = copy
    if hashlib.sha256(text.encode()).hexdigest() != checksum:
        return None
    try:
        return read_json.read(text.encode())
    except Unreadable:
        return None
