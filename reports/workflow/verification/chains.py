"""Do the chains hold? Every entry walked over, every digest computed anew."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from reports.models import AdministrativeEntry, Entry, LedgerEntry, Report
from reports.workflow.administration import Administration
from reports.workflow.verification.broken import A_CHUNK, Broken, BrokenReport, only
from reports.workflow.verification.moved import is_as_digested

Head = tuple[int, str]
"""How long a chain is, and the digest of its last entry."""


@dataclass
class Walk:
    """What a walk knows of an earlier one, and what it has seen: the end of every chain."""

    before: Mapping[str, Head] = field(default_factory=dict)
    heads: dict[str, Head] = field(default_factory=dict)
    entries: int = 0
    unbound: int = 0
    """Reports of which 0.1.0 kept things that no entry binds."""


def broken_report_chains(walk: Walk, report_id: int | None = None) -> Iterator[BrokenReport]:
    """The first broken entry of every report's chain, and reports whose chain says otherwise."""
    states = dict(only(Report.objects.all(), "pk", report_id).values_list("pk", "state"))
    entries = only(LedgerEntry.objects.all(), "report", report_id).order_by("report_id", "number")
    for key, chain in groupby(entries.iterator(A_CHUNK), lambda entry: entry.report_id):
        steps: list[LedgerEntry] = []
        says, _ = _walked(walk, f"report:{key}", _steps_kept(chain, steps))
        if says := says or _other_state(steps[-1], states.get(key)):
            yield BrokenReport.of(key, says)
        states.pop(key, None)
    for key in states:
        yield BrokenReport.of(key, "没有办理记录，整条记录被删去了。")


def broken_administration(walk: Walk) -> Iterator[Broken]:
    """The first broken entry of the platform's chain and of every county's."""
    entries = AdministrativeEntry.objects.order_by("county_id", "number").iterator(A_CHUNK)
    for key, chain in groupby(entries, lambda entry: entry.county_id):
        says, _ = _walked(walk, f"county:{key or 0}", chain)
        if says:
            yield Broken(_called(f"county:{key or 0}"), says)


def holds_from(entry: LedgerEntry) -> bool:
    """Whether an entry says what its digest covers, and the chain after it builds on it."""
    rest = LedgerEntry.objects.filter(report=entry.report_id, number__gt=entry.number)
    last = entry
    for one in rest.order_by("number").iterator(A_CHUNK):
        if _wrong(one, last):
            return False
        last = one
    return is_as_digested(entry)


def shortened(walk: Walk, report_id: int | None = None) -> Iterator[Broken]:
    """Chains that were longer at the earlier walk: their last entries were cut off.

    Not those of a county that was taken out, of which the platform's record keeps the ends.
    """
    gone = _taken_out() if walk.before.keys() - walk.heads.keys() else {}
    for name, (number, _) in walk.before.items():
        if report_id is not None and name != f"report:{report_id}":
            continue
        now, _ = walk.heads.get(name, gone.get(name, (0, "")))
        if now < number:
            says = f"上次核对时有{number}条，现在只有{now}条，末尾被删去了。"
            yield Broken(_called(name), says)


def _taken_out() -> dict[str, Head]:
    """The ends of the chains that left with their county."""
    acts = AdministrativeEntry.objects.filter(county=None, action=Administration.REMOVE_COUNTY)
    ends = (change for act in acts for change in act.changes)
    return {name: (int(end.split()[0]), end.split()[1]) for name, end, _ in ends}


def _called(name: str) -> str:
    """What people call a chain."""
    kind, _, key = name.partition(":")
    return (
        f"报告{key}" if kind == "report" else f"管理记录（{f'县{key}' if key != '0' else '平台'}）"
    )


def _walked(walk: Walk, name: str, chain: Iterable[Entry]) -> tuple[str, Entry]:
    """Go to the end of a chain; what is wrong first (empty = nothing), and its last entry."""
    says, last = "", None
    for entry in chain:
        walk.entries += 1
        says = says or _wrong(entry, last) or _rewritten(entry, walk.before.get(name))
        last = entry
    assert last is not None  # groupby gives no empty groups
    walk.heads[name] = (last.number, last.digest)
    return says, last


def _wrong(entry: Entry, before: Entry | None) -> str:
    expected = before.number + 1 if before else 1
    if entry.number != expected:
        return f"缺第{expected}条（下一条是第{entry.number}条），被删去了。"
    if not is_as_digested(entry):
        return f"第{entry.number}条和它的校验值不符，内容被改过。"
    if entry.previous != (before.digest if before else ""):
        return f"第{entry.number}条没有接上第{entry.number - 1}条，前面的被换过。"
    return ""


def _rewritten(entry: Entry, head: Head | None) -> str:
    """A chain that was made anew from some entry on holds together, but it is another one."""
    if head is None or entry.number != head[0] or entry.digest == head[1]:
        return ""
    return f"第{entry.number}条和上次核对时不是同一条，记录被整个重写过。"


def _steps_kept(chain: Iterable[LedgerEntry], steps: list[LedgerEntry]) -> Iterator[LedgerEntry]:
    """The chain as it is; the last entry that led to a state stays in ``steps``.

    0.1.0 recorded the remarks that an approval closes after it, in the state before it.
    """
    for entry in chain:
        if not steps or entry.from_state != entry.to_state:
            steps[:] = [entry]
        yield entry


def _other_state(last: LedgerEntry, state: str | None) -> str:
    """The last entries were cut off, or the state was changed past the program."""
    if last.to_state == state:
        return ""
    return (
        f"记录最后一步（第{last.number}条）是“{last.to_state}”，报告现在是“{state}”，"
        "末尾被删去或状态被改过。"
    )
