"""How is a repair told to the clerk? One sentence that names cells, old and new numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.checks.solver.evidence import Evidence
from reports.checks.solver.quantities import Name
from reports.checks.solver.slips import is_slip
from reports.checks.solver.solve import Repair
from reports.document.live_fields import written

_MOST_NAMED = 6


@dataclass(frozen=True)
class Change:
    """One number: what it is called, what it is and what it should be."""

    name: Name
    called: str
    old: str
    new: str


@dataclass(frozen=True)
class Teller:
    """Tells of repairs in the words of an edition."""

    evidence: Evidence

    def says(self, repair: Repair) -> str:
        """The likeliest mistake that a repair undoes."""
        changes = [self._change(name, to) for name, to in repair.values.items()]
        single = [
            one for one in changes if all(one.name not in each.values for each in repair.mixed)
        ]
        told = [
            _MIXED[each.kind](self, [one for one in changes if one.name in each.values])
            for each in repair.mixed
        ]
        if not told and len(single) == 1:
            return self._one(changes[0], *repair.values.items())
        if single:
            told.append(self._several(single, repair.is_open))
        return (
            told[0]
            if len(told) == 1
            else "".join(f"（{number}）{one}" for number, one in enumerate(told, 1))
        )

    def named(self, name: Name) -> str:
        """What a number is called, and where it stands."""
        kind, _, cell = name.rpartition(":")
        edition = self.evidence.dossier.edition
        if kind == "said":
            return f"正文“{self.evidence.said[name].claim.quote}”"
        called = f"“{edition.spoken(cell)}”"
        return f"上年报告的{called}" if kind == "last" else called

    def _change(self, name: Name, to: int) -> Change:
        one = self.evidence.quantities[name]
        return Change(name, self.named(name), *(_told(v, one.scale) for v in (one.value, to)))

    def _one(self, change: Change, item: tuple[Name, int]) -> str:
        name, to = item
        quantity = self.evidence.quantities[name]
        if name.startswith("reason:"):
            return f"{change.called}与上年接不上，数字如果没有填错，请说明原因（如集中清理）。"
        if name.startswith("said:"):
            return f"{change.called}很可能写错了：表格各处都合于{change.new}，不是{change.old}。"
        if is_slip(abs(quantity.value), abs(to)):
            return (
                f"{change.called}填了{change.old}，很可能是{change.new}"
                "（数字颠倒，或者多输、少输了一位）。"
            )
        if quantity.is_total:
            return f"{change.called}很可能是合计填错：填了{change.old}，各项相加是{change.new}。"
        return f"{change.called}填了{change.old}，如果是{change.new}，就全部平了。"

    def _several(self, changes: Sequence[Change], is_open: bool) -> str:
        said = [
            f"{one.called}另有原因" if one.name.startswith("reason:")
            else f"{one.called}由{one.old}改为{one.new}"
            for one in changes[:_MOST_NAMED]
        ]  # fmt: skip
        more = f"等{len(changes)}处" if len(changes) > _MOST_NAMED else ""
        which = "，其中具体数字不止一种可能" if is_open else ""
        count = f"要改{len(changes)}处：" if len(changes) > 1 else ""
        return f"{count}{'，'.join(said)}{more}{which}。"

    def lines(self, changes: Sequence[Change]) -> list[str]:
        """The labels of the lines that changes lie in."""
        names = self.evidence.dossier.edition.names
        return list(dict.fromkeys(f"“{names(one.name)[0]}”" for one in changes))

    def columns(self, changes: Sequence[Change]) -> list[str]:
        """The labels of the columns that changes lie in."""
        names = self.evidence.dossier.edition.names
        return list(dict.fromkeys(f"“{names(one.name)[1]}”" for one in changes))


def _told(value: int, scale: int) -> str:
    return written(value if scale == 1 else Decimal(value) / scale)


def _swap(teller: Teller, changes: Sequence[Change]) -> str:
    one, other = changes
    return f"{one.called}的{one.old}和{other.called}的{other.old}很可能互相填反了。"


def _split(teller: Teller, changes: Sequence[Change]) -> str:
    whole, rest = sorted(changes, key=lambda one: one.new == "0")
    return (
        f"{whole.called}很可能是{whole.new}，现在被拆开填在两格里："
        f"这一格{whole.old}，{rest.called}{rest.old}。"
    )


def _shift(teller: Teller, changes: Sequence[Change]) -> str:
    return (
        f"{'、'.join(teller.lines(changes))}这一行很可能整行填偏了一格："
        f"{'，'.join(f'{one.called}应是{one.new}' for one in changes)}。"
    )


def _carried(teller: Teller, changes: Sequence[Change]) -> str:
    one, *totals = changes
    return (
        f"{one.called}填了{one.old}，如果是{one.new}，"
        f"把随它算出的{len(totals)}个合计一并改过来，就全部平了。"
    )


def _exchanged_lines(teller: Teller, changes: Sequence[Change]) -> str:
    return f"{'和'.join(teller.lines(changes))}两行很可能互相填反了。"


def _exchanged_columns(teller: Teller, changes: Sequence[Change]) -> str:
    return f"{'和'.join(teller.columns(changes))}两列很可能互相填反了。"


def _displaced(teller: Teller, changes: Sequence[Change]) -> str:
    lines = teller.lines(changes)
    return f"从{lines[0]}到{lines[-1]}，很可能有几行填低或者填高了一行。"


_MIXED = {
    "swap": _swap,
    "split": _split,
    "shift": _shift,
    "carried": _carried,
    "lines": _exchanged_lines,
    "columns": _exchanged_columns,
    "displaced": _displaced,
}
