"""What is a correction called, and how is it offered to the clerk?"""

from collections.abc import Sequence

from reports.checks.solver.correction import Change, Correction
from reports.checks.solver.system import System
from reports.statute.schema import Edition


def describe(
    edition: Edition, system: System, rank: int, kind: str, changes: tuple[Change, ...]
) -> Correction:
    """Recognise swapped cells, split numbers and digits typed wrong; say what would mend all."""
    if len(changes) == 1 and _is_slip(changes[0]):
        kind = "digits"
    elif len(changes) == 2 and is_swap(*changes):
        kind = "swap"
    elif len(changes) == 2 and (joined := _joined(system, changes)):
        kind, changes = "split", joined
    return Correction(system.table, rank, kind, changes, _SAYS[kind](edition, changes))


def _is_slip(change: Change) -> bool:
    """Two neighbouring digits changed places, or one digit is missing or too many."""
    old, new = str(change.old), str(change.new)
    if len(old) == len(new):
        apart = [n for n, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
        return len(apart) == 2 and apart[1] - apart[0] == 1 and sorted(old) == sorted(new)
    shorter, longer = sorted((old, new), key=len)
    is_one = len(longer) - len(shorter) == 1 and shorter != "0"
    return is_one and any(longer[:n] + longer[n + 1 :] == shorter for n in range(len(longer)))


def is_swap(one: Change, other: Change) -> bool:
    return (one.new, other.new) == (other.old, one.old) and one.old != one.new


def _joined(system: System, changes: Sequence[Change]) -> tuple[Change, ...]:
    """A number whose digits stand in two neighbouring cells, the whole number's cell first."""
    for one, other in (changes, changes[::-1]):
        are_digits = one.old > 0 and other.old >= 0
        if are_digits and (one.cell, other.cell) in system.neighbours:
            digits = int(f"{one.old}{other.old}")
            if sorted((one.new, other.new)) == [0, digits]:
                return (one, other) if one.new else (other, one)
    return ()


def _name(edition: Edition, change: Change) -> str:
    return f"“{edition.spoken(change.cell)}”"


def _cell(edition: Edition, changes: Sequence[Change]) -> str:
    (one,) = changes
    return f"{_name(edition, one)}填了{one.old}，如果是{one.new}，这张表就全部平了。"


def _digits(edition: Edition, changes: Sequence[Change]) -> str:
    (one,) = changes
    return (
        f"{_name(edition, one)}填了{one.old}，很可能是{one.new}（数字颠倒，或者多输、少输了一位）。"
    )


def _total(edition: Edition, changes: Sequence[Change]) -> str:
    (one,) = changes
    return f"{_name(edition, one)}很可能是合计填错：填了{one.old}，各项相加是{one.new}。"


def _swap(edition: Edition, changes: Sequence[Change]) -> str:
    one, other = changes
    return (
        f"{_name(edition, one)}的{one.old}和{_name(edition, other)}的{other.old}很可能互相填反了。"
    )


def _split(edition: Edition, changes: Sequence[Change]) -> str:
    whole, rest = changes
    return (
        f"{_name(edition, whole)}很可能是{whole.new}，现在被拆开填在两格里："
        f"这一格{whole.old}，{_name(edition, rest)}{rest.old}。"
    )


def _move(edition: Edition, changes: Sequence[Change]) -> str:
    less, more = sorted(changes[:2], key=lambda one: one.new - one.old)
    follow = "，合计随之改" if len(changes) > 2 else ""
    where = "列" if less.cell.split(".")[1] == more.cell.split(".")[1] else "行"
    return (
        f"有{less.old - less.new}件很可能归错了{where}：应从{_name(edition, less)}（{less.old}）"
        f"移到{_name(edition, more)}（{more.old}）{follow}。"
    )


def _carried(edition: Edition, changes: Sequence[Change]) -> str:
    one = changes[0]
    return (
        f"{_name(edition, one)}填了{one.old}，如果是{one.new}，"
        f"把随它算出的{len(changes) - 1}个合计一并改过来，这张表就全部平了。"
    )


def _pair(edition: Edition, changes: Sequence[Change]) -> str:
    said = "，".join(f"{_name(edition, one)}由{one.old}改为{one.new}" for one in changes)
    return f"两格都要改：{said}。"


_SAYS = {
    "cell": _cell,
    "digits": _digits,
    "total": _total,
    "swap": _swap,
    "split": _split,
    "move": _move,
    "carried": _carried,
    "pair": _pair,
}
