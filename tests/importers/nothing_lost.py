"""Nothing of a source is lost: it was read, was left unread, or stands in the surroundings."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from reports.document import Document
from reports.importers.chinese_numerals import in_digits
from reports.importers.flow import Flow, Line

_LEAST = 6
"""Characters of a source that have to stand together in the document, where there are so many."""
_UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff|\uff5c]+")


def lost(flow: Flow, document: Document) -> list[str]:
    """The pieces of a source that are nowhere in what was read of it."""
    return missing(_said(flow), document)


def missing(texts: Iterable[str], document: Document) -> list[str]:
    """What of the texts that somebody put into a source is nowhere in what was read of it."""
    kept = "\x00".join(["", *map(plain, _kept(document)), ""])
    return [rest for text in texts if (rest := _uncovered(plain(text), kept))]


def plain(text: str) -> str:
    """A text without what the eye does not see, dates in digits."""
    return in_digits(_UNSEEN.sub("", unicodedata.normalize("NFKC", text)))


def _said(flow: Flow) -> Iterator[str]:
    for one in flow.items:
        if isinstance(one, Line):
            yield from one.text.split("\n")
        else:
            yield from dict.fromkeys(slot.text for row in one.rows for slot in row)


def _kept(document: Document) -> Iterator[str]:
    printed, signature = document.as_printed, document.signature
    yield document.title
    yield signature.organisation
    if day := signature.date:
        yield f"{day.year}年{day.month}月{day.day}日"
        yield f"{day.year}年{day.month:02}月{day.day:02}日"
    for paragraphs in document.texts.values():
        yield "".join(paragraphs)
    yield document.fee.sentence(document.year) or ""
    yield from document.unreadable.values()
    yield from (one["text"] for one in document.unread)
    # The form's own headings over figures that were read say nothing of the report's.
    read = {cell.partition(".")[0] for cell, one in document.figures.items() if one is not None}
    tables = (table for table in document.edition.tables if table.key in read)
    yield from (block.heading for table in tables for block in table.blocks)
    if printed:
        yield "".join(printed.title_lines)
        yield from (one.text for one in (*printed.headings, *printed.labels, *printed.cells))


def _uncovered(text: str, kept: str) -> str:
    """What is left of a text once the stretches that were kept are taken from its beginning."""
    while text:
        lengths = range(len(text), 0, -1)
        length = next((one for one in lengths if _is_kept(text[:one], len(text), kept)), 0)
        if not length:
            return text
        text = text[length:]
    return ""


def _is_kept(stretch: str, most: int, kept: str) -> bool:
    """Whether a stretch stands in the document: a whole piece of it, or long enough to be known."""
    is_long = len(stretch) >= min(_LEAST, most)
    return (stretch if is_long else f"\x00{stretch}\x00") in kept
