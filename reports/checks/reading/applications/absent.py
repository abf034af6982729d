"""Does a clause say that no application was received? 未收到, 无, 零报告, 均为零."""

from reports.checks.reading.applications.request_words import Word, WordRole
from reports.checks.reading.applications.story import (
    KNOWN,
    LONGEST_BETWEEN,
    NOUNS,
    VERBS,
    NumberSaid,
    Story,
    Words,
    are_known,
    are_of_some,
    is_of_a_part,
    last,
    opaque_signs,
)

_IN_A_ROW = KNOWN | {WordRole.DONE, WordRole.OTHER, WordRole.WEAK}
"""申请、复议、诉讼均为零: what may stand between the application and the zero."""
_PLAIN = frozenset({WordRole.NOW, WordRole.YEAR, WordRole.WHO, WordRole.SMALL})


def absent(words: Words, story: Story) -> NumberSaid | None:
    """The first statement of a clause that nothing was received."""
    for n, word in enumerate(words):
        said = None
        if word.role is WordRole.NOT:
            said = _nothing(words, n, story)
        elif word.role is WordRole.ZERO:
            said = _zero(words, n, story)
        if said:
            return said
    return None


def _nothing(words: Words, n: int, story: Story) -> NumberSaid | None:
    """未收到……申请."""
    before, after = words[:n], words[n + 1 :]
    if _is_of_another(before, story):
        return None
    at = next((n for n, one in enumerate(after) if one.role in NOUNS), None)
    if at is None:
        return (
            _nothing_behind(words, n)
            or _nothing_unsaid(words, n, story)
            or _nothing_at_all(words, n, story)
        )
    noun, leading = after[at], after[:at]
    if not _is_object(leading, noun, story) or not _ends(after[at + 1 :]):
        return None
    named = (*before, *leading)
    is_part = is_of_a_part(named) or are_of_some(named)
    return NumberSaid("none", 0, words[n].start, noun.end, is_part)


def _nothing_behind(words: Words, n: int) -> NumberSaid | None:
    """依申请公开申请：无."""
    noun = last(words[:n], WordRole.NOUN)
    if not noun or n + 1 < len(words) or not are_known(words[words.index(noun) + 1 : n]):
        return None
    return NumberSaid("none", 0, noun.start, words[n].end)


def _nothing_unsaid(words: Words, n: int, story: Story) -> NumberSaid | None:
    """去年收到2件，今年未收到."""
    verb = words[n + 1] if n + 1 < len(words) else None
    if not story.noun or not verb or verb.role is not WordRole.GET:
        return None
    is_plain = are_known([*words[:n], *words[n + 2 :]])
    return NumberSaid("none", 0, words[n].start, verb.end) if is_plain else None


def _nothing_at_all(words: Words, n: int, story: Story) -> NumberSaid | None:
    """依申请公开情况：本年度无."""
    is_plain = n + 1 == len(words) and all(one.role in _PLAIN for one in words[:n])
    if not is_plain or not story.noun or story.is_counted or story.is_mixed:
        return None
    return NumberSaid("none", 0, words[0].start, words[n].end)


def _is_object(leading: Words, noun: Word, story: Story) -> bool:
    """Whether the negation reaches the application past what stands between them."""
    roles = {one.role for one in leading}
    if roles & {WordRole.DONE, WordRole.CARRY, WordRole.COMPARE, WordRole.RULE, WordRole.NOT}:
        return False
    other = last(leading, WordRole.OTHER)
    if other and WordRole.AND not in {one.role for one in leading[leading.index(other) + 1 :]}:
        return False
    if noun.role is WordRole.WEAK:
        return story.is_own and WordRole.OPAQUE not in roles
    return opaque_signs(leading) <= LONGEST_BETWEEN


def _is_of_another(before: Words, story: Story) -> bool:
    turns = {WordRole.RULE, WordRole.CARRY, WordRole.COMPARE}
    is_turned = any(one.role in turns for one in before)
    return is_turned or story.is_past(before) or story.are_parts(before)


def _zero(words: Words, n: int, story: Story) -> NumberSaid | None:
    """……为零报告."""
    before, zero = words[:n], words[n]
    if _is_of_another(before, story) or not _ends(words[n + 1 :]):
        return None
    noun = last(before, WordRole.NOUN)
    if noun is None:
        return (
            NumberSaid("none", 0, zero.start, zero.end) if _is_unsaid(before, zero, story) else None
        )
    rest = before[before.index(noun) + 1 :]
    if all(one.role in _IN_A_ROW for one in rest) and _is_of_received(rest):
        return NumberSaid("none", 0, noun.start, zero.end, is_of_a_part(before))
    return None


def _is_unsaid(before: Words, zero: Word, story: Story) -> bool:
    """申请数量：0, and 零申请, which names what there is none of."""
    if story.noun and not story.is_counted and are_known(before):
        return True
    is_named = story.is_own or any("公开" in one.text for one in before)
    return zero.text == "零申请" and is_named


def _is_of_received(words: Words) -> bool:
    """Of 受理、办结 both are zero; of 答复 alone nothing is said of what came in."""
    roles = {one.role for one in words}
    return WordRole.DONE not in roles or bool(roles & {*VERBS, WordRole.AND})


def _ends(rest: Words) -> bool:
    """Behind the application its clause ends, or a further matter is joined to it."""
    for one in rest:
        if one.role is WordRole.AND:
            return True
        if one.role not in {WordRole.SMALL, WordRole.WEAK, WordRole.GET}:
            return False
    return True
