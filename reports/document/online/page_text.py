"""What does a page say altogether, wherever the readers have put it?"""

from dataclasses import dataclass
from functools import cached_property

from reports.document.online.bare_words import bare
from reports.document.report import Document, Paragraphs

_MOST_AROUND = 120
_END = 12
"""Lines at the end of a report in which its signature stands, what a site adds among them."""


@dataclass(frozen=True)
class PageText:
    """The lines of a page as they were read, and what of them can be found again."""

    lines: Paragraphs
    has_title: bool

    @classmethod
    def of(cls, page: Document) -> "PageText":
        """The text of a page that was read; of one whose lines are not known, what was read."""
        printed = page.as_printed
        if printed and printed.lines:
            return cls(printed.lines, bool(printed.title_lines))
        texts = [text for key in page.texts for text in page.text(key)]
        return cls((page.title, *texts, page.signature.organisation), bool(page.title))

    @cached_property
    def _bare(self) -> str:
        return "".join(map(bare, self.lines))

    def times(self, words: str) -> int:
        """How often the page says some words, be they broken over lines."""
        return self._bare.count(bare(words))

    def holds(self, words: str) -> bool:
        """Whether the page says them anywhere."""
        return bare(words) in self._bare

    def ends_with(self, words: str) -> bool:
        """Whether a line behind the text says these words and hardly more."""
        wanted = bare(words)
        return any(wanted == bare(one) for one in self.lines[-_END * 4 :])

    def line_of(self, words: str) -> int | None:
        """The first line (1-based) that has the words, or their beginning."""
        wanted = bare(words)
        beginning = wanted[:12]
        for number, line in enumerate(self.lines, 1):
            if beginning and beginning in bare(line):
                return number
        return None

    def line(self, number: int) -> str:
        """What a line says, the beginning of a long one."""
        if not 0 < number <= len(self.lines):
            return ""
        return " ".join(self.lines[number - 1].split())[:_MOST_AROUND]
