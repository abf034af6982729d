"""Where may the same case, document or decision stand in a sum twice? Six rules, as questions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from reports.aggregation.sum_question import (
    SumPart,
    SumQuestion,
    counted,
    named,
    number_at,
)
from reports.document.live_fields import written
from reports.statute.schema import Cell, Edition, Figures

LARGE_FEE: Final = 100
"""万元 that a single unit rarely takes in."""
AS_YUAN: Final = 1000
"""So many times last year's, an amount was probably written in 元: it would be ten thousand."""

_LITIGATION = "litigation_after_reconsideration"
_VERDICTS = ("upheld", "corrected", "other", "pending")


@dataclass(frozen=True)
class SumParts:
    """What a sum is made of: its units, 本级, the whole, and what the whole was last year."""

    edition: Edition
    units: Sequence[SumPart]
    own: Figures
    total: Figures
    before: Figures = field(default_factory=dict)
    may_make_regulations: bool = False


def doubles(parts: SumParts) -> Iterator[SumQuestion]:
    """Every question of double counting that the figures raise."""
    yield from _litigation(parts)
    yield from _reconsideration(parts)
    yield from _documents(parts)
    yield from _stocks(parts)
    yield from _delegated(parts)
    yield from _regulations(parts)
    yield from _fees(parts)


def _litigation(parts: SumParts) -> Iterator[SumQuestion]:
    """Unit and county sued together after 维持 (行政诉讼法第二十六条第二款)."""
    total = f"disputes.{_LITIGATION}.total"
    own = number_at(parts.own, total)
    for one in parts.units if own else ():
        if number := number_at(one.figures, total):
            both = f"{one.name}{counted(number)}，本级{counted(own)}"
            yield SumQuestion(
                f"double.litigation.{one.unit}",
                f"复议后起诉：{both}。有没有同一案件？",
                both,
                (one.unit,),
                _together(one.figures, parts.own),
                rule="复议维持的，单位和县政府是共同被告，同一案件只计一次；"
                "一审、二审是一件案子，也只计一次。",
            )


def _together(unit: Figures, own: Figures) -> Mapping[Cell, int | Decimal]:
    """What may stand in both, verdict by verdict: the smaller number."""
    cells = [f"disputes.{_LITIGATION}.{verdict}" for verdict in _VERDICTS]
    least = {cell: min(number_at(unit, cell), number_at(own, cell)) for cell in cells}
    return {cell: -number for cell, number in least.items() if number}


def _reconsideration(parts: SumParts) -> Iterator[SumQuestion]:
    total = "disputes.reconsideration.total"
    own, others = number_at(parts.own, total), _with(parts, total)
    if own and others:
        number = sum(number_at(one.figures, total) for one in others)
        seen = f"本级{counted(own)}，各单位{counted(number)}"
        yield SumQuestion(
            "double.reconsideration",
            f"行政复议：{seen}（{named(others)}）。有没有填重？",
            seen,
            tuple(one.unit for one in others),
            rule="本级只填以县政府为被申请人、由上级办理的；"
            "乡镇、部门作被申请人、由县政府办理的，是各单位的，不是本级的。",
        )


def _documents(parts: SumParts) -> Iterator[SumQuestion]:
    issued = "disclosure.normative_documents.issued"
    makers = _with(parts, issued)
    own = number_at(parts.own, issued)
    if len(makers) + bool(own) > 1:
        number = own + sum(number_at(one.figures, issued) for one in makers)
        seen = f"{len(makers)}个单位和本级共{counted(number)}，其中本级{counted(own)}"
        yield SumQuestion(
            "double.documents",
            f"行政规范性文件：{seen}（{named(makers)}）。有没有填重？",
            seen,
            tuple(one.unit for one in makers),
            rule="联合发文只计主办单位，以县政府、县政府办公室名义印发的计入本级；"
            "可以和司法局的“三统一”登记核对。",
        )


def _stocks(parts: SumParts) -> Iterator[SumQuestion]:
    """In force at the end: last year's, and issued, less repealed."""
    for stock in parts.edition.stocks if parts.before else ():
        table = parts.edition.by_key[stock.table]
        now, new, gone = (
            table.cell(stock.line, one) for one in (stock.left, stock.added, stock.taken)
        )
        was = number_at(parts.before, now)
        should = was + number_at(parts.total, new) - number_at(parts.total, gone)
        stands = number_at(parts.total, now)
        if stands != should:
            off = [one for one in parts.units if one.before and _is_off(one, now, new, gone)]
            who = f"对不上的有{named(off)}。" if off else ""
            seen = f"应有{counted(should)}，合计{counted(stands)}"
            name = parts.edition.names(now)[0]
            yield SumQuestion(
                f"double.stock.{stock.line}",
                f"{name}现行有效：上年{counted(was)}加制发减废止，{seen}。{who}请写明原因。",
                seen,
                tuple(one.unit for one in off),
            )


def _is_off(one: SumPart, now: Cell, new: Cell, gone: Cell) -> bool:
    left = number_at(one.before, now) + number_at(one.figures, new) - number_at(one.figures, gone)
    return number_at(one.figures, now) != left


def _delegated(parts: SumParts) -> Iterator[SumQuestion]:
    """Delegated power counts where the decision is signed."""
    for line in ("licences", "penalties", "coercions"):
        cell = f"disclosure.{line}.decisions"
        if cell not in parts.edition.table_of:
            continue
        having = _with(parts, cell)
        low = [one for one in having if one.is_grassroots]
        high = sum(number_at(one.figures, cell) for one in having if not one.is_grassroots)
        high += number_at(parts.own, cell)
        if low and high:
            number = sum(number_at(one.figures, cell) for one in low)
            seen = f"乡镇（街道）{counted(number)}，部门和本级{counted(high)}"
            yield SumQuestion(
                f"double.delegated.{line}",
                f"{parts.edition.names(cell)[0]}：{seen}（{named(low)}）。有没有两边都填？",
                seen,
                tuple(one.unit for one in low),
                rule="委托办理的，只计在签发决定的机关；赋权乡镇自己签发的，只计乡镇。",
            )


def _regulations(parts: SumParts) -> Iterator[SumQuestion]:
    """规章 are made by 设区的市 and above alone."""
    table = parts.edition.by_key["disclosure"]
    cells = [cell for cell in table.cells if cell.startswith("disclosure.regulations.")]
    for one in () if parts.may_make_regulations else parts.units:
        stated = {cell: number for cell in cells if (number := number_at(one.figures, cell))}
        if stated:
            seen = "，".join(
                f"{parts.edition.names(cell)[1]}{written(number)}"
                for cell, number in stated.items()
            )
            yield SumQuestion(
                f"double.regulations.{one.unit}",
                f"规章：{one.name}填了{seen}，应是0。",
                seen,
                (one.unit,),
                {cell: -number for cell, number in stated.items()},
                takes_word=False,
                rule="县和县以下的机关不能制定规章：请退回更正，或者在汇总里减掉。",
            )


def _fees(parts: SumParts) -> Iterator[SumQuestion]:
    """An amount in 元 where 万元 are asked for adds ten thousand units' worth."""
    cell = "disclosure.fees.amount"
    for one in parts.units:
        now, was = Decimal(number_at(one.figures, cell)), Decimal(number_at(one.before, cell))
        is_many = bool(was) and now >= was * AS_YUAN
        if now >= LARGE_FEE or is_many:
            beside = f"，上年{written(was)}万元" if one.before else ""
            seen = f"{written(now)}万元{beside}"
            yield SumQuestion(
                f"double.fees.{one.unit}",
                f"行政事业性收费：{one.name}{seen}。是不是把元填成了万元？",
                seen,
                (one.unit,),
                rule="表里的单位是万元；把元填成万元，一个单位就把全县的数变了。",
            )


def _with(parts: SumParts, cell: Cell) -> list[SumPart]:
    return [one for one in parts.units if number_at(one.figures, cell)]
