"""Which chapters and texts has a report, and what comes over from last year's?"""

from dataclasses import dataclass

COVER = "0"
"""The sheet before chapter 一, as if it were a chapter: title, lead and signature."""

LEAD = "lead"
"""编制说明: the text of the cover with which the program begins every report."""


@dataclass(frozen=True)
class Chapter:
    """One of the six chapters; ``table`` is the key of its table, empty for a chapter of text.

    ``hinted`` is the pattern of words that give away a heading in other words.
    """

    number: str
    numeral: str
    title: str
    article: str
    table: str = ""
    hinted: str = ""

    @property
    def heading(self) -> str:
        """The heading as printed: 一、总体情况."""
        return f"{self.numeral}、{self.title}"


@dataclass(frozen=True)
class TextSection:
    """One section of text: its name as in the JSON, and the chapter that it stands in.

    ``title`` is printed as a numbered heading where the section is ``headed``; ``asks`` tells the
    clerk what belongs there. ``kind`` says what stands in it: ``aspect`` (one of those that
    总体情况 must have), ``problems``, ``measures``, ``fee`` (a sentence made of three boxes),
    ``note`` (below a table); else plain text. ``answers`` names the section to whose paragraphs
    these belong, pair by pair. ``called`` is the pattern of a heading that is this section's title
    in other words, once its number and 加强…工作情况 are off, ``hinted`` one of words that give it
    away (``section_names`` reads both), ``opened`` one of paragraphs that begin it where no heading
    does, ``word`` the least that names it where that is less than its title. ``starters`` are
    sentences to begin with, XX for what must be filled in, {{…}} for a live figure; ``live`` names
    the figures that belong there. ``carried`` says that last year's sentences are offered again.
    """

    key: str
    chapter: str
    title: str
    asks: str = ""
    kind: str = ""
    answers: str = ""
    headed: bool = False
    optional: bool = False
    rows: int = 4
    called: str = ""
    hinted: str = ""
    opened: str = ""
    word: str = ""
    starters: tuple[str, ...] = ()
    live: tuple[str, ...] = ()
    carried: bool = False


def table_notes(table: str, chapter: str) -> TextSection:
    """The section of what is said below a table."""
    return TextSection(
        f"table_notes.{table}",
        chapter,
        "表后说明",
        "会印在表格下面。",
        "note",
        optional=True,
        rows=2,
    )


@dataclass(frozen=True)
class Stock:
    """A line whose column ``left`` is last year's, and what was ``added``, less what was ``taken``.

    现行有效 = 上年现行有效 + 本年制发 - 本年废止.
    """

    table: str
    line: str
    left: str
    added: str
    taken: str


@dataclass(frozen=True)
class CarryOver:
    """Last year's line that stands again in this year's report, column by column (结转)."""

    table: str
    before: str
    now: str
