"""What is each place of a report called, where does it stand, where is it typed and printed?"""

from dataclasses import dataclass

from reports.document.boxes import BOXES, CONFIRMED_BY, FEE, SIGNATURE, SIGNED_ON, SIGNER, TITLE
from reports.document.slots import boxes_of, is_paired
from reports.statute.schema import Edition
from reports.statute.text_sections import COVER, TextSection

COVER_TITLE = "标题、编制说明和落款"
GRID = "grid"
"""The id of a table on the page of its chapter."""

_NUMERALS = "一二三四五六七八九十"
_NOT_ASKED = "（可以不写）"
_PRINTED_AS = {SIGNER: SIGNATURE, SIGNED_ON: SIGNATURE}


@dataclass(frozen=True)
class ReportPlace:
    """A place by its name: a cell, a section, a box, one half of a pair; empty: a whole chapter.

    ``within`` is the chapter it was named in, for names that do not say it.
    """

    edition: Edition
    name: str = ""
    within: str = ""

    @property
    def is_cell(self) -> bool:
        return self.name in self.edition.table_of

    @property
    def is_half(self) -> bool:
        """Whether it is one half of a pair, and not the whole side."""
        return self._section is not None and self.name not in (self._section.key, *FEE)

    @property
    def is_side(self) -> bool:
        """Whether it is all problems, or all that answers them."""
        return (
            self._section is not None
            and self._section.key == self.name
            and is_paired(self.edition, self.name)
        )

    @property
    def number(self) -> int:
        """Which of its section's boxes it is, from 0."""
        boxes = boxes_of(self.edition, self._section.key) if self._section else ()
        return boxes.index(self.name) if self.name in boxes else 0

    @property
    def chapter(self) -> str:
        """The chapter in which it stands."""
        if self.within in self.edition.parts:
            return self.within
        if self.is_cell:
            return self.edition.table_of[self.name].chapter
        return self._section.chapter if self._section else COVER

    @property
    def chapter_heading(self) -> str:
        return chapter_heading(self.edition, self.chapter)

    @property
    def title(self) -> str:
        """What it is called; empty for a whole chapter, and for what is no place."""
        if self.is_cell:
            return self.edition.spoken(self.name)
        if self.name in BOXES:
            return BOXES[self.name].label
        return "落款" if self.name == SIGNATURE else self._title_of_section()

    @property
    def spoken(self) -> str:
        """Its chapter's heading, and what it is called."""
        return " · ".join(filter(None, (self.chapter_heading, self.title)))

    def noted(self, quote: str = "") -> str:
        """The words for it in the record and in 审核意见书."""
        known = self.edition.chapter_of.get(self.chapter)
        chapter = known.title if known else COVER_TITLE
        if self.is_cell:
            return f"{chapter} {self.title}"
        return f"{chapter}“{quote}”" if quote else chapter

    @property
    def label(self) -> str:
        """What stands at its box on the form."""
        section = self._section
        is_asked = section is None or not section.optional or "可以不写" in section.asks
        return self.title if is_asked else f"{self.title}{_NOT_ASKED}"

    @property
    def asks(self) -> str:
        """What the clerk is told at its box; {year} and {next_year} are still to be put in."""
        if self.name in BOXES:
            return BOXES[self.name].asks
        return self._section.asks if self._section else ""

    @property
    def rows(self) -> int:
        """The height of its box, 0 for a single line."""
        return self._section.rows if self._section and self.name not in BOXES else 0

    @property
    def box(self) -> str:
        """The slot in which it is typed: of several the first; of a whole chapter what it asks."""
        if self.is_cell or self.name in BOXES:
            return self.name
        if self.name == SIGNATURE:
            return SIGNED_ON
        if self._section:
            return self._own_box(self._section)
        return self._first_box()

    @property
    def printed_at(self) -> str:
        """Its id on a page that shows the report as it prints."""
        if not self.name or self.name == CONFIRMED_BY:
            return f"chapter-{self.chapter}"
        return cell_id(self.name) if self.is_cell else text_id(self.section)

    @property
    def remarked(self) -> str:
        """The place of a remark made of it: the signature has two, so that it is the chapter."""
        return "" if self.name == SIGNATURE else self.name

    @property
    def section(self) -> str:
        """The name under which its words are printed."""
        return self._section.key if self._section else _PRINTED_AS.get(self.name, self.name)

    @property
    def _section(self) -> TextSection | None:
        """The section that it is, or a box of."""
        if self.name in FEE:
            return next(iter(self.edition.of_kind("fee")), None)
        known = self.edition.section_of(self.name)
        is_known = known and self.name in (known.key, *boxes_of(self.edition, known.key))
        return known if is_known else None

    def _title_of_section(self) -> str:
        section = self._section
        if section is None:
            return ""
        if self.is_half:
            return f"{section.word or section.title}{self.number + 1}"
        return section.title if self.is_side else numbered_title(self.edition, section)

    def _own_box(self, section: TextSection) -> str:
        boxes = boxes_of(self.edition, section.key)
        return self.name if self.name in boxes else boxes[0]

    def _first_box(self) -> str:
        known = self.edition.chapter_of.get(self.chapter)
        if known and known.table:
            return GRID
        every = self.edition.sections_in(self.chapter)
        first = next((one for one in every if not one.optional), every[0] if every else None)
        return boxes_of(self.edition, first.key)[0] if first else TITLE


def chapter_heading(edition: Edition, chapter: str) -> str:
    """The heading of a chapter, or what the sheet before them is called."""
    known = edition.chapter_of.get(chapter)
    return known.heading if known else COVER_TITLE


def pointed_at(edition: Edition, chapter: str) -> tuple[ReportPlace, ...]:
    """The places of a chapter that a reviewer can choose, in printing order."""
    known = edition.chapter_of.get(chapter)
    cells = edition.by_key[known.table].cells if known and known.table else ()
    texts = [one.key for one in edition.sections_in(chapter) if one.kind != "fee"]
    names = (TITLE, *texts, SIGNER, SIGNED_ON) if chapter == COVER else (*cells, *texts)
    return tuple(ReportPlace(edition, name, chapter) for name in names)


def numbered_title(edition: Edition, section: TextSection) -> str:
    """A section's title as it is printed above it: numbered within its chapter, if a heading."""
    if not section.headed:
        return section.title
    headed = [one for one in edition.sections_in(section.chapter) if one.headed]
    return f"（{_NUMERALS[headed.index(section)]}）{section.title}"


def cell_id(cell: str) -> str:
    """The id of a cell on a page that shows the report as it prints."""
    return f"cell-{cell}"


def text_id(section: str, number: str = "0") -> str:
    """The id of a section's paragraph there; the first stands for the section."""
    return f"text-{section}" + (f"-{number}" if number != "0" else "")
