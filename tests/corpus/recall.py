"""What is found of the planted defects, and what is repaired? By kind of defect and by check."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reports.checks import Dossier, Finding, run
from reports.checks.base import SEVERITIES
from reports.checks.solver.offers import offered
from reports.importers import Unreadable, read
from tests.corpus.compose import proses, specimen
from tests.corpus.layouts import layouts
from tests.corpus.planted import Planted, PlantedReport, planted_reports

SPOILT = ("new_received", "granted", "partly_granted", "result_total", "carried_out")
REPAIRS = 100
AMONG = 3


@dataclass(frozen=True)
class Found:
    """One planted defect, and what was said of it: nothing, a hint, or all that it is worth."""

    defect: Planted
    severity: str

    @property
    def is_told(self) -> bool:
        return bool(self.severity)

    @property
    def is_full(self) -> bool:
        return self.is_told and SEVERITIES.index(self.severity) <= SEVERITIES.index(
            self.defect.severity
        )


def found_in(report: PlantedReport) -> list[Found]:
    """Every defect of a report with the gravest finding that names it."""
    specimen, layout = report.specimen(), layouts()[report.layout]
    (data,) = layout.printed([specimen])
    try:
        judged = list(run(Dossier(read(data, f"a{layout.ending}"), signature_required=True)))
    except Unreadable:
        judged = []
    return [Found(one, _gravest(one, judged)) for one in report.defects]


def _gravest(defect: Planted, judged: Sequence[Finding]) -> str:
    told = [one.severity for one in judged if one.check in defect.checks and _at(defect, one)]
    return min(told, key=SEVERITIES.index, default="")


def _at(defect: Planted, finding: Finding) -> bool:
    """Whether a finding of figures speaks of the cell that was changed."""
    return not (defect.cells and finding.cells) or bool(set(defect.cells) & set(finding.cells))


def recall(found: Sequence[Found]) -> Iterator[str]:
    """Tables: by severity, by the check that should name it, and what was missed."""
    yield f"{'planted defects':44}{'planted':>8}{'told':>8}{'in full':>8}{'%':>8}"
    for severity in ("error", "warning"):
        yield _line(severity, [one for one in found if one.defect.severity == severity])
    by_check = defaultdict(list)
    for one in found:
        by_check[one.defect.checks[0]].append(one)
    for check, ones in sorted(by_check.items()):
        yield _line(f"  {check}", ones)
    missed = Counter(one.defect.kind for one in found if not one.is_full)
    for kind, number in missed.most_common():
        yield f"    missed or told as less {number} times: {kind}"


def _line(name: str, ones: Sequence[Found]) -> str:
    told, full = sum(one.is_told for one in ones), sum(one.is_full for one in ones)
    share = f"{100 * full / len(ones):.1f}" if ones else "–"
    return f"{name:44}{len(ones):8}{told:8}{full:8}{share:>8}"


def found_in_line(number: int) -> list[Found]:
    """What is found in one line of the file, by number: for a pool of processes."""
    return found_in(planted_reports()[number])


def repairs() -> str:
    """Of figures typed wrong one at a time: how often the right one is offered."""
    ranks = [_rank(seed) for seed in range(REPAIRS)]
    first, among = ranks.count(1), sum(0 < one <= AMONG for one in ranks)
    return (
        f"Repairs of one figure typed wrong, {REPAIRS} times: right first"
        f" {100 * first / REPAIRS:.0f} %, among {AMONG} {100 * among / REPAIRS:.0f} %"
        " (of several that are as likely any counts as first, for all are shown)."
    )


def _rank(seed: int) -> int:
    """The place of the right repair among those offered; 0 where it is not."""
    chance = random.Random(seed)
    report = specimen(chance.choice(list(proses())), chance.choice(("few", "mixed")), seed)
    column = chance.choice([one.key for one in report.table("requests").blocks[0].columns])
    cell = f"requests.{chance.choice(SPOILT)}.{column}"
    true = int(report.figures[cell])
    wrong = str(_mistyped(true, chance))
    (data,) = layouts()["txt/tabs_padded"].printed(
        [replace(report, figures={**report.figures, cell: wrong})]
    )
    dossier = Dossier(read(data, "a.txt"))
    offers = offered(dossier, list(run(dossier)))
    if len(offers) != 1:
        return 0
    right = (((cell, true),), ())
    if any((one.figures, one.words) == right for one in offers[0].offers):
        return 1
    others = ((one.figures, one.words) for one in offers[0].others)
    return next((n for n, one in enumerate(others, 2) if one == right), 0)


def _mistyped(figure: int, chance: random.Random) -> int:
    """As clerks mistype: digits change places, one is dropped or doubled, or it is one more."""
    digits = str(figure)
    typed = chance.choice(
        (digits[::-1], digits[:-1] or "1", digits + digits[-1], str(figure + chance.randint(1, 3)))
    )
    return int(typed) if int(typed) != figure else figure + 1
