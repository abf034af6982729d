"""Who signed, and when? The lines set as a signature, else those after chapter 六 that read as one.

Behind a signature there may stand more: （此件公开发布）, 附件, 抄送, a table. It is no part of the
report's text, and the signature in front of it is none either.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reports.document import Signature
from reports.importers.flow import SIGNATURE, Item, Line
from reports.importers.parts.behind import (
    after_the_last_chapter,
    enclosures_above,
    without_what_is_behind,
)
from reports.importers.parts.bodies import is_body, is_name
from reports.importers.parts.signing_lines import (
    date_of,
    is_date,
    is_date_in_brackets,
    labels_of,
    lines_of,
    opens,
)
from reports.importers.parts.title import joined

_MOST_LINES, _SHORTEST_BODY = 8, 6


@dataclass(frozen=True)
class Signed:
    """The signature, the report without it, lines of it that cannot be read, what is behind it
    and what is ``enclosed``, named above it."""

    signature: Signature
    rest: list[Item]
    unread: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    enclosed: list[str] = field(default_factory=list)


def take_signature(items: Sequence[Item], title: str) -> Signed:
    """Find the signature and set it apart; tables behind it stay, they may be the report's."""
    at_the_end = _marked(items) or _certain(items, title) or _at_the_end(items, title)
    places = at_the_end or _below_the_title(items, title)
    if not places:
        return Signed(Signature(), list(items))
    signature, unread = _signature([line for n in places for line in lines_of(items[n])])
    unread += [label for n in places for label in labels_of(items[n])]
    behind = [n for n in _behind(items, max(places)) if isinstance(items[n], Line)]
    enclosed = enclosures_above(items, min(places))
    apart = {*places, *behind, *enclosed}
    rest = [one for n, one in enumerate(items) if n not in apart]
    said = ([items[n].text for n in some if items[n].text.strip()] for some in (behind, enclosed))
    return Signed(signature, rest, unread, *said)


def _behind(items: Sequence[Item], last: int) -> range:
    """The places behind the signature, where it is known to end the report."""
    chapter, end = after_the_last_chapter(items), without_what_is_behind(items)
    return range(last + 1 if last in chapter else max(last + 1, end), len(items))


def _signature(lines: Sequence[str]) -> tuple[Signature, list[str]]:
    names = [line for line in lines if not is_date(line)]
    dates = [line for line in lines if is_date(line)]
    days = [day for line in dates if (day := date_of(line))]
    unread = [line for line in dates if date_of(line) != next(iter(days), None)]
    return Signature(joined(names), days[0] if days else None), unread


def _marked(items: Sequence[Item]) -> list[int]:
    return [n for n, one in enumerate(items) if isinstance(one, Line) and one.role == SIGNATURE]


def _certain(items: Sequence[Item], title: str) -> list[int]:
    """A date beside the name of a body after the last chapter, whatever stands behind them."""
    said = [n for n in after_the_last_chapter(items) if lines_of(items[n])]
    for place, number in enumerate(said):
        alone, two = [number], said[place : place + 2]
        for places in (alone, two):
            if _is_signature([line for n in places for line in lines_of(items[n])], title):
                return _with_its_run(items, places)
    return []


def _is_signature(lines: Sequence[str], title: str) -> bool:
    """Nothing but a body's name, on one line or two, and one date."""
    names = [line for line in lines if not is_date(line)]
    if len(lines) - len(names) != 1 or not 1 <= len(names) <= _MOST_LINES:
        return False
    return opens(title, joined(names)) or all(is_name(one) and is_body(one) for one in names)


def _with_its_run(items: Sequence[Item], places: Sequence[int]) -> list[int]:
    """The lines above it that are set to the right or name a body, as well: several sign."""
    first = places[0]
    while first and (_are_right(items[first - 1 : first + 1]) or _names_body(items[first - 1])):
        first -= 1
    return list(range(first, places[-1] + 1)) if places[-1] - first < _MOST_LINES else [*places]


def _are_right(items: Sequence[Item]) -> bool:
    return all(map(_is_right, items))


def _names_body(item: Item) -> bool:
    """Whether a line is the whole name of a body: 无 and 其他 are none, though short."""
    text = item.text.strip() if isinstance(item, Line) and not item.level else ""
    return len(text) >= _SHORTEST_BODY and is_name(text) and is_body(text)


def _is_right(item: Item) -> bool:
    return isinstance(item, Line) and item.align == "right"


def _at_the_end(items: Sequence[Item], title: str) -> list[int]:
    """What reads as a signature only because it stands last."""
    for end in (len(items), without_what_is_behind(items)):
        for places in (_to_the_right(items[:end]), _by_its_words(items[:end], title)):
            if places:
                return places
    return []


def _to_the_right(items: Sequence[Item]) -> list[int]:
    """The run of lines set to the right at the very end."""
    run = list(_run_from_the_end(items))[::-1]
    return run if len(run) <= _MOST_LINES else []


def _run_from_the_end(items: Sequence[Item]) -> Iterator[int]:
    for number in range(len(items) - 1, -1, -1):
        if not _is_right(items[number]):
            return
        yield number


def _below_the_title(items: Sequence[Item], title: str) -> list[int]:
    """A date in brackets, alone or below the body's name: some set them above the text."""
    said = [n for n, one in enumerate(items[:_MOST_LINES]) if lines_of(one)][:2]
    dated = [n for n in said if is_date_in_brackets(items[n])]
    if not dated:
        return []
    return [n for n in said if n in dated or (n < dated[0] and _is_name(items[n], title))]


def _by_its_words(items: Sequence[Item], title: str) -> list[int]:
    """A last line that is a date, with a name above it; or the name of the title alone."""
    last = len(items) - 1
    if not items or not isinstance(items[last], Line):
        return []
    lines = lines_of(items[last])
    if len(lines) == 1 and is_date(lines[0]):
        return [last - 1, last] if last and _is_name(items[last - 1], title) else [last]
    return [last] if len(lines) == 1 and opens(title, lines[0]) else []


def _is_name(item: Item, title: str) -> bool:
    if not isinstance(item, Line) or item.level:
        return False
    lines = lines_of(item)
    return len(lines) == 1 and (opens(title, lines[0]) or is_name(lines[0]))
