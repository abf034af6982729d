"""Which numbers of a clause count applications received? Verb, object and number must meet."""

from collections.abc import Iterator
from itertools import takewhile

from reports.checks.reading.applications.request_words import Word, WordRole
from reports.checks.reading.applications.story import (
    LONGEST_BETWEEN,
    NOUNS,
    VERBS,
    NumberSaid,
    Story,
    Words,
    are_known,
    is_of_a_part,
    last,
    one_kind,
    opaque_signs,
)
from reports.checks.reading.numerals import to_int

_NEVER = frozenset({WordRole.COMPARE, WordRole.CARRY, WordRole.RULE, WordRole.OTHER, WordRole.NOT})
"""Before the number: it counts something else."""
_OF_SOME = ("经", "因", "由于", "属于", "涉及", "需要", "系")
_TOTALS = frozenset({"共", "共计", "合计", "总计", "总共", "一共"})
_DEALT = ("受理", "办理", "处理", "承", "接办", "收办")
"""Verbs that may count what was dealt with instead of what was received."""


def counted(words: Words, story: Story) -> Iterator[NumberSaid]:
    """The number of applications, for each count of a clause that has one."""
    start = 0
    for n, word in enumerate(words):
        if word.role is WordRole.COUNT:
            if said := _count(words, start, n, story):
                yield said
            start = n + 1


def _count(words: Words, start: int, n: int, story: Story) -> NumberSaid | None:
    before, count, after = words[start:n], words[n], words[n + 1 :]
    verb = last(before, *VERBS) or last(words[:n], *VERBS)
    if _is_another(before, after) or _is_aside(words[:n], verb, story):
        return None
    noun = _object(before, after, verb, story) or _summed_up(before, count, story)
    if noun is None:
        return None
    starts = [one.start for one in (verb, noun) if one and one in before]
    is_behind = noun in after
    if is_behind and verb and verb.text == "有" and _is_told_apart(after[after.index(noun) + 1 :]):
        return None
    return NumberSaid(
        _kind(verb or story.verb),
        to_int(count.number),
        min(starts, default=count.start),
        noun.end if is_behind else count.end,
        is_of_a_part([*before, *(after[: after.index(noun)] if is_behind else ())]),
        count.is_about,
        one_kind(before),
    )


def _is_another(before: Words, after: Words) -> bool:
    """It counts another matter, a difference, a carry-over or what was answered."""
    verb = last(before, *VERBS, WordRole.DONE)
    return (
        any(one.role in _NEVER for one in before)
        or bool(verb and verb.role is WordRole.DONE)
        or bool(after and after[0].role in {WordRole.CARRY, WordRole.DONE})
    )


def _is_told_apart(rest: Words) -> bool:
    """有1件申请经补正后受理: what is said behind is true of these alone."""
    return bool(rest) and rest[0].text.startswith(_OF_SOME)


def _is_aside(until: Words, verb: Word | None, story: Story) -> bool:
    """Of another year, or a part of a total; what is new is so within a breakdown, too."""
    is_new = verb is not None and verb.role is WordRole.NEW
    return story.is_past(until) or (story.are_parts(until) and not is_new)


def _object(before: Words, after: Words, verb: Word | None, story: Story) -> Word | None:
    """The application that is counted: named before, behind, or in an earlier clause."""
    noun = last(before, WordRole.NOUN) or last(before, WordRole.WEAK)
    if noun:
        return noun if _reaches(before, noun, verb, story) else None
    if verb and verb in before and (noun := _behind(before, after, verb, story)):
        return noun
    if after and after[0].role in {WordRole.OPAQUE, WordRole.PART}:
        return None
    return _unsaid(before, verb, story)


def _reaches(before: Words, noun: Word, verb: Word | None, story: Story) -> bool:
    """Nothing unknown between an application and its number; before it a verb, or its beginning."""
    at = before.index(noun)
    if not are_known([one for one in before[at + 1 :] if one.role is not WordRole.WEAK]):
        return False
    first = next((n for n, one in enumerate(before[:at]) if one.role in VERBS), -1)
    leading, is_verbal = before[first + 1 : at], bool(verb or story.verb)
    if noun.role is WordRole.WEAK:
        return story.is_own and are_known(leading) and is_verbal
    if not is_verbal:
        return not story.is_attribute and are_known(leading)
    return opaque_signs(leading) <= LONGEST_BETWEEN


def _behind(before: Words, after: Words, verb: Word, story: Story) -> Word | None:
    """收到5件……申请."""
    leading = tuple(takewhile(lambda one: one.role not in NOUNS, after))
    noun = after[len(leading)] if len(leading) < len(after) else None
    if noun is None or not are_known(before[before.index(verb) + 1 :]):
        return None
    if any(one.role in _NEVER | {WordRole.COUNT, WordRole.DONE, WordRole.AND} for one in leading):
        return None
    is_plain = noun.role is WordRole.NOUN or (story.is_own and are_known(leading))
    return noun if is_plain else None


def _unsaid(before: Words, verb: Word | None, story: Story) -> Word | None:
    """A clause of nothing but verb, time and number goes on with what was spoken of."""
    is_new = verb is not None and verb.role is WordRole.NEW
    if not are_known(before) or is_of_a_part(before) or (story.is_carried and not is_new):
        return None
    is_said_anew = verb is not None and verb.text != "有"
    if story.noun:
        return story.noun if is_said_anew or not story.is_counted else None
    return verb if story.is_own or is_new else None


def _summed_up(before: Words, count: Word, story: Story) -> Word | None:
    """当面申请2件，网上申请3件，合计5件: a total of what was received, and of nothing else."""
    said = "".join(one.text for one in before)
    is_total = said in _TOTALS and story.numbers == to_int(count.number)
    return story.verb if is_total and not story.is_mixed else None


def _kind(verb: Word | None) -> str:
    if verb is None:
        return "received"
    if verb.role is WordRole.NEW:
        return "new"
    return "accepted" if verb.text.startswith(_DEALT) else "received"
