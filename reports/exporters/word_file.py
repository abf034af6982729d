"""How does a body become a file of Word? Put into the template, with the file's own properties."""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO

import docx
from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reports.exporters.office_file import packed, unpacked
from reports.exporters.word_template import template

_LONGEST_PROPERTY = 255


def word_file(body: str, *, title: str, author: str, at: datetime) -> WordFile:
    """The template with a body (elements of WordprocessingML); ``at`` is its only date."""
    word = docx.Document(BytesIO(template()))
    section = word.element.body.sectPr
    for element in parse_xml(f"<w:body {nsdecls('w')}>{body}</w:body>"):
        section.addprevious(element)
    properties = word.core_properties
    properties.title = title[:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = author[:_LONGEST_PROPERTY]
    properties.language = "zh-CN"
    properties.created = properties.modified = at
    return word


def mark_pages(word: WordFile, mark: str) -> None:
    """Say on top of every page, left and right ones, what the file is."""
    section = word.sections[0]
    for header in (section.header, section.even_page_header):
        header.is_linked_to_previous = False
        (line,) = header.paragraphs
        line.text, line.style = mark, word.styles["Review Mark"]


def drop_data(word: WordFile) -> None:
    """Take the part for a report's data away: what is no report, or will be changed, has none."""
    relations = word.part.rels
    for key in [key for key, one in relations.items() if one.reltype.endswith("/customXml")]:
        del relations[key]


def saved(word: WordFile, parts: Mapping[str, bytes] | None = None) -> bytes:
    """The file's bytes, some of its parts replaced; the same content always gives the same."""
    file = BytesIO()
    word.save(file)
    return packed({**unpacked(file.getvalue()), **(parts or {})})
