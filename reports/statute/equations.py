"""Which identities (勾稽关系) do the statutory tables ask for? Written once for every edition."""

from collections.abc import Iterable, Iterator

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


def applicant_totals(table: Table, source: str) -> Iterator[Identity]:
    """总计 = 六类申请人之和，每行各一式."""
    *applicants, last = table.blocks[0].columns
    for line in table.lines:
        total = table.cell(line.key, last.key)
        yield Identity(
            code="A03",
            instance=line.key,
            name="".join(line.path[-2:]),
            says="自然人至其他六列之和 ＝ 总计",
            left=tuple(table.cell(line.key, who.key) for who in applicants),
            right=(total,),
            source=source,
            fills=total,
        )


def dispute_totals(table: Table, source: str) -> Iterator[Identity]:
    """总计 = 四种结果之和，复议一式、诉讼两式."""
    *verdicts, last = table.blocks[0].columns
    for proceeding in table.lines:
        total = table.cell(proceeding.key, last.key)
        yield Identity(
            code="A06",
            instance=proceeding.key,
            name=proceeding.label,
            says="维持＋纠正＋其他＋尚未审结 ＝ 总计",
            left=tuple(table.cell(proceeding.key, verdict.key) for verdict in verdicts),
            right=(total,),
            source=source,
            fills=total,
        )
