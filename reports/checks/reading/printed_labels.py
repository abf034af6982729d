"""Which labels are printed around a table's figures, and how far are they from the form's?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz.distance import Levenshtein

from reports.statute.schema import Table

_CELLS = re.compile(r"[\t|\uff5c]")
_NUMBER = re.compile(r"[0-9０-９](?:[0-9０-９.,，]*[0-9０-９])?(?:件|万元|元)?|[—–－/／-]+|无")
_GLUED = re.compile(r"[\u4e00-\u9fff）”):：]\s*[0-9０-９][0-9０-９. ]*$")
_FEWEST_GLUED = 3
_STYLE = str.maketrans("()０１２３４５６７８９．，", "（）0123456789.,")
_LOOSE = re.compile(r"\s+")
_ORDINAL = re.compile(r"^([0-9０-９]+)[、.,．]?")
_OF_ROWS = frozenset({"序号", "行次", "编号"})
_OPENED = 2
"""A line of one tab and one text: the beginning of a cell."""
_ORDINALS = re.compile(r"^(?:[0-9０-９]+\.|（[一二三四五六七]）|[一二三四]、)")
_MOST_PIECES, _MOST_MISPRINTED = 6, 3
_SHORTEST = 4
"""Shorter words resemble too much."""
_FARTHEST = 0.34


@dataclass(frozen=True)
class Token:
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
            if continues and found and found[-1].text and not _NUMBER.fullmatch(found[-1].text):
                found[-1] = replace(found[-1], text=f"{found[-1].text}\n{piece}")
            else:
                found.append(Token(number, piece))
        if is_open and not continues and not any(pieces):
            found.append(Token(number, ""))
    return tuple(one for one in found if one.text)


def _without_serial_numbers(lines: Sequence[tuple[int, str]]) -> Iterator[tuple[int, list[str]]]:
    """The cells of each line; where a head says 序号, without the number that opens a line."""
    is_counted = False
    for number, line in lines:
        pieces = [piece.strip() for piece in _CELLS.split(line)]
        first = next((n for n, piece in enumerate(pieces) if piece), 0)
        is_counted = is_counted or _LOOSE.sub("", pieces[first]) in _OF_ROWS
        if is_counted and len(pieces) > 1 and _NUMBER.fullmatch(pieces[first]):
            pieces[first] = ""
        yield number, pieces


def are_glued(lines: Sequence[tuple[int, str]]) -> bool:
    """Labels and figures run together, as in a page description: the lines show no cells."""
    plain = (line for _, line in lines if not _CELLS.search(line))
    return sum(bool(_GLUED.search(line)) for line in plain) >= _FEWEST_GLUED


def bare(text: str) -> str:
    """A label without what may vary: spaces, width of signs, 1、 or 1., a full stop behind."""
    text = _LOOSE.sub("", text).translate(_STYLE).rstrip("。；;.")
    return _ORDINAL.sub(r"\1.", text)


@dataclass(frozen=True)
class Form:
    """A table's labels by their bare form, and by what is left without their ordinals."""

    official: dict[str, str]
    unnumbered: dict[str, str]


@cache
def form_of(table: Table) -> Form:
    """Every label of a table, alone and together with the heading it stands under."""
    labels: dict[str, str] = {}
    for block in table.blocks:
        for text in (block.heading, block.corner):
            labels[bare(text)] = text
        for axis in (*block.lines, *block.columns):
            for text in (*axis.path, "".join(axis.path[-2:])):
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
    form = form_of(table)
    place, is_spread = 0, False
    while place < len(words):
        if _NUMBER.fullmatch(words[place].text):
            if found:
                figures[-1].append(words[place])
            place += 1
            continue
        label, used = _label(words[place : place + _MOST_PIECES], form)
        place += used
        if found and (found[-1].line, found[-1].text) == (label.line, label.text):
            is_spread = True
        else:
            found.append(label)
            figures.append([])
    if is_spread:
        return tuple(found)
    behind = zip(found, figures, strict=True)
    return tuple(replace(one, figures=tuple(own)) if own else one for one, own in behind)


def _label(words: Sequence[Token], form: Form) -> tuple[PrintedLabel, int]:
    joined = list(_joined(words))
    for count, text in joined:
        right = form.official.get(bare(text))
        if right:
            likeness = "same" if _is_same(text, right) else "style"
            return PrintedLabel(words[0].line, text, right, likeness), count
    for count, text in joined[: _own_pieces(words, form)]:
        right = form.unnumbered.get(bare(text))
        if right:
            return PrintedLabel(words[0].line, text, right, "same"), count
        right, likeness = nearest(bare(text), form.official)
        if right:
            return PrintedLabel(words[0].line, text, right, likeness), count
    return PrintedLabel(words[0].line, words[0].text, "", ""), 1


def _own_pieces(words: Sequence[Token], form: Form) -> int:
    """How many pieces may make up one misprinted label: up to one that is a label by itself."""
    for count, word in enumerate(words[1:_MOST_MISPRINTED], 1):
        if bare(word.text) in form.official:
            return count
    return _MOST_MISPRINTED


def _joined(words: Sequence[Token]) -> Iterator[tuple[int, str]]:
    text = ""
    for count, word in enumerate(words, 1):
        if _NUMBER.fullmatch(word.text):
            return
        text = f"{text}\n{word.text}" if text else word.text
        yield count, text


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
    most = _FARTHEST * len(text)
    alike = [key for key in official if abs(len(key) - len(text)) <= most and _shares(key, text)]
    apart = [(Levenshtein.distance(text, key), key) for key in alike]
    steps, key = min(apart, default=(len(text), ""))
    if not key or steps > _FARTHEST * len(key) or text in key:
        return "", ""
    swapped = sum(one != other for one, other in zip(text, key, strict=False))
    return official[key], "typo" if len(text) == len(key) and swapped == steps else "near"


def _shares(key: str, text: str) -> bool:
    """Enough letters in common to be worth measuring."""
    return len(set(key) & set(text)) >= (1 - _FARTHEST) * len(set(key))
