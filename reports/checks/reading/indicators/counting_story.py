"""What is carried from clause to clause while a sentence counts: of when, of what, part of what?"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reports.checks.reading.indicators.counted_none import nothing
from reports.checks.reading.indicators.counting_term import Term, TermRole, Terms
from reports.checks.reading.indicators.counts_of_acts import (
    BY_CHANNEL,
    OF_PEOPLE,
    held,
    named_behind,
)
from reports.checks.reading.indicators.counts_published import published, publishes
from reports.checks.reading.indicators.indicator import BY_KEY
from reports.checks.reading.indicators.stated_number import (
    CHANNELS,
    Stated,
    first_at,
    last_at,
    roles_of,
    said_by,
    subjects_of,
)

_TIMES = {TermRole.NOT_ALL, TermRole.EARLIER, TermRole.NOW}


@dataclass
class CountingStory:
    """The reading of sentences that belong together, clause by clause."""

    year: int
    is_earlier: bool = False
    in_parts: bool = False
    whole: str = ""
    last: str = ""
    governing: Terms = field(default_factory=list)
    has_channel: bool = False
    has_count: bool = False
    is_foreign: bool = False
    before: Stated | None = None
    outside: list[tuple[bool, str]] = field(default_factory=list)

    def told(self, terms: Terms) -> Iterator[Stated]:
        """Every number that one sentence states."""
        self.has_channel = False
        self.governing, self.before, self.is_foreign = [], None, False
        clause: Terms = []
        for one in [*terms, Term(TermRole.ENDS, "")]:
            if one.role in {TermRole.ENDS, TermRole.OPENS, TermRole.CLOSES}:
                if clause:
                    yield from self._of_clause(clause)
                clause = []
                self._bracket(one)
            else:
                clause.append(one)

    def _bracket(self, one: Term) -> None:
        if one.role is TermRole.OPENS:
            self.outside.append((self.in_parts, self.whole))
            self.in_parts, self.whole = True, self.last
        elif one.role is TermRole.CLOSES and self.outside:
            self.in_parts, self.whole = self.outside.pop()

    def _of_clause(self, clause: Terms) -> Iterator[Stated]:
        self._look_at_time(clause)
        if not self.is_earlier and TermRole.NOT_ALL not in roles_of(clause):
            yield from nothing(clause, self.governing)
        counts = [n for n, one in enumerate(clause) if one.role is TermRole.COUNT]
        if not counts:
            self._govern(clause)
            return
        if _are_each(clause, counts):
            yield from self._each(clause, counts)
            return
        start = 0
        for at, behind in zip(counts, [*counts[1:], len(clause)], strict=True):
            said = self._count(clause[start:at], clause[at], clause[at + 1 : behind])
            if said:
                yield said
            start = at + 1
        self.has_channel |= bool(subjects_of(clause, channels=True))

    def _look_at_time(self, clause: Terms) -> None:
        """去年 and 上半年 hold until this year is named; in a comparison they hold for nothing."""
        for one in clause:
            if one.role is TermRole.NOW and not self._is_own(one):
                self.is_earlier = TermRole.COMPARE not in roles_of(clause)
            elif one.role is TermRole.NOW:
                self.is_earlier = False
            elif one.role is TermRole.EARLIER and TermRole.COMPARE not in roles_of(clause):
                self.is_earlier = True
        if TermRole.NOT_ALL in roles_of(clause) and roles_of(clause) <= _TIMES | {TermRole.SMALL}:
            self.is_earlier = True

    def _is_own(self, time: Term) -> bool:
        return "20" not in time.text or str(self.year) in time.text

    def _govern(self, clause: Terms) -> None:
        names = {TermRole.SUBJECT, TermRole.INFO, TermRole.STRONG, TermRole.VERB}
        self._look_at_training(clause)
        if roles_of(clause) & names:
            self.governing = clause
            self.has_channel |= bool(subjects_of(clause, channels=True))
        if TermRole.PARTS in roles_of(clause):
            self.in_parts, self.whole = True, self.last

    def _each(self, clause: Terms, counts: list[int]) -> list[Stated]:
        """通过网站、微信分别公开60条、26条: as many channels as numbers."""
        named = subjects_of(clause[: counts[0]], channels=True)
        if len(named) != len(counts) or self.is_earlier:
            return []
        verb = [Term(TermRole.VERB, "")]
        each = zip(named, counts, strict=True)
        read = (self._published([one, *verb], clause[n], []) for one, n in each)
        return [one for one in read if one]

    def _count(self, region: Terms, count: Term, after: Terms) -> Stated | None:
        region = self._without_parts(region)
        self.has_count = True
        self._look_at_training(region)
        if (at := first_at(region, TermRole.COMPARE)) < len(region):
            self.governing = region[:at] or self.governing
            return None
        if self.is_earlier or TermRole.NOT_ALL in roles_of(region):
            self.governing = [one for one in region if one.role not in _TIMES]
            return None
        said = self._read(region, count, after)
        self.governing, self.before = [], said
        if not self.in_parts:
            self.last = said.key if said else ""
        return said

    def _without_parts(self, region: Terms) -> Terms:
        at = last_at(region, TermRole.PARTS)
        if at >= 0 and self.has_count:
            self.in_parts, self.whole = True, self.last
        elif not self.outside and roles_of(region) & {TermRole.HOLD, TermRole.STRONG}:
            self.in_parts = False
        return region[at + 1 :]

    def _read(self, region: Terms, count: Term, after: Terms) -> Stated | None:
        topic = self.last
        if self._goes_on(region, count, after):
            region = [*self.governing, *region]
        if self._is_elsewhere(region):
            return self._elsewhere(region, count)
        done = held(region, count, after, topic)
        said = done or self._published(region, count, after)
        if said and self.in_parts and self._is_inside(said):
            return None
        return None if said and self.is_foreign and said.key in OF_PEOPLE else said

    def _look_at_training(self, terms: Terms) -> None:
        """就业技能培训 is none of ours, and so is a bare 培训 behind it."""
        for before, one in zip([None, *terms], terms, strict=False):
            if one.key == "trainings":
                is_unknown = before and before.role in {TermRole.OPAQUE, TermRole.OTHER}
                self.is_foreign = bool(is_unknown or (self.is_foreign and one.text == "培训"))

    def _is_elsewhere(self, region: Terms) -> bool:
        """政府网站发布解读12篇，政务新媒体8篇: the same again by another channel."""
        is_by_channel = self.before and self.before.part and self.before.key in BY_CHANNEL
        if not is_by_channel or subjects_of(region, channels=False):
            return False
        names = {TermRole.INFO, TermRole.STRONG, TermRole.OPAQUE}
        return len(subjects_of(region, channels=True)) == 1 and not roles_of(region) & names

    def _elsewhere(self, region: Terms, count: Term) -> Stated | None:
        if self.before is None or count.unit != self.before.unit:
            return None
        return said_by(count, self.before.key, subjects_of(region, channels=True)[0].key)

    def _goes_on(self, region: Terms, count: Term, after: Terms) -> bool:
        """The clause before says what this one counts: 政策解读方面，共12篇; 通过网站，公开60条."""
        if _counts_itself(count, after):
            return False
        is_whole = publishes(region) and TermRole.INFO in roles_of(region)
        names = {TermRole.SUBJECT, TermRole.STRONG}
        if is_whole or roles_of(region) & names or named_behind(after):
            return not subjects_of(region, channels=True) and _is_way(self.governing)
        return True

    def _published(self, region: Terms, count: Term, after: Terms) -> Stated | None:
        if subjects_of(region, channels=False):
            return None
        return published(
            region,
            count,
            after,
            is_part=self.in_parts,
            is_behind_channel=self.has_channel,
        )

    def _is_inside(self, said: Stated) -> bool:
        """Behind 其中 a channel belongs to the total, and what was done to the total or channel."""
        if said.key in CHANNELS:
            return self.whole != "total" and not (said.part and self.whole == said.key)
        if said.key == "trained":
            return self.whole != "trainings"
        return self.whole not in {"total", "website", "media", "board"}


def _are_each(clause: Terms, counts: list[int]) -> bool:
    """分别…60条、26条: several numbers behind 分别, none with a name of its own."""
    at = first_at(clause, TermRole.EACH)
    names = {TermRole.SUBJECT, TermRole.OPAQUE, TermRole.OTHER}
    return at < counts[0] and len(counts) > 1 and not roles_of(clause[counts[0] :]) & names


def _counts_itself(count: Term, after: Terms) -> bool:
    """What is counted follows the number: 设置专区，9处公开栏每月更新."""
    rest = [one for one in after if one.role is not TermRole.SMALL]
    if not rest:
        return False
    is_of_people = rest[0].role is TermRole.PEOPLE and count.unit in BY_KEY["trained"].units
    others = {TermRole.SUBJECT, TermRole.PEOPLE, TermRole.OPAQUE, TermRole.OTHER}
    return rest[0].role in others and not is_of_people


def _is_way(governing: Terms) -> bool:
    """通过政府网站, …: the clause before says nothing but the channel."""
    known = {TermRole.BY_WAY, TermRole.SUBJECT, TermRole.SMALL, TermRole.AND, TermRole.ETC}
    is_channel = bool(subjects_of(governing, channels=True))
    return is_channel and roles_of(governing) <= known | {TermRole.NOW}
