"""Where does a finding point when something is not there? At what stands where it should be."""

import re
from collections.abc import Iterable

from reports.checks.base import Dossier, Place, at
from reports.checks.chapter_parts import OVERVIEW, chapter_of
from reports.checks.reading.text import Sentence
from reports.statute.text_sections import COVER

_LIKE_A_LEAD = re.compile(r"本(?:年度)?报告|编制而成|联系(?:电话|地址|方式)")


def beginning(dossier: Dossier) -> Place:
    """The lead, or what stands for it in chapter 一; without either, the heading after it."""
    lead = dossier.said_in("lead")
    like = [one for one in dossier.said_in(OVERVIEW) if _LIKE_A_LEAD.search(one.text)]
    if lead or like:
        return at((*lead, *like)[0])
    printed = dossier.printed
    heading = printed.headings[0].text if printed and printed.headings else ""
    return Place(COVER, "lead", heading)


def opening(dossier: Dossier, section: str) -> Place:
    """The first sentence of a section; without one, the section itself."""
    said = dossier.said_in(section)
    chapter = chapter_of(dossier.edition, OVERVIEW)
    return at(said[0]) if said else Place(chapter, section)


def ending(dossier: Dossier) -> str:
    """The last printed line of the report, behind which a signature would stand."""
    printed = dossier.printed
    lines = (line.strip() for line in reversed(printed.lines)) if printed else iter(())
    return next(filter(None, lines), "")


def paragraphs(sentences: Iterable[Sentence]) -> tuple[tuple[Sentence, ...], ...]:
    """The sentences paragraph by paragraph."""
    found: dict[tuple[str, int], list[Sentence]] = {}
    for sentence in sentences:
        found.setdefault((sentence.section, sentence.index), []).append(sentence)
    return tuple(tuple(group) for group in found.values())
