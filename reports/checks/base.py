"""What is judged, what does a judgement say, and what is a check made of?"""

import datetime
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property

from reports.checks.asked import ACTION_NAMES, action_for
from reports.checks.chapter_parts import chapter_of, cited, meant, nth
from reports.checks.explanations import GivenExplanation, GivenWaiver
from reports.checks.groups import GROUPS
from reports.checks.isolation import Apart
from reports.checks.own_word import OwnWord
from reports.checks.reading.outline import Outline, outline_of
from reports.checks.reading.sought import Sought
from reports.checks.reading.text import AllSentences, Sentence, sentences_of
from reports.checks.similarity.neighbour import Neighbour
from reports.checks.surety import Surety
from reports.document import AsPrinted, Document
from reports.document.levels import GRASSROOTS
from reports.document.live_fields import resolve
from reports.statute import EDITIONS
from reports.statute.schema import Cell, Edition, Figure, Figures, Identity, add

PRUDENCE = "本系统合理性提示"
"""The source of a check that rests on no rule but our own prudence."""

SEVERITIES = ("error", "warning", "hint")


@dataclass(frozen=True)
class Dossier:
    """核查卷: one report and what it is judged by."""

    document: Document
    last_year: Document | None = None
    year_before: Document | None = None
    deadline: datetime.date | None = None
    """公布期限 set by the county; None = 31 January of the following year."""
    signature_required: bool = False
    today: datetime.date | None = None
    """The day of judging; None where nobody says: then nothing is too early."""
    is_sent: bool = False
    """Judged as it is sent in, or has been: what a draft may still be waiting for is due."""
    neighbours: tuple[Neighbour, ...] = ()
    not_compared: int = 0
    """Other units' reports that this one is like, as the caller found them; and those left out."""
    explanations: tuple[GivenExplanation, ...] = ()
    """In the order they were written: of two that hold, the later one counts."""
    waivers: tuple[GivenWaiver, ...] = ()
    most_repeated: int | None = None
    """重复率 that the county allows, in hundredths; None where it set no limit."""
    own_words: tuple[OwnWord, ...] = ()
    severities: Mapping[str, str] = field(default_factory=dict)
    """A county's own grades by code; the catalogue's hold where it gave none."""
    not_run: tuple[str, ...] = ()
    """Checks that cannot be run, because the caller could not gather what they look at."""
    paper: AsPrinted | None = None
    """The lines that a report typed here will print; of one that was read, the source has them."""

    @cached_property
    def edition(self) -> Edition:
        return self.document.edition

    @cached_property
    def figures(self) -> Figures:
        return self.document.figures

    @property
    def year(self) -> int:
        return self.document.year

    @property
    def level(self) -> str:
        return self.document.level

    @property
    def is_grassroots(self) -> bool:
        return self.document.level in GRASSROOTS

    @cached_property
    def sentences(self) -> AllSentences:
        """All sentences of the report in printing order, live fields resolved."""
        return sentences_of(self.document)

    @property
    def printed(self) -> AsPrinted | None:
        return self.document.as_printed or self.paper

    @cached_property
    def outline(self) -> Outline | None:
        """Headings, tables and text as the source prints them; None where nothing is known."""
        return outline_of(self.document, self.printed)

    @cached_property
    def paragraphs(self) -> Mapping[tuple[str, int], str]:
        """Every paragraph by its section and its place in it, live fields resolved."""
        return {
            (one.section, one.index): resolve(one.text, self.figures)
            for chapter in self.edition.parts
            for one in self.document.passages(chapter)
        }

    @cached_property
    def said_last_year(self) -> tuple[Sentence, ...]:
        """All sentences of last year's report; none without it."""
        return sentences_of(self.last_year) if self.last_year else ()

    def said_in(self, *places: str, about: Sought | None = None) -> tuple[Sentence, ...]:
        """Those of parts, chapters or sections; none where no word of a pattern stands in any."""
        if about and not self.sentences.may_hold(about):
            return ()
        return self.sentences.of(frozenset(meant(self.edition, one) for one in places))

    def place(self, part: str, section: str) -> "Place":
        """The place of a section in one of the parts."""
        return Place(chapter_of(self.edition, part), section)

    def asks(self, section: str) -> bool:
        """Whether the edition asks for an aspect; one without aspects asks for all in one text."""
        return not self.edition.aspects or section in self.edition.sections

    def begins(self, chapter: str) -> str:
        """The section that the writing of a chapter begins in."""
        return self.edition.first_section(chapter)

    def nth(self, part: str) -> str:
        """The chapter of a table or a part as one speaks of it: 第三章."""
        return nth(self.edition, part)

    @cached_property
    def broken(self) -> tuple[Identity, ...]:
        """The identities that do not hold; one with a blank cell decides nothing."""
        return tuple(
            identity
            for identity in self.edition.identities
            if (left := add(identity.left, self.figures)) is not None
            and (right := add(identity.right, self.figures)) is not None
            and left != right
        )

    def whole(self, cell: Cell) -> int | None:
        """A cell's figure where it is a count; None where it is blank or not printed."""
        figure = self.figures.get(cell)
        return figure if isinstance(figure, int) else None


@dataclass(frozen=True)
class Place:
    """Where in the text: chapter ``0``–``6``, section as in the JSON, quote, paragraph.

    ``printed`` is the 1-based line of the source, where the judgement has read it there.
    """

    chapter: str
    section: str
    quote: str = ""
    line: int | None = None
    printed: int | None = None


def at(sentence: Sentence, quote: str = "") -> Place:
    """The place of a quote; of the whole sentence when the quote is not literally there."""
    text = quote if quote and quote in sentence.original else sentence.original
    return Place(sentence.chapter, sentence.section, text, sentence.index)


@dataclass(frozen=True)
class Objection:
    """What a judgement says. ``severity``, ``surety`` only where the case is milder or less sure.

    ``asks`` is said instead of ``message`` where that is not sure; ``missing`` are the sections not
    found, where the place is another. Objections with one ``cause`` are one finding.
    ``instead`` is what to write for the words that the message quotes first, where that is plain.
    """

    message: str
    cells: tuple[Cell, ...] = ()
    place: Place | None = None
    severity: str | None = None
    left: Figure = None
    right: Figure = None
    surety: Surety | None = None
    asks: str = ""
    missing: tuple[str, ...] = ()
    cause: str = ""
    instead: str = ""


Judge = Callable[[Dossier], Iterable[Objection]]
Example = Callable[[Edition], Dossier]
"""A dossier that shows a check at work, built for the edition in which it is asked for."""


@dataclass(frozen=True)
class Check:
    """核查规则: ``supersedes`` names the blunter checks whose findings this one explains."""

    code: str
    title: str
    severity: str
    source: str
    judge: Judge
    trips: Example
    passes: Example
    supersedes: tuple[str, ...] = ()
    surety: Surety | None = None
    """What its findings rest on; None only in groups that judge figures, not words."""
    binding: bool = False
    """The form itself demands it: no county grades it otherwise, and no reviewer waives it."""
    mended_in: str = ""
    """The kind of section in whose boxes it is set right, where it speaks of another."""

    @property
    def group(self) -> str:
        return self.code[0]

    def source_in(self, edition: Edition) -> str:
        """What it rests on, the notice of an edition filled in."""
        return cited(edition, self.source)

    @property
    def family(self) -> str:
        """The Chinese name of the check's group."""
        return GROUPS[self.group]

    def severity_in(self, grades: Mapping[str, str]) -> str:
        """Its severity in a county that graded some checks itself."""
        return self.severity if self.binding else grades.get(self.code, self.severity)

    @property
    def action(self) -> str:
        """What its findings ask of the clerk unless a county changed the severity."""
        return action_for(self.code, self.severity)

    @property
    def action_name(self) -> str:
        return ACTION_NAMES[self.action]

    @cached_property
    def example_message(self) -> str:
        """What it says about its tripping example, in the newest edition that has its like."""
        for edition in reversed(EDITIONS):
            with suppress(LookupError):  # that edition prints nothing of what the example shows
                dossier = self.trips(edition)
                with Apart(self.code, []):
                    if message := next((one.message for one in self.judge(dossier)), ""):
                        return message
        return ""
