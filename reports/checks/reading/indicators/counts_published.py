"""Does a number count what was published: in all, or by one channel?"""

from reports.checks.reading.indicators.counting_term import Term, TermRole, Terms
from reports.checks.reading.indicators.indicator import BY_KEY
from reports.checks.reading.indicators.stated_number import (
    Stated,
    first_at,
    is_of_more_words,
    roles_of,
    said_by,
    subjects_of,
)

_NEVER = {
    TermRole.OTHER,
    TermRole.NONE,
    TermRole.TOPIC,
    TermRole.ATTEND,
    TermRole.PEOPLE,
    TermRole.EARLIER,
}


def published(
    region: Terms, count: Term, after: Terms, *, is_part: bool, is_behind_channel: bool
) -> Stated | None:
    """The number as one of publications; ``is_part``: it stands behind 其中.

    ``is_behind_channel``: a channel was named before in the sentence; a number without one of
    its own may then be that channel's, and is not read.
    """
    roles = roles_of(region)
    if roles & _NEVER or is_of_more_words(after) or _is_of_a_part(region):
        return None
    channels = subjects_of(region, channels=True)
    if not _is_one(channels, roles):
        return _total(region, count, is_part=is_part, is_weak=TermRole.STRONG not in roles)
    if channels:
        return _of_channel(channels, count)
    if TermRole.STRONG in roles:
        return _total(region, count, is_part=is_part)
    is_named = publishes(region) and _names_info(region, after)
    if is_behind_channel or not is_named:
        return None
    return _total(region, count, is_part=is_part, is_weak=True)


def publishes(region: Terms) -> bool:
    """With a verb, which 公开信息 has in it."""
    return any(
        one.role is TermRole.VERB or (one.role is TermRole.INFO and one.text.startswith("公开"))
        for one in region
    )


def _names_info(region: Terms, after: Terms) -> bool:
    return TermRole.INFO in roles_of(region) or (after[:1] != [] and after[0].role is TermRole.INFO)


def _is_one(channels: Terms, roles: set[TermRole]) -> bool:
    keys = {one.key for one in channels}
    return len(keys) < 2 and not (keys and TermRole.ETC in roles and keys != {"media"})


def _of_channel(channels: Terms, count: Term) -> Stated | None:
    indicator = BY_KEY[channels[0].key]
    if count.unit not in indicator.units:
        return None
    part = channels[0].part if len(channels) == 1 else ""
    return said_by(count, indicator.key, part)


def _total(region: Terms, count: Term, *, is_part: bool, is_weak: bool = False) -> Stated | None:
    if is_part or count.unit not in BY_KEY["total"].units:
        return None
    return said_by(count, "total", is_weak=is_weak)


def _is_of_a_part(region: Terms) -> bool:
    """Words that nobody knows stand between channel, verb and number, or name another way."""
    known = (TermRole.SUBJECT, TermRole.STRONG, TermRole.VERB, TermRole.INFO)
    start = first_at(region, *known)
    before, behind = region[:start], region[start:]
    if TermRole.OPAQUE in roles_of(behind):
        return True
    if TermRole.OPAQUE not in roles_of(before):
        return False
    is_strong = TermRole.STRONG in roles_of(region)
    return TermRole.BY_WAY in roles_of(before) or not is_strong
