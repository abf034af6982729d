"""What of a report is printed? Its printed form, by which every format agrees."""

import re
from collections.abc import Iterable
from dataclasses import replace

from reports.document.entry import writable
from reports.document.fee import read_sentence
from reports.document.levels import guess_level
from reports.document.report import Document, Paragraphs, Signature, default_title

_SPACES = re.compile(r"[\t\x0b\x0c\xa0 ]+")
_BESIDE_CHINESE = re.compile(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])")
_BEFORE_YEAR = re.compile(r"^(?!关于[0-9０-９])(.+?)(?:关于)?[(（]?[0-9０-９]{4}年")
_BEHIND_YEAR = re.compile(
    r"^(?:关于)?[0-9０-９]{4}年度?的?(?!(?:政府|政务)?信息公开)(.{2,60}?)(?:的|关于)?(?:(?<!人民)政府|政务)?信息公开.*报告$"
)
_SUBJECT = re.compile(r"(?:(?<!人民)政府|政务)?信息公开(?:工作)?(?:年度)?(?:报告|年报)?$")
"""What follows a body's name where the year stands behind: …政府信息公开工作2024年度报告."""


def printed_form(document: Document) -> Document:
    """The report reduced to what stands on paper: nothing in it is hidden from a reader.

    Typists' indents and padding are gone, a line break has become a new paragraph, and what
    only the program knows (remarks, the source, entries that are no figures) is left out.
    """
    title = printed_title(document)
    signature = Signature(printed_name(document.signature.organisation), document.signature.date)
    organisation = organisation_of(title, signature)
    return replace(
        _fee_apart(document.retold(printed_paragraphs)),
        organisation=organisation,
        level=guess_level(organisation),
        title=title,
        figures={cell: document.figures.get(cell) for cell in document.edition.cells},
        signature=signature,
        unreadable={},
        source={},
        unread=(),
        remarks=(),
        as_printed=None,
    )


def _fee_apart(document: Document) -> Document:
    """The report with 信息处理费 in its boxes: the sentence means the same whoever wrote it."""
    section = document.edition.beside_fee
    paragraphs = document.text(section)
    if paragraphs and not document.fee.is_stated:
        said = read_sentence(paragraphs[0], document.year)
        if said:
            return replace(document.with_texts({section: paragraphs[1:]}), fee=said)
    return document


def printed_title(document: Document) -> str:
    """The title as typed, or the one the format asks for while none is."""
    typed = printed_name(document.title)
    return typed or default_title(printed_name(document.organisation), document.year)


def printed_name(text: str) -> str:
    """A title or a name on one line; a space beside a Chinese character is padding."""
    plain = _SPACES.sub(" ", writable(" ".join(text.split())))
    return _BESIDE_CHINESE.sub("", plain).strip()


def printed_paragraphs(texts: Iterable[str]) -> Paragraphs:
    """Paragraphs without indents and empty lines; a line break in one starts a new one."""
    lines = (line for text in texts for line in writable(text).splitlines())
    return tuple(plain for line in lines if (plain := _SPACES.sub(" ", line).strip()))


def organisation_of(title: str, signature: Signature) -> str:
    """Whose report it is, by what is printed: the title in either order, else the signature.

    Where the title's order is odd, a signature that ends with the same name says it in full.
    """
    signed = signature.organisation
    before, behind = _BEFORE_YEAR.match(title), _BEHIND_YEAR.match(title)
    if before:
        name = _SUBJECT.sub("", before[1])
        return signed if name != before[1] and signed.endswith(name) else name or signed
    return behind[1] if behind and not signed.endswith(behind[1]) else signed
