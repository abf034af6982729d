"""Which cells may a label mean? The form's own words first, then the usual short ones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from reports.importers.same_label import bare, closest, dense, words
from reports.statute.schema import Cell, Edition, Table

Cells = frozenset[Cell]

_LIKENESS: Final = 0.85
_LONG: Final = 8
"""Characters from which a slip may be one: 未予以公开 is no slip for 予以公开."""

_SEPARATORS: Final = "-—–_/／\\|·×*：:，,；;（）()【】[] 　"

_SUBJECT: Final = "政府信息公开"
"""What captions begin with, and others leave out."""

_SHORT: Final[Mapping[str, str]] = {
    "新收": "new_received",
    "收到申请": "new_received",
    "受理申请": "new_received",
    "新收申请": "new_received",
    "上年结转": "carried_in",
    "上年度结转": "carried_in",
    "结转上年": "carried_in",
    "结转下年": "carried_out",
    "结转下年度": "carried_out",
    "结转下年度办理": "carried_out",
    "办结": "result_total",
    "办理总计": "result_total",
    "办理结果总计": "result_total",
    "办理结果合计": "result_total",
    "个人": "natural_person",
    "公民": "natural_person",
    "企业": "commercial",
    "科研": "research",
    "公益组织": "public_welfare",
    "社会公益": "public_welfare",
    "法律服务": "legal_service",
    "制发": "issued",
    "制发件": "issued",
    "新制发": "issued",
    "废止": "repealed",
    "废止件": "repealed",
    "现行有效": "in_force",
    "有效": "in_force",
    "现行有效件": "in_force",
    "规范性文件": "normative_documents",
    "许可": "licences",
    "行政许可决定": "licences",
    "处罚": "penalties",
    "行政处罚决定": "penalties",
    "强制": "coercions",
    "行政强制决定": "coercions",
    "处理决定": "decisions",
    "决定": "decisions",
    "金额": "amount",
    "收费": "fees",
    "行政事业性收费": "fees",
    "收费金额": "fees",
    "行政事业性收费金额": "fees",
    "复议": "reconsideration",
    "行政复议": "reconsideration",
    "直接起诉": "litigation_direct",
    "直接诉讼": "litigation_direct",
    "经复议后起诉": "litigation_after_reconsideration",
    "复议后诉讼": "litigation_after_reconsideration",
    "诉讼": "litigation_direct litigation_after_reconsideration",
    "行政诉讼": "litigation_direct litigation_after_reconsideration",
    "部分公开": "partly_granted",
    "其他": "other",
    "维持": "upheld",
    "纠正": "corrected",
    "未审结": "pending",
    "总计": "total",
    "合计": "total",
    "小计": "total",
    "总数": "total",
    "办结总计": "result_total",
}
"""What offices write for a line or a column, by the keys of those (spaces between several)."""


_CALLED: Final[Mapping[str, tuple[str, ...]]] = {
    "disclosure": ("主动公开", "主动公开政府信息"),
    "requests": ("依申请公开", "依申请", "依申请公开办理", "依申请公开工作"),
    "disputes": ("复议诉讼", "行政复议诉讼", "行政复议和行政诉讼", "行政复议及行政诉讼"),
}
"""What else a whole table is called; punctuation is no part of it."""


@dataclass(frozen=True)
class Meant:
    """The cells that a label may mean; ``is_group``: it names several lines as one."""

    cells: Cells
    is_group: bool = False


@cache
def _by_words(edition: Edition) -> tuple[dict[str, set[Cell]], dict[str, set[Cell]], set[str]]:
    """The cells under each label with its number, the same without it, and labels of groups."""
    whole: dict[str, set[Cell]] = {}
    plain: dict[str, set[Cell]] = {}
    groups: set[str] = set()
    for table in edition.tables:
        heading = edition.chapter_of[table.chapter].heading
        for cell in table.cells:
            for text in _labels(table, cell, heading):
                whole.setdefault(words(text), set()).add(cell)
                plain.setdefault(bare(text), set()).add(cell)
        under = {text for line in table.lines for text in line.under}
        groups |= {form(text) for text in under for form in (words, bare)}
    return whole, plain, groups


def _labels(table: Table, cell: Cell, heading: str) -> Iterator[str]:
    block, line, column = table.places[cell]
    yield from (*line.path, *column.path, *filter(None, [block.heading]))
    yield from {heading, table.caption, table.caption.removeprefix(_SUBJECT), table.tab}
    yield from _CALLED.get(table.key, ())
    yield from ("".join(line.path[start:]) for start in range(len(line.under)))


@cache
def _by_keys(edition: Edition) -> Mapping[str, Cells]:
    """The cells of each line and each column, by its key."""
    found: dict[str, set[Cell]] = {}
    for cell in edition.cells:
        _, line, column = cell.split(".")
        found.setdefault(line, set()).add(cell)
        found.setdefault(column, set()).add(cell)
    return {key: frozenset(cells) for key, cells in found.items()}


@cache
def meant_by(text: str, edition: Edition) -> Meant | None:
    """What a label means: as the form prints it, as offices shorten it, or joined of two such."""
    return _known(text, edition) or _joined(text, edition) or _misspelt(text, edition)


def _known(text: str, edition: Edition) -> Meant | None:
    whole, plain, groups = _by_words(edition)
    numbered = words(text)
    if numbered != bare(text) and numbered in whole:
        return Meant(frozenset(whole[numbered]), numbered in groups)
    for form in _shortened(text):
        keys = _SHORT.get(form, "").split()
        of_keys = (_by_keys(edition).get(key, frozenset()) for key in keys)
        cells = frozenset(plain.get(form, ())).union(*of_keys)
        if cells:
            return Meant(cells, form in groups or len(keys) > 1)
    return None


def _shortened(text: str) -> Iterator[str]:
    """The label without 本年 before and 数量 behind it, and what counts (件)."""
    word = bare(text)
    yield word
    for start in ("本年度", "本年", "当年", "今年", "全年", ""):
        for end in ("件数", "数量", "总数", "数", "申请数", "申请件数", "申请数量", "情况", ""):
            short = word.removeprefix(start).removesuffix(end)
            if short and word.startswith(start) and word.endswith(end):
                yield short


def _joined(text: str, edition: Edition) -> Meant | None:
    """A label made of two that are known: 规范性文件制发数, 行政复议（维持）."""
    parts = dense("".join(" " if one in _SEPARATORS else one for one in text)), _apart(text)
    if len(parts[1]) > 1:
        known = [_known(one, edition) for one in parts[1]]
        if all(known):
            return _both([one for one in known if one])
    word = parts[0]
    found = {
        both.cells: both
        for at in range(2, len(word) - 1)
        if (one := _known(word[:at], edition)) and (other := _known(word[at:], edition))
        if (both := _both([one, other]))
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _apart(text: str) -> list[str]:
    return "".join(" " if one in _SEPARATORS else one for one in text).split()


def _both(known: list[Meant]) -> Meant | None:
    cells = frozenset.intersection(*(one.cells for one in known))
    return Meant(cells, any(one.is_group for one in known)) if cells else None


def _misspelt(text: str, edition: Edition) -> Meant | None:
    _, plain, groups = _by_words(edition)
    if len(bare(text)) < _LONG:
        return None
    label = closest(bare(text), frozenset(plain), _LIKENESS)
    return Meant(frozenset(plain[label]), label in groups) if label else None
