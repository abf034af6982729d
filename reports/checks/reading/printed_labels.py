"""Which labels are printed around a table's figures, and how far are they from the form's?"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from reports.document.remembered import remembered
from reports.statute.schema import Table

_CELLS = re.compile(r"[\t|\uff5c]")
_NUMBER = re.compile(r"[0-9０-９](?:[0-9０-９.,，]*[0-9０-９])?(?:件|万元|元)?|[—–－/／-]+|无")
_GLUED = re.compile(r"[\u4e00-\u9fff）”):：]\s*[0-9０-９][0-9０-９. ]*$")
_FEWEST_GLUED, _LONGEST_CELL = 3, 400
_STYLE = str.maketrans("()０１２３４５６７８９．，", "（）0123456789.,")
_LOOSE = re.compile(r"\s+")
_STEP = re.compile(r"[-－—>→](?=[（(\u4e00-\u9fff]|[0-9]+[.、])")
"""Between a group's label and that of its line, where a system prints both: …结果-（一）…."""

_SIGNS = r"[\s—–\-_/\uff0f|\uff5c>\uff1e\\\uff3c·•»→:：【】\[\]…]"
_WAY, _ENDS = re.compile(f"{_SIGNS}+"), re.compile(f"^{_SIGNS}+|(?<!{_SIGNS}){_SIGNS}+$")
"""Between the labels of a whole way, 行政诉讼 / 复议后起诉 / 总计, and around one: 总计……."""

_ORDINAL = re.compile(r"^([0-9０-９]+)[、.,．]?")
_OF_ROWS = frozenset({"序号", "行次", "编号"})
_OPENED = 2  # a line of one tab and one text: the beginning of a cell
_ORDINALS = re.compile(r"^(?:[0-9０-９]+\.|（[一二三四五六七]）|[一二三四]、)")
_MOST_PIECES, _MOST_MISPRINTED, _MOST_KEPT = 6, 3, 4_000
_SHORTEST = 4  # shorter words resemble too much
_FARTHEST = 0.34


class Token(NamedTuple):
    """One printed cell of a table: its text and its line."""

    line: int
    text: str


@dataclass(frozen=True)
class PrintedLabel:
    """A label as printed, the form's label it stands for, and the figures printed behind it.

    ``likeness``: same, style (signs and spaces apart), typo, near; empty for unknown words.
    """

    line: int
    text: str
    official: str
    likeness: str
    figures: tuple[Token, ...] = ()


def tokens(lines: Sequence[tuple[int, str]]) -> tuple[Token, ...]:
    """Take lines apart into cells.

    Where every cell begins with a tab, a line without one continues the cell above it.
    """
    found: list[Token] = []
    is_open = False
    for number, pieces in _without_serial_numbers(lines):
        continues = is_open and len(pieces) == 1
        is_open = continues or (pieces[0] == "" and len(pieces) == _OPENED)
        for piece in filter(None, pieces):
            if continues and found and _may_go_on(found[-1].text):
                found[-1] = Token(found[-1].line, f"{found[-1].text}\n{piece}")
            else:
                found.append(Token(number, piece))
        if is_open and not continues and not any(pieces):
            found.append(Token(number, ""))
    return tuple(one for one in found if one.text)


@remembered
def _is_word(text: str) -> bool:
    return _NUMBER.fullmatch(text) is None


def _may_go_on(text: str) -> bool:
    """Whether what stands in a cell is words, and not more than a cell holds."""
    return 0 < len(text) <= _LONGEST_CELL and _is_word(text)


def _without_serial_numbers(lines: Sequence[tuple[int, str]]) -> Iterator[tuple[int, list[str]]]:
    """The cells of each line; where a head says 序号, without the number that opens a line."""
    is_counted = False
    for number, line in lines:
        by_tabs = line.replace("|", "\t").replace("\uff5c", "\t")
        pieces = [piece.strip() for piece in by_tabs.split("\t")]
        first = next(filter(None, pieces), "")
        is_counted = is_counted or bare(first) in _OF_ROWS
        if is_counted and len(pieces) > 1 and not _is_word(first):
            pieces[pieces.index(first)] = ""
        yield number, pieces


def are_glued(lines: Sequence[tuple[int, str]]) -> bool:
    """Labels and figures run together, as in a page description: the lines show no cells."""
    plain = (line for _, line in lines if not _CELLS.search(line))
    return sum(bool(_GLUED.search(line)) for line in plain) >= _FEWEST_GLUED


@remembered
def bare(text: str) -> str:
    """A label without what may vary: spaces, width of signs, 1、 or 1., a full stop behind."""
    text = _LOOSE.sub("", text).translate(_STYLE).rstrip("。；;.")
    return _ORDINAL.sub(r"\1.", _STEP.sub("", text))


@dataclass(frozen=True)
class Form:
    """A table's labels by their bare form, and by what is left without their ordinals."""

    official: dict[str, str]
    unnumbered: dict[str, str]


@cache
def form_of(table: Table) -> Form:
    """Every label of a table, alone and together with the heading it stands right under."""
    labels: dict[str, str] = {}
    for block in table.blocks:
        for text in (block.heading, block.corner):
            labels[bare(text)] = text
        for axis in (*block.lines, *block.columns):
            for text in (*axis.path, *map("".join, pairwise(axis.path))):
                labels[bare(text)] = text
    labels.pop("", None)
    plain = {_ORDINALS.sub("", key): label for key, label in reversed(labels.items())}
    return Form(labels, {key: label for key, label in plain.items() if len(key) >= _SHORTEST})


def labels_of(words: Sequence[Token], table: Table) -> tuple[PrintedLabel, ...]:
    """Read the labels in order, each with the figures that follow it before the next.

    Where merged cells were spread out, their labels count once and their figures not at all.
    """
    found: list[PrintedLabel] = []
    figures: list[list[Token]] = []
    place, is_spread = 0, False
    while place < len(words):
        if not _is_word(words[place].text):
            if found:
                figures[-1].append(words[place])
            place += 1
            continue
        line, near = words[place].line, words[place : place + _MOST_PIECES]
        run = tuple(takewhile(_is_word, (word.text for word in near)))
        text, official, likeness, used = _label(run, table)
        place += used
        if found and (found[-1].line, found[-1].text) == (line, text):
            is_spread = True
        else:
            found.append(PrintedLabel(line, text, official, likeness))
            figures.append([])
    if is_spread:
        return tuple(found)
    behind = zip(found, figures, strict=True)
    return tuple(replace(one, figures=tuple(own)) if own else one for one, own in behind)


@lru_cache(_MOST_KEPT)
def _label(words: tuple[str, ...], table: Table) -> tuple[str, str, str, int]:
    """A label as printed, the form's that it stands for, how like it is, and of how many cells it
    is made. All reports print the same labels: what was said of them once is kept."""
    form = form_of(table)
    joined = [(count, "\n".join(words[:count])) for count in range(1, len(words) + 1)]
    for count, text in joined:
        if right := form.official.get(bare(text)):
            return text, right, "same" if _is_same(text, right) else "style", count
    if (within := _within_signs(words[0], form)) is not None:
        return words[0], within, "same" if within else "", 1
    for count, text in joined[: _own_pieces(words, form)]:
        if right := form.unnumbered.get(bare(text)):
            return text, right, "same", count
        right, likeness = nearest(bare(text), form.official)
        if right:
            return text, right, likeness, count
    return words[0], "", "", 1


def _within_signs(text: str, form: Form) -> str | None:
    """The label that a text is but for signs around it; "" for a whole way of several labels."""
    known = {**form.unnumbered, **form.official}
    steps = [bare(one) for one in _WAY.split(text) if one]
    if len(steps) > 1 and known.keys() >= set(steps):
        return ""
    return known.get(bare(_ENDS.sub("", text)))


def _own_pieces(words: Sequence[str], form: Form) -> int:
    """How many pieces may make up one misprinted label: up to one that is a label by itself."""
    own = (n for n, word in enumerate(words[1:_MOST_MISPRINTED], 1) if bare(word) in form.official)
    return next(own, _MOST_MISPRINTED)


def _is_same(text: str, right: str) -> bool:
    """Letter for letter but for line breaks; a short word may be spaced out."""
    joined = text.replace("\n", "")
    return joined == right or (len(right) < _SHORTEST and _LOOSE.sub("", joined) == right)


SHORTENED = {
    "规范性文件": "行政规范性文件",
    "社会组织": "社会公益组织",
    "公益组织": "社会公益组织",
    "有效件数": "现行有效件数",
    "现行有效数": "现行有效件数",
    "本年收费金额": "本年收费金额（单位：万元）",
    "收费金额": "本年收费金额（单位：万元）",
    "行政收费": "行政事业性收费",
    "事业性收费": "行政事业性收费",
    "科研单位": "科研机构",
    "法律服务组织": "法律服务机构",
    "合计": "总计",
}
"""Labels that lost a part of their words, as they occur."""


def nearest(text: str, official: Mapping[str, str]) -> tuple[str, str]:
    """The form's label that a misprint must mean, and whether letters or words differ."""
    known = SHORTENED.get(text, "")
    if known in official.values():
        return known, "near"
    if len(text) < _SHORTEST:
        return "", ""
    most = _FARTHEST * len(text) if len(text) > _SHORTEST else 0  # 申请情况 is no slip
    alike = [key for key in official if abs(len(key) - len(text)) <= most and _shares(key, text)]
    apart = [(Levenshtein.distance(text, key), key) for key in alike]
    steps, key = min(apart, default=(len(text), ""))
    if not key or steps > _FARTHEST * len(key) or text in key or _runs_on(text, key, official):
        return "", ""
    swapped = sum(one != other for one, other in zip(text, key, strict=False))
    return official[key], "typo" if len(text) == len(key) and swapped == steps else "near"


def _runs_on(text: str, meant: str, official: Iterable[str]) -> bool:
    """Whether another label stands in a piece of one: two cells, which a file prints as one."""
    others = (one for one in official if len(one) >= _SHORTEST and one not in meant)
    rests = [text.replace(one, "", 1) for one in others if one in text]
    return any(rest in one for rest in rests for one in official)


def _shares(key: str, text: str) -> bool:
    """Enough letters in common to be worth measuring."""
    return len(set(key) & set(text)) >= (1 - _FARTHEST) * len(set(key))
