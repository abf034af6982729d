"""Does a number count what was done: readings, answers, trainings, places, appraisals, blame?"""

from reports.checks.reading.indicators.counting_term import Term, TermRole, Terms
from reports.checks.reading.indicators.indicator import BY_KEY
from reports.checks.reading.indicators.stated_number import (
    CHANNELS,
    Stated,
    is_of_more_words,
    last_at,
    roles_of,
    said_by,
    subjects_of,
)

_NEVER = {TermRole.OTHER, TermRole.NONE, TermRole.EARLIER}
_BETWEEN = {TermRole.SMALL, TermRole.HOLD, TermRole.AND, TermRole.VERB, TermRole.NOW}
BY_CHANNEL = {"explained", "answered"}
"""What is published by some channel, of which each may have its number."""
OF_PEOPLE = {"trainings", "trained"}
"""Both are told of the same training."""


def held(region: Terms, count: Term, after: Terms, topic: str) -> Stated | None:
    """The number of what is named before it or behind; ``topic``: what was counted last."""
    if roles_of(region) & _NEVER:
        return None
    if count.unit in BY_KEY["trained"].units and (said := _trained(region, count, after, topic)):
        return said
    subjects = subjects_of(region, channels=False)
    subject = subjects[-1] if subjects else named_behind(after)
    if subject is None or not _fits(region, count, subject):
        return None
    if subjects and (is_of_more_words(after) or not _reaches(region, subject)):
        return None
    if not subjects and _is_of_another(region, subject):
        return None
    return said_by(count, subject.key, _part(region, subject, subjects))


def _part(region: Terms, subject: Term, subjects: Terms) -> str:
    """A kind of place, or the channel by which alone something was published."""
    channels = {one.key for one in subjects_of(region, channels=True)}
    if subject.key in BY_CHANNEL and len(channels) == 1 and TermRole.ETC not in roles_of(region):
        return channels.pop()
    return subject.part if len(subjects) < 2 else ""


def _fits(region: Terms, count: Term, subject: Term) -> bool:
    roles = roles_of(region)
    if subject.key == "trainings" and TermRole.ATTEND in roles:
        return False
    if subject.key == "corners":
        is_online = any(one.key == "website" for one in subjects_of(region, channels=True))
        if is_online or TermRole.FRESH in roles:
            return False
    return count.unit in BY_KEY[subject.key].units


def named_behind(after: Terms) -> Term | None:
    """举办3次业务培训: what is counted follows its number."""
    passed = set()
    for one in after:
        if one.role is TermRole.SUBJECT:
            is_of_people = TermRole.PEOPLE in passed and one.key != "blamed"
            return None if one.key in CHANNELS or is_of_people else one
        passed.add(one.role)
        if one.role not in {TermRole.SMALL, TermRole.HOLD, TermRole.PEOPLE}:
            return None
    return None


def _reaches(region: Terms, subject: Term) -> bool:
    """Nothing unknown between verb, subject and number: 惠企政策解读12篇 are not all there are."""
    at = len(region) - 1 - region[::-1].index(subject)
    behind = [one for one in region[at + 1 :] if one.role not in _BETWEEN | {TermRole.PEOPLE}]
    if any(one.role is not TermRole.SUBJECT for one in behind):
        return False
    if subject.key == "blamed":
        return True
    opener = last_at(region[:at], TermRole.HOLD, TermRole.VERB, TermRole.STRONG, TermRole.SUBJECT)
    between, before = region[opener + 1 : at], region[: max(opener, 0)]
    if roles_of(between) & {TermRole.OPAQUE, TermRole.TOPIC, TermRole.FRESH}:
        return subject.key == "corners" and TermRole.OPAQUE not in roles_of(between)
    is_by_unknown = {TermRole.BY_WAY, TermRole.OPAQUE} <= roles_of(before)
    return not (is_by_unknown and subject.key in BY_CHANNEL) and TermRole.TOPIC not in roles_of(
        before
    )


def _is_of_another(region: Terms, subject: Term) -> bool:
    """围绕安全生产举办3次培训; of 对…的3名同志问责 the words before say why."""
    if subject.key == "blamed":
        return False
    return bool(roles_of(region) & {TermRole.TOPIC, TermRole.OPAQUE, TermRole.ATTEND})


def _trained(region: Terms, count: Term, after: Terms, topic: str) -> Stated | None:
    """培训120人次, 120人参加, and 培训3次、120人次."""
    if roles_of(region) & {TermRole.OPAQUE, TermRole.BY_WAY, TermRole.TOPIC}:
        return None
    named = {one.key for one in (*subjects_of(region, channels=False), *_next(after))}
    if named - OF_PEOPLE or _is_sent(region, after):
        return None
    says_training = bool(named)
    goes_on = topic in OF_PEOPLE and (count.unit == "人次" or _takes_part(region, after))
    return said_by(count, "trained") if says_training or goes_on else None


def _next(after: Terms) -> Terms:
    known = _BETWEEN | {TermRole.ATTEND, TermRole.PEOPLE}
    rest = [one for one in after if one.role not in known]
    return rest[:1] if rest and rest[0].role is TermRole.SUBJECT else []


def _takes_part(region: Terms, after: Terms) -> bool:
    words = [*region, *after]
    return any(
        one.role is TermRole.ATTEND or one.text in {"覆盖", "接受", "惠及"} for one in words
    ) or bool(region and {one.role for one in region} <= {TermRole.PEOPLE, TermRole.SMALL})


def _is_sent(region: Terms, after: Terms) -> bool:
    """选派2人参加县里的培训: it is another's training."""
    sent = [one for one in (*region, *after) if one.role is TermRole.ATTEND]
    if any(one.text not in {"参加", "参与"} for one in sent):
        return True
    return bool(roles_of(after) & {TermRole.OPAQUE, TermRole.OTHER})
