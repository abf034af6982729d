"""Which identities (勾稽关系) do the statutory tables ask for? Written once for every edition."""

from collections.abc import Callable, Iterable, Iterator
from operator import attrgetter

from reports.statute.schema import Axis, Identity, Table


def request_balances(table: Table, source: str) -> Iterator[Identity]:
    """新收 + 结转 = 办理总计 + 结转下年，每一申请人类别各一式."""
    for who in table.blocks[0].columns:
        yield Identity(
            code="A01",
            instance=who.key,
            name=who.label,
            says="一＋二 ＝ 三（七）＋四",
            left=(table.cell("new_received", who.key), table.cell("carried_in", who.key)),
            right=(table.cell("result_total", who.key), table.cell("carried_out", who.key)),
            source=source,
        )


def result_totals(table: Table, outcomes: Iterable[Axis], source: str) -> Iterator[Identity]:
    """（七）总计 = （一）至（六）各行之和，每列各一式."""
    added = tuple(outcomes)
    for who in table.blocks[0].columns:
        total = table.cell("result_total", who.key)
        yield Identity(
            code="A02",
            instance=who.key,
            name=who.label,
            says="（一）至（六）各行之和 ＝ （七）总计",
            left=tuple(table.cell(line.key, who.key) for line in added),
            right=(total,),
            source=source,
            fills=total,
        )


def line_totals(
    table: Table,
    code: str,
    says: str,
    source: str,
    named: Callable[[Axis], str] = attrgetter("label"),
) -> Iterator[Identity]:
    """The last column = the sum of those before it, every line of every block an equation."""
    for block in table.blocks:
        *parts, last = block.columns
        for line in block.lines:
            total = table.cell(line.key, last.key)
            yield Identity(
                code=code,
                instance=line.key,
                name=named(line),
                says=says,
                left=tuple(table.cell(line.key, part.key) for part in parts),
                right=(total,),
                source=source,
                fills=total,
            )


def applicant_totals(table: Table, source: str) -> Iterator[Identity]:
    """总计 = 六类申请人之和，每行各一式."""
    says = "自然人至其他六列之和 ＝ 总计"
    return line_totals(table, "A03", says, source, lambda line: "".join(line.path[-2:]))


def dispute_totals(table: Table, source: str) -> Iterator[Identity]:
    """总计 = 四种结果之和，复议一式、诉讼两式."""
    return line_totals(table, "A06", "维持＋纠正＋其他＋尚未审结 ＝ 总计", source)
