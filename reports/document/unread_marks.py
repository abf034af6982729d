"""How does a draft show what was typed and not understood? In a mark, never as nothing."""

import re
from collections.abc import Mapping

from reports.document.boxes import PARSED
from reports.document.damaged_fields import marked
from reports.document.report import Document, Paragraphs

MARK = re.compile("【没有看懂：[^【】]*】")
"""What stands in a draft's documents where something was not understood."""

_FRAME = "【没有看懂：{}】"


def with_marks(document: Document) -> Document:
    """The report to be printed as a draft: each entry that is none in a mark at its place.

    An entry in a table is named below the table, a date above the signature.
    """
    entries = {name: text for name, text in document.unreadable.items() if text.strip()}
    edition, shown = document.edition, document.retold(_fields)
    labels = {
        f"table_notes.{table.key}": {cell: edition.spoken(cell) for cell in table.cells}
        for table in edition.tables
    } | {edition.beside_fee: {name: box.label for name, box in PARSED.items()}}
    said = {key: (*shown.text(key), *_named(entries, known)) for key, known in labels.items()}
    return shown.with_texts(said)


def _fields(texts: Paragraphs) -> Paragraphs:
    return tuple(marked(text, _FRAME) for text in texts)


def _named(entries: Mapping[str, str], labels: Mapping[str, str]) -> Paragraphs:
    said = ((labels[name], " ".join(entries[name].split())) for name in labels if name in entries)
    return tuple(_FRAME.format(f"{label}填的“{text}”".replace("】", "")) for label, text in said)
