"""How does a draft show what was typed and not understood? In a mark, never as nothing."""

import re
from collections.abc import Mapping
from dataclasses import replace

from reports.document.damaged_fields import marked
from reports.document.parsed import PARSED
from reports.document.report import Document, Paragraphs

MARK = re.compile("【没有看懂：[^【】]*】")
"""What stands in a draft's documents where something was not understood."""

_FRAME = "【没有看懂：{}】"


def with_marks(document: Document) -> Document:
    """The report to be printed as a draft: each entry that is none in a mark at its place.

    An entry in a table is named below the table, a date above the signature.
    """
    entries = {name: text for name, text in document.unreadable.items() if text.strip()}
    notes = {
        table.key: (
            *_fields(document.table_notes.get(table.key, ())),
            *_named(entries, {cell: document.edition.spoken(cell) for cell in table.cells}),
        )
        for table in document.edition.tables
    }
    labels = {name: part.label for name, part in PARSED.items()}
    return replace(
        document,
        lead=_fields(document.lead),
        overview={key: _fields(texts) for key, texts in document.overview.items()},
        problems=_fields(document.problems),
        measures=_fields(document.measures),
        table_notes=notes,
        other_matters=(*_fields(document.other_matters), *_named(entries, labels)),
    )


def _fields(texts: Paragraphs) -> Paragraphs:
    return tuple(marked(text, _FRAME) for text in texts)


def _named(entries: Mapping[str, str], labels: Mapping[str, str]) -> Paragraphs:
    said = ((labels[name], " ".join(entries[name].split())) for name in labels if name in entries)
    return tuple(_FRAME.format(f"{label}填的“{text}”".replace("】", "")) for label, text in said)
