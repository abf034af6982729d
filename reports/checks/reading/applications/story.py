"""What have the clauses before this one settled: year, verb, object, total or parts?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reports.checks.reading.applications.request_words import Word, WordRole
from reports.checks.reading.numerals import to_int

KNOWN = frozenset(
    {
        WordRole.NOW,
        WordRole.YEAR,
        WordRole.THEN,
        WordRole.WHO,
        WordRole.PEOPLE,
        WordRole.APPLICANT,
        WordRole.CHANNEL,
    }
    | {WordRole.AND, WordRole.SMALL, WordRole.GET, WordRole.NEW, WordRole.PART, WordRole.OPENS}
)
"""May stand between the verb, the application and its number."""
VERBS = (WordRole.GET, WordRole.NEW)
NOUNS = frozenset({WordRole.NOUN, WordRole.WEAK})
Words = Sequence[Word]
LONGEST_BETWEEN = 24
"""Signs between a verb and its application that nobody has explained."""
_ANYBODY = re.compile(r"自然人|[公居村市]民|[公群]众|社会$|个人|^人|[位名]")
_TURNS_AWAY = frozenset({WordRole.OTHER, WordRole.RULE, WordRole.CARRY, WordRole.COMPARE})


@dataclass(frozen=True)
class NumberSaid:
    """A number, or none at all, of applications received."""

    kind: str
    value: int
    start: int
    end: int
    is_part: bool = False
    is_about: bool = False
    applicant: str = ""
    """The one kind of applicant that it counts."""


@dataclass
class Story:
    """What a clause may leave unsaid; a new sentence begins a new story."""

    year: int
    is_own: bool
    """NumberSaid where applications are spoken of: a plain 申请 is one of them."""
    is_attribute: bool = False
    """Beside 主动公开, 依申请公开 is a document's attribute and not an application."""
    is_other_year: bool = False
    is_breakdown: bool = False
    is_carried: bool = False
    """Last year's have been spoken of: a bare number may count them, too."""
    noun: Word | None = None
    verb: Word | None = None
    is_counted: bool = False
    """The application that was named has had its number."""
    is_mixed: bool = False
    """Other matters have been spoken of: a total may be theirs, too."""
    numbers: int = 0
    """What the counts of the clauses come to."""

    def begin(self, words: Sequence[Word]) -> None:
        """去年收到2件，今年7件: with its own year a clause counts anew."""
        if self.is_other_year and not self.is_past(words):
            self.is_counted = False

    def is_past(self, words: Sequence[Word]) -> bool:
        """Whether the last year named before a place is another than the report's."""
        past = self.is_other_year
        for word in words:
            if word.role is WordRole.NOW or self._is_our_year(word):
                past = False
            elif word.role in {WordRole.YEAR, WordRole.THEN}:
                past = True
        return past

    def are_parts(self, words: Sequence[Word]) -> bool:
        """Whether 其中 or its like stands before a place."""
        return self.is_breakdown or any(one.role is WordRole.OPENS for one in words)

    def go_on(self, words: Sequence[Word], *, is_counted: bool) -> None:
        """Take in what a clause has said; a comparison or another matter settles nothing."""
        roles = {one.role for one in words}
        if not roles & {WordRole.COMPARE, WordRole.CARRY}:
            self.is_other_year = self.is_past(words)
        self.is_breakdown = self.are_parts(words)
        self.is_carried = self.is_carried or WordRole.CARRY in roles
        is_unknown = {WordRole.OPAQUE, WordRole.COUNT} <= roles
        self.is_mixed = self.is_mixed or is_unknown or bool(roles & _TURNS_AWAY)
        self.numbers += sum(to_int(one.number) for one in words if one.number)
        if roles & _TURNS_AWAY:
            return
        if noun := last(words, WordRole.NOUN):
            self.noun, self.is_counted = noun, False
        self.verb = last(words, *VERBS) or self.verb
        self.is_counted = self.is_counted or (WordRole.COUNT in roles and is_counted)

    def _is_our_year(self, word: Word) -> bool:
        return word.role is WordRole.YEAR and str(self.year) in word.text


def last(words: Sequence[Word], *roles: WordRole) -> Word | None:
    """The last word that plays one of the roles."""
    return next((one for one in reversed(words) if one.role in roles), None)


def are_known(words: Sequence[Word]) -> bool:
    """Whether no word needs explaining."""
    return all(one.role in KNOWN for one in words)


def opaque_signs(words: Sequence[Word]) -> int:
    """How much stands there that nobody has explained."""
    return sum(len(one.text) for one in words if one.role is WordRole.OPAQUE)


def is_of_a_part(words: Sequence[Word]) -> bool:
    """One way of sending or one kind of applicant; several together are the whole."""
    if any(one.role is WordRole.PART for one in words):
        return True
    said = "".join(one.text for one in words)
    ways = {one.text for one in words if one.role is WordRole.CHANNEL}
    persons = [one.role for one in words if one.role in {WordRole.APPLICANT, WordRole.PEOPLE}]
    is_one_way = len(ways) == 1 and "各" not in said
    return is_one_way or (persons == [WordRole.APPLICANT] and "等" not in said)


def are_of_some(words: Sequence[Word]) -> bool:
    """Kinds of applicants are named, and none of them is a natural person."""
    persons = {one.text for one in words if one.role in {WordRole.APPLICANT, WordRole.PEOPLE}}
    is_kind = any(one.role is WordRole.APPLICANT for one in words)
    return is_kind and not any(_ANYBODY.search(one) for one in persons)


def one_kind(words: Sequence[Word]) -> str:
    """The kind of applicant where a clause names one and no other limit."""
    found = {one.text for one in words if one.role is WordRole.APPLICANT}
    is_plain = not any(one.role in {WordRole.PART, WordRole.AND} for one in words)
    return next(iter(found)) if len(found) == 1 and is_plain else ""
