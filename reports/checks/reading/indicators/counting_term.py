"""What is a word of a sentence on counts? Its role; a subject's indicator, a count's number."""

from dataclasses import dataclass
from enum import Enum


class TermRole(Enum):
    """What a word does in such a sentence."""

    COUNT = "count"
    SUBJECT = "subject"
    INFO = "info"
    STRONG = "strong"
    VERB = "verb"
    HOLD = "hold"
    BY_WAY = "by_way"
    TOPIC = "topic"
    ETC = "etc"
    AND = "and"
    PARTS = "parts"
    EACH = "each"
    NONE = "none"
    ZERO = "zero"
    EARLIER = "earlier"
    NOW = "now"
    COMPARE = "compare"
    NOT_ALL = "not_all"
    ATTEND = "attend"
    FRESH = "fresh"
    PEOPLE = "people"
    OTHER = "other"
    SMALL = "small"
    OPENS = "opens"
    CLOSES = "closes"
    ENDS = "ends"
    OPAQUE = "opaque"


@dataclass(frozen=True)
class Term:
    """A word; ``key`` is a subject's indicator, ``part`` which of its channels it names."""

    role: TermRole
    text: str
    key: str = ""
    part: str = ""
    number: int = 0
    unit: str = ""
    is_about: bool = False


Terms = list[Term]
