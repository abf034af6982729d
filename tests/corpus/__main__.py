"""``python -m tests.corpus``: print every report in every layout, read it and say what is right."""

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.corpus.compose import proses, specimen
from tests.corpus.corpus_page import corpus_page
from tests.corpus.export import export_all_planted, export_layout
from tests.corpus.figure_kinds import KINDS
from tests.corpus.layouts import Layout, layouts
from tests.corpus.planted import planted_reports
from tests.corpus.programs import CONVERSIONS, converted
from tests.corpus.reading_score import Score, score
from tests.corpus.recall import found_in_line, recall, repairs
from tests.corpus.score_table import table
from tests.corpus.specimen import Specimen

YEARS = (2024, 2020, 2023, 2019, 2025, 2024)
LINES = range(len(planted_reports()))


def main() -> None:
    """Score the layouts asked for; status 1 where something is not right."""
    asked = _asked()
    chosen = [
        one for name, one in layouts(asked.kind).items() if not asked.layout or asked.layout in name
    ]
    absent = [one for one in chosen if not runs(one)]
    chosen = [one for one in chosen if one not in absent]
    if not chosen:
        sys.exit("no such layout")
    prepare(chosen, asked.seed)
    if asked.export:
        return exported(chosen, asked.seed, Path(asked.export))
    with ProcessPoolExecutor(asked.n) as pool:
        jobs = [(one.name, asked.seed, asked.keep) for one in chosen]
        found = list(pool.map(score_layout, *zip(*jobs, strict=True)))
        defects = [] if asked.kind or asked.layout else list(pool.map(found_in_line, LINES))
    print("\n".join(table(found, asked.verbose or bool(asked.layout))))
    named = [one for ones in defects for one in ones]
    if named:
        print("\n".join(("", *recall(named), "", repairs())))
    if asked.write:
        Path(asked.write).write_text(corpus_page(found, named, repairs()), encoding="utf-8")
    for one in absent:
        print(f"{one.name}: left out, a program is not installed")
    sys.exit(not all(one.is_sound for _, scores in found for one in scores.values()))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kind", default="", help="txt (text), html, xlsx, docx or pdf")
    parser.add_argument("--layout", default="", help="only layouts whose name holds this")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", default="", metavar="DIR", help="keep every document there")
    parser.add_argument("--export", default="", metavar="DIR", help="write the corpus there")
    parser.add_argument("--write", default="", metavar="FILE", help="write the figures as a page")
    parser.add_argument("-n", type=int, default=os.cpu_count(), help="processes")
    parser.add_argument("-v", dest="verbose", action="store_true", help="say all that is wrong")
    asked = parser.parse_args()
    asked.kind = {"text": "txt"}.get(asked.kind, asked.kind)
    return asked


def exported(chosen: Sequence[Layout], seed: int, folder: Path) -> None:
    """Write the layouts asked for, and all reports with planted defects."""
    for layout in chosen:
        export_layout(folder, layout, list(reports_for(layout, seed)))
    export_all_planted(folder)
    print(f"{sum(path.is_file() for path in folder.rglob('*')) // 2} documents in {folder}")


def reports_for(layout: Layout, seed: int) -> Iterator[Specimen]:
    """One report of each kind of figures that a layout can hold; writers and years take turns."""
    kinds = layout.figures or tuple(KINDS)
    names = list(proses())
    start = seed + sum(map(ord, layout.name))
    for turn, kind in enumerate(kinds):
        writer = names[(start + turn) % len(names)]
        yield specimen(writer, kind, seed + turn, YEARS[(start + turn) % len(YEARS)])


def runs(layout: Layout) -> bool:
    """Whether the programs that make a layout are installed."""
    there = not layout.conversion or CONVERSIONS[layout.conversion].is_there()
    return there and (not layout.source or runs(layouts()[layout.source]))


def prepare(chosen: Sequence[Layout], seed: int) -> None:
    """Let each program convert all that is asked of it at one start, step by step."""
    for step in range(1, 1 + max((one.depth for one in chosen), default=0)):
        asked: dict[str, list[bytes]] = defaultdict(list)
        for layout in chosen:
            way = list(reversed(list(steps(layout))))
            if len(way) > step:
                files = way[step - 1].printed(list(reports_for(layout, seed)))
                asked[way[step].conversion] += files
        for conversion, files in asked.items():
            converted(conversion, files)


def steps(layout: Layout) -> Iterator[Layout]:
    """A layout, what it is made of, what that is made of."""
    yield layout
    if layout.source:
        yield from steps(layouts()[layout.source])


def score_layout(name: str, seed: int, keep: str = "") -> tuple[str, dict[str, Score]]:
    """The scores of a layout by the name of the report printed in it."""
    layout = layouts()[name]
    scores = {}
    reports = list(reports_for(layout, seed))
    for report, data in zip(reports, layout.printed(reports), strict=True):
        if keep:
            path = Path(keep) / f"{name}-{report.name}{layout.ending}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        scores[report.name] = score(data, report, layout)
    return name, scores


if __name__ == "__main__":
    main()
