"""Which sentences of a report does a page lack, say otherwise, or say besides?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reports.document.online.bare_words import bare
from reports.document.online.page_text import PageText
from reports.document.report import Document
from reports.document.sentences.aligned import aligned
from reports.document.sentences.sentence_changes import sentences_in

TABLE_NOTES = "table_notes"
_NOTE = re.compile(r"(?:备注|注|说明)[0-9]*:")


@dataclass(frozen=True)
class _Said:
    section: str
    text: str

    @property
    def bare(self) -> str:
        return bare(self.text)


def sentence_differences(
    said: Document, page: Document, text: PageText
) -> Iterator[tuple[str, str, str]]:
    """Section, what was approved and what the page says; empty where one of them says nothing.

    What the readers put into another section, or cut otherwise, stands on the page all the same:
    a sentence counts as missing only where the page says it less often than the report.
    """
    was, now = list(_every(said)), list(_every(page))
    whole = "".join(one.bare for one in was)
    pairs = aligned([one.bare for one in was], [one.bare for one in now])
    for i, j in pairs:
        old, new = (was[i] if i is not None else None), (now[j] if j is not None else None)
        if old and new and old.bare == new.bare:
            continue
        lost = old and text.times(old.text) < max(whole.count(old.bare), 1)
        added = new and _counts(new, said) and text.times(new.text) > whole.count(new.bare)
        if lost or added:
            section = old.section if old else new.section if new else ""
            yield section, old.text if old and lost else "", new.text if new and added else ""


def _every(document: Document) -> Iterator[_Said]:
    for chapter in document.edition.parts:
        for section, paragraphs in document.sections(chapter):
            for paragraph in paragraphs:
                for one in sentences_in(paragraph):
                    if bare(one):
                        yield _Said(section, one)


def _counts(new: _Said, said: Document) -> bool:
    """Whether words that only the page has are a statement of the report's."""
    return not _is_of_form(new, said) and not _is_beside_table(new)


def _is_beside_table(said: _Said) -> bool:
    """Whether words stand beside a table and state nothing: 续表, a line of a print, a head."""
    is_note = _NOTE.match(said.bare) or said.bare.endswith(("。", "!", "?", ";"))
    return said.section.startswith(TABLE_NOTES) and not is_note


def _is_of_form(said: _Said, approved: Document) -> bool:
    """Whether the words are a heading that the form prints, whoever read them as text."""
    titles = {bare(one.title) for one in approved.edition.sections.values() if one.title}
    words = said.bare.rstrip("。:;.").lstrip("(一二三四五六七八九十)、.")
    return words in titles
