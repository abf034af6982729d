"""``python -m tests.corpus.planted.drafting``: write ``reports.jsonl`` anew.

Only where prose, kinds of defects or layouts have changed so that lines no longer apply: the file
is what counts, so that what is measured stays the same from one release to the next.
"""

import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence

from tests.corpus.compose import proses, specimen
from tests.corpus.layouts import Layout, layouts
from tests.corpus.planted import LINES, Edit, Planted, PlantedReport, as_json, edited
from tests.corpus.planted.catalogue import KINDS
from tests.corpus.planted.kinds import Kind, applicable
from tests.corpus.specimen import Specimen

REPORTS = 84
AT_ONCE = 3
FIGURES = ("few", "mixed", "zeros")
YEARS = (2024, 2023, 2025, 2022)


def main() -> None:
    """Draft the reports; each kind has its turn about equally often."""
    lines = [json.dumps(dict(as_json(one)), ensure_ascii=False) for one in drafted()]
    LINES.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} reports")


def drafted() -> Iterator[PlantedReport]:
    """Reports, each by another writer than the one before, in layouts that take turns."""
    had: Counter[str] = Counter()
    rooms = fit()
    for number in range(REPORTS):
        prose = list(proses())[number % len(proses())]
        figures, year = FIGURES[number % len(FIGURES)], YEARS[number % len(YEARS)]
        report = specimen(prose, figures, number, year)
        chosen = _chosen(report, had, random.Random(number))
        had.update(one.kind for one in chosen)
        layout = rooms[number * 7 % len(rooms)].name
        yield PlantedReport(prose, figures, number, year, layout, chosen)


def fit() -> Sequence[Layout]:
    """Layouts written by us that hold all figures and words as they are."""
    whole = (one for one in layouts().values() if one.make and not (one.told or one.hides))
    return [one for one in whole if not one.figures]


def _chosen(report: Specimen, had: Counter[str], chance: random.Random) -> tuple[Planted, ...]:
    """The kinds that were planted least so far and do not meet in one place."""
    able = list(applicable(KINDS, report, chance))
    chance.shuffle(able)
    able.sort(key=lambda one: had[one[0].name])
    chosen: list[Planted] = []
    for kind, edits in able:
        if len(chosen) < AT_ONCE and _goes(report, chosen, edits):
            chosen.append(_planted(kind, edits))
    return tuple(chosen)


def _planted(kind: Kind, edits: Sequence[Edit]) -> Planted:
    return Planted(kind.name, kind.checks, kind.severity, tuple(edits))


def _goes(report: Specimen, chosen: Sequence[Planted], edits: Sequence[Edit]) -> bool:
    """Whether defects keep out of each other's way: other places, other tables."""
    places = {_place(edit) for one in chosen for edit in one.edits}
    if places & {_place(edit) for edit in edits}:
        return False
    try:
        for edit in edits:
            report = edited(report, edit)
    except ValueError:
        return False
    return True


def _place(edit: Edit) -> str:
    return ".".join(edit.where.split(".")[:2])


if __name__ == "__main__":
    main()
