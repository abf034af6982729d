"""Which problems and which measures does a chapter list, though a paragraph may hold them all?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reports.checks.reading.improvement import turns
from reports.checks.reading.numerals import to_int

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_MANNERS = re.compile(
    rf"(?:^|(?<=[：:；;。，,！？ 将]))[ \u3000]{{0,4}}(?:"
    rf"(?P<is>{_NUMERAL})是|第(?P<nth>{_NUMERAL})(?=[，,、：:是])|[（(](?P<bracket>{_NUMERAL})[）)]"
    r"|[（(](?P<round>[1-9][0-9]?)[）)]|(?P<circle>[①②③④⑤⑥⑦⑧⑨⑩]))"
    r"|(?:^|(?<=[：:；;。]))[ \u3000]{0,4}"
    rf"(?:(?P<digit>[1-9][0-9]?)[.．、)）](?![0-9])|(?P<chinese>{_NUMERAL})、)"
)
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_SENTENCE = re.compile(r"[^。！？]+[。！？]?")
_TURNS_INSIDE = re.compile(
    r"(?<=[，,。；;])\s{0,2}(?=(?:下一步|下步|今后|接下来|(?:整改|改进)(?:措施|情况|方向)[：:是]))"
)
_OPENS = re.compile(r"[：:]\s*$")


@dataclass(frozen=True)
class ListedPart:
    """A paragraph or a part of one: the item that it belongs to, and its paragraph's number."""

    item: int
    paragraph: int
    text: str


@dataclass(frozen=True)
class ListedPairs:
    """Problems and measures; ``are_joined``: each problem has its measure told beside it."""

    problems: tuple[ListedPart, ...]
    measures: tuple[ListedPart, ...]
    are_joined: bool = False

    @property
    def counts(self) -> tuple[int, int]:
        return count(self.problems), count(self.measures)


def count(parts: Sequence[ListedPart]) -> int:
    """How many items there are."""
    return len({one.item for one in parts})


def listed_pairs(problems: Sequence[str], measures: Sequence[str]) -> ListedPairs:
    """Split both; where one text says both, at 采取以下措施 and its kin, or within each item."""
    told = listed(problems)
    if measures:
        return ListedPairs(told, listed(measures))
    if inside := _told_inside(told):
        return inside
    before, after = _cut_at_turn(problems)
    shift = len(problems)
    later = (replace(one, paragraph=one.paragraph + shift) for one in listed(after))
    return ListedPairs(listed(before), tuple(later))


def listed(paragraphs: Sequence[str]) -> tuple[ListedPart, ...]:
    """The items by the first manner of numbering; a paragraph each where there is none to go by."""
    starts = _starts(paragraphs)
    return tuple(_by_starts(paragraphs, starts) if starts else _by_paragraphs(paragraphs))


def _starts(paragraphs: Sequence[str]) -> list[tuple[int, int]]:
    """Paragraph and place at which items 1, 2, 3 … begin; none where the numbers start anew."""
    found = [(n, one) for n, text in enumerate(paragraphs) for one in _MANNERS.finditer(text)]
    manner = next((one.lastgroup for _, one in found if _number(one) == 1), None)
    starts: list[tuple[int, int]] = []
    for paragraph, one in found:
        if one.lastgroup != manner:
            continue
        if _number(one) == len(starts) + 1:
            starts.append((paragraph, one.start()))
        elif _number(one) == 1:
            return []
    return starts if len(starts) > 1 else []


def _number(match: re.Match[str]) -> int:
    sign = match[match.lastgroup or 0]
    if sign in _CIRCLED:
        return _CIRCLED.index(sign) + 1
    return to_int(sign)


def _by_starts(
    paragraphs: Sequence[str], starts: Sequence[tuple[int, int]]
) -> Iterator[ListedPart]:
    """What stands before the first item opens it."""
    for number, text in enumerate(paragraphs):
        cuts = [place for paragraph, place in starts if paragraph == number]
        for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
            begun = sum(one <= (number, start) for one in starts)
            if text[start:end].strip():
                yield ListedPart(max(begun - 1, 0), number, text[start:end])


def _by_paragraphs(paragraphs: Sequence[str]) -> Iterator[ListedPart]:
    """A paragraph that ends with a colon opens the next one's item."""
    item = 0
    for number, text in enumerate(paragraphs):
        yield ListedPart(item, number, text)
        item += not (_OPENS.search(text) and item == 0 and number == 0)


def _told_inside(told: Sequence[ListedPart]) -> ListedPairs | None:
    """Each item with its own measure behind it: 一是…。下一步…。二是…。今后…."""
    halves: tuple[list[ListedPart], list[ListedPart]] = [], []
    turned: set[int] = set()
    for one in told:
        if one.item in turned:
            halves[1].append(one)
            continue
        cut = _TURNS_INSIDE.search(one.text)
        end = cut.start() if cut else len(one.text)
        halves[0].append(replace(one, text=one.text[:end]))
        if cut:
            turned.add(one.item)
            halves[1].append(replace(one, text=one.text[end:]))
    if len(turned) < 2 or len(turned) < count(told):
        return None
    return ListedPairs(tuple(halves[0]), tuple(halves[1]), are_joined=True)


def _cut_at_turn(paragraphs: Sequence[str]) -> tuple[list[str], list[str]]:
    """The paragraphs before the first sentence that turns to what is to be done, and from there."""
    for number, text in enumerate(paragraphs):
        for sentence in _SENTENCE.finditer(text):
            if turns("".join(sentence[0].split())):
                before, after = text[: sentence.start()], text[sentence.start() :]
                return [*paragraphs[:number], *filter(str.strip, [before])], [
                    after,
                    *paragraphs[number + 1 :],
                ]
    return list(paragraphs), []
