"""Which labels has a table of the form, and which of them does a misprint mean?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import Final

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract

from reports.document.remembered import remembered
from reports.statute.schema import Table

_STYLE = str.maketrans("()０１２３４５６７８９．，", "（）0123456789.,")
_STYLED = re.compile(f"[{re.escape(''.join(map(chr, _STYLE)))}]")
_UNIT = re.compile(r"(?<=.)（(?:单位[:：])?[件条项个宗次]）$")
"""In what the figures beside a label are counted: no word of it."""

_DIGITS = frozenset("0123456789０１２３４５６７８９")
LOOSE = re.compile(r"\s+")
_STEPS = "-－—>→"
_STEP = re.compile(rf"[{_STEPS}](?=[（(\u4e00-\u9fff]|[0-9]+[.、])")
"""Between a group's label and that of its line, where a system prints both: …结果-（一）…."""

_ORDINAL = re.compile(r"^([0-9０-９]+)[、.,．]?")
_ORDINALS = re.compile(r"^(?:[0-9０-９]+\.|（[一二三四五六七]）|[一二三四]、)")
_OTHER_YEAR = re.compile(r"[上去前]一?年|同期|同比|[0-9]{4}年|增减")
"""How a column of another year than the report's, or of what changed, is told apart."""

SHORTEST: Final = 4
"""Shorter words resemble too much."""

MOST_KEPT: Final = 4_000
_FARTHEST = 0.34


@remembered
def bare(text: str) -> str:
    """A label without what may vary: spaces, width of signs, 1、 or 1., a full stop or unit."""
    text = "".join(text.split())
    text = (text.translate(_STYLE) if _STYLED.search(text) else text).rstrip("。；;.")
    text = _STEP.sub("", _UNIT.sub("", text) if text[-1:] == "）" else text)
    return _ORDINAL.sub(r"\1.", text) if text[:1] in _DIGITS else text


@dataclass(frozen=True)
class Form:
    """A table's labels by their bare form, and by what is left without their ordinals."""

    official: dict[str, str]
    unnumbered: dict[str, str]

    @cached_property
    def _initials(self) -> frozenset[str]:
        return frozenset(key[0] for key in self.official)

    def may_begin_with(self, text: str) -> bool:
        """Whether a label, to the letter, may have this for its first piece."""
        return text.lstrip()[:1].translate(_STYLE) in self._initials or text.lstrip()[:1] in _STEPS

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.official))

    @cached_property
    def _letters(self) -> dict[str, frozenset[str]]:
        return {key: frozenset(key) for key in self.official}

    @cached_property
    def known(self) -> dict[str, str]:
        """All of them."""
        return {**self.unnumbered, **self.official}

    def near(self, text: str, most: float) -> Iterator[tuple[int, str]]:
        """The labels of about the length of a text that have letters enough in common with it,
        and how far each is from it; those that are too far for any misprint are left out."""
        size, said = len(text), set(text)
        if size - self._longest > most:
            return
        farthest = int(_FARTHEST * self._longest)
        for key, steps, _ in extract(
            text,
            self._letters.keys(),
            scorer=Levenshtein.distance,
            score_cutoff=farthest,
            limit=None,
        ):
            own = self._letters[key]
            if abs(len(key) - size) <= most and len(own & said) >= (1 - _FARTHEST) * len(own):
                yield int(steps), key


@cache
def form_of(table: Table) -> Form:
    """Every label of a table, alone and behind the heading it stands right under, be it in
    brackets: 行政诉讼（复议后起诉）."""
    labels: dict[str, str] = {}
    for block in table.blocks:
        for text in (block.heading, block.corner):
            labels[bare(text)] = text
        for axis in (*block.lines, *block.columns):
            for text in (*axis.path, *map("".join, pairwise(axis.path))):
                labels[bare(text)] = text
            for above, own in pairwise(axis.path):
                labels[bare(f"{above}（{own}）")] = above + own
    labels.pop("", None)
    plain = {_ORDINALS.sub("", key): label for key, label in reversed(labels.items())}
    return Form(labels, {key: label for key, label in plain.items() if len(key) >= SHORTEST})


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


@lru_cache(MOST_KEPT)
def nearest(text: str, table: Table) -> tuple[str, str]:
    """The form's label that a misprint must mean, and whether letters or words differ."""
    form, known = form_of(table), SHORTENED.get(text, "")
    official = form.official
    if known in official.values():
        return known, "near"
    if len(text) < SHORTEST:
        return "", ""
    most = _FARTHEST * len(text) if len(text) > SHORTEST else 0  # 申请情况 is no slip
    steps, key = min(form.near(text, most), default=(len(text), ""))
    if not key or steps > _FARTHEST * len(key) or text in key or _runs_on(text, key, official):
        return "", ""
    if is_of_another_year(text) and not is_of_another_year(key):
        return "", ""
    swapped = sum(one != other for one, other in zip(text, key, strict=False))
    return official[key], "typo" if len(text) == len(key) and swapped == steps else "near"


def is_of_another_year(text: str) -> bool:
    """Whether a text speaks of last year: beside a label that does not, it is another column."""
    return _OTHER_YEAR.search(text) is not None


def _runs_on(text: str, meant: str, official: Iterable[str]) -> bool:
    """Whether another label stands in a piece of one: two cells, which a file prints as one."""
    others = (one for one in official if len(one) >= SHORTEST and one not in meant)
    rests = [text.replace(one, "", 1) for one in others if one in text]
    return any(rest in one for rest in rests for one in official)
