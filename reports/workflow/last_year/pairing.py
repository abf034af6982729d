"""Which measure answers which problem? By their numbers where these agree; else the clerk says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest

from reports.statute.schema import Edition
from reports.workflow.last_year.file_choices import (
    ALONE,
    IN_ORDER,
    SINGLY,
    TOGETHER,
    FileChoices,
)
from reports.workflow.last_year.file_pieces import TextPiece

Item = tuple[TextPiece, ...]


@dataclass(frozen=True)
class Pairing:
    """The items of both sides and how they belong together; ``way`` is empty while nobody knows.

    What the clerk says of one measure goes before the way of all.
    """

    problems: Sequence[Item]
    measures: Sequence[Item]
    way: str
    choices: FileChoices

    @property
    def is_asked(self) -> bool:
        """Whether the numbers differ, so that only the clerk can say."""
        counts = len(self.problems), len(self.measures)
        return 0 not in counts and counts[0] != counts[1]

    @property
    def is_known(self) -> bool:
        """Whether it is settled what belongs together."""
        return bool(self.way) and not self.unsaid

    @property
    def unsaid(self) -> list[Item]:
        """The measures of which she has not said what they answer."""
        if self.way != SINGLY:
            return []
        known = {ALONE, *(str(one[0].number) for one in self.problems)}
        return [one for one in self.measures if self.answer(one) not in known]

    def answer(self, measure: Item) -> str:
        """The number of the first piece of the problem that a measure answers, as she said."""
        return self.choices.answered(measure[0].number)

    def rows(self) -> list[tuple[Sequence[Item], Sequence[Item]]]:
        """Pair by pair: the problems and the measures of each; unasked, a paragraph each."""
        if self.way == TOGETHER:
            return [(self.problems, self.measures)]
        if not self.way:
            sides = (_by_paragraphs(self.problems), _by_paragraphs(self.measures))
            return list(zip_longest(*sides, fillvalue=()))
        places = {str(one[0].number): place for place, one in enumerate(self.problems)}
        rows: list[tuple[list[Item], list[Item]]] = [([one], []) for one in self.problems]
        for number, measure in enumerate(self.measures):
            answer = self.answer(measure)
            in_order = number if self.way == IN_ORDER else None
            said = places.get(answer, None if answer == ALONE else in_order)
            if said is None or said >= len(self.problems):
                rows.append(([], [measure]))
            else:
                rows[said][1].append(measure)
        return list(rows)


def pairing_of(
    pieces: Sequence[TextPiece], problems: str, measures: str, choices: FileChoices
) -> Pairing:
    """How the pieces that go to both sections are paired."""
    sides = [_items([one for one in pieces if one.goes == key]) for key in (problems, measures)]
    pairing = Pairing(sides[0], sides[1], choices.pairing, choices)
    if choices.pairing:
        return pairing
    is_said = any(map(pairing.answer, pairing.measures))
    unsaid = "" if pairing.is_asked else IN_ORDER
    return replace(pairing, way=SINGLY if pairing.is_asked and is_said else unsaid)


def paired_sections(edition: Edition) -> Mapping[str, str]:
    """Sections that are answered, with those that answer them."""
    return {one.answers: key for key, one in edition.sections.items() if one.answers}


def _by_paragraphs(items: Sequence[Item]) -> list[list[Item]]:
    every = (piece for item in items for piece in item)
    runs = groupby(every, key=lambda one: (one.stood, one.paragraph))
    return [[tuple(run)] for _, run in runs]


def _items(pieces: Sequence[TextPiece]) -> list[Item]:
    """Pieces of one item together; one that was put here from elsewhere is an item of its own."""
    found: dict[tuple[str, int], list[TextPiece]] = {}
    for one in pieces:
        key = (one.stood, one.item) if one.item >= 0 else ("", one.number)
        found.setdefault(key, []).append(one)
    return [tuple(some) for some in found.values()]
