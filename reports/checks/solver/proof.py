"""How far is it certain that no smaller repair will do? Said only as far as it was proven."""

from collections.abc import Sequence

from reports.checks.solver.contradiction import contradiction
from reports.checks.solver.quantities import Condition, System
from reports.checks.solver.sentences import Teller
from reports.checks.solver.solve import Solution

TOO_LONG = "没有在一秒内算出怎样改才能全部平衡，请逐行核对。"
TOO_MUCH = "没有找到简单的改法，差错可能不止几处，请按台账逐行核对。"


def proof(solution: Solution, teller: Teller) -> str:
    """The certificate in plain Chinese."""
    locked = solution.system.with_fixed(teller.evidence.locked)
    if blamed := contradiction(locked):
        return _locked(locked, blamed, teller)
    if not solution.is_finished:
        return TOO_LONG
    if not solution.repairs:
        return TOO_MUCH
    return "".join((_least(solution), _alike(solution, teller)))


def _locked(system: System, blamed: Sequence[Condition], teller: Teller) -> str:
    """Locked cells among conditions that cannot hold together."""
    names = {name for one in blamed for name in one.terms if system.quantities[name].is_fixed}
    called = "、".join(map(teller.named, sorted(names)))
    return f"{called}：锁定的数互相矛盾，不解锁就不可能平衡。"


def _least(solution: Solution) -> str:
    unit = "格" if all(":" not in name for name in solution.repairs[0].values) else "处"
    if solution.is_only and len(solution.best) == 1:
        only = f"只改{solution.fewest}{unit}就能平衡的，只有这一种改法。"
        return _fewer(solution.fewest, unit) + only
    return _fewer(solution.fewest, unit)


def _fewer(number: int, unit: str) -> str:
    return f"改动少于{number}{unit}不可能平衡。" if number > 1 else ""


def _alike(solution: Solution, teller: Teller) -> str:
    number = len(solution.best)
    if number == 1:
        return ""
    shared = sorted(solution.shared)
    names = "、".join(map(teller.named, shared[:3])) + ("等" if len(shared) > 3 else "")
    both = f"，都要改{names}" if shared else ""
    return f"这样的改法有{number}种，一样少、差不多一样可能{both}，请对照台账选一种。"
