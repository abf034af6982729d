"""Which defects do clerks make? Each kind finds in a report what it can spoil, or nothing."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tests.corpus.planted import Edit
from tests.corpus.specimen import CHAPTER, HEADING, SIGNED, Specimen

Spoil = Callable[[Specimen, random.Random], Sequence[Edit]]


@dataclass(frozen=True)
class Kind:
    """A kind of defect: the checks of which any may name it, its severity, and how it is made."""

    name: str
    checks: tuple[str, ...]
    severity: str
    spoil: Spoil


def words(where: str, pattern: str, after: str | Callable[[re.Match[str]], str]) -> Spoil:
    """Words of a section that fit a pattern become others."""

    def spoil(report: Specimen, chance: random.Random) -> Sequence[Edit]:
        for part in report.parts:
            of = {"signature": SIGNED}.get(where, where)
            found = re.search(pattern, part.text) if of in (part.kind, part.section) else None
            if found:
                changed = after(found) if callable(after) else found.expand(after)
                return [Edit(where, found[0], changed)]
        return []

    return spoil


def more(number: int) -> Callable[[re.Match[str]], str]:
    """The number that a pattern's group ``n`` holds, raised."""

    def changed(found: re.Match[str]) -> str:
        start, end = found.start("n") - found.start(), found.end("n") - found.start()
        return found[0][:start] + str(int(found["n"]) + number) + found[0][end:]

    return changed


def under_its_parts(found: re.Match[str]) -> str:
    """A total below the sum of the parts listed: more may be unsaid, but not less."""
    listed = sum(
        int(one) for one in re.findall(r"\d+(?=条)", found[0][found.end("n") - found.start() + 1 :])
    )
    start, end = found.start("n") - found.start(), found.end("n") - found.start()
    return found[0][:start] + str(max(listed - 9, 1)) + found[0][end:]


def whole(section: str, after: str, of: str = "") -> Spoil:
    """A section says something else altogether, where the body's name fits ``of``."""

    def spoil(report: Specimen, chance: random.Random) -> Sequence[Edit]:
        if not re.search(of, report.organisation):
            return []
        texts = [part.text for part in report.parts if part.section == section]
        changes = [after, *[""] * len(texts)]
        return [Edit(section, text, new) for text, new in zip(texts, changes, strict=False)]

    return spoil


def title(before: str, after: str) -> Spoil:
    """The title in other words."""

    def spoil(report: Specimen, chance: random.Random) -> Sequence[Edit]:
        words = before.format(year=report.year)
        return [Edit("title", words, after.format(year=report.year % 100))]

    return spoil


def figure(line: str, column: str, add: int = 0, to: str = "", when: str = "") -> Spoil:
    """A cell's figure raised or replaced; ``*`` takes any column but the total."""

    def spoil(report: Specimen, chance: random.Random) -> Sequence[Edit]:
        table, _, row = line.partition(".")
        if table not in report.edition.by_key or (when and when not in report.organisation):
            return []
        cells = [one for one in report.edition.by_key[table].cells if f".{row}." in one]
        chosen = [one for one in cells if column == "*" or one.endswith(column)]
        chosen = [one for one in chosen if column != "*" or not one.endswith(".total")]
        cell = chance.choice(chosen)
        before = report.figures[cell]
        after = to or str(int(before) + add)
        return [Edit(f"figure.{cell}", before, after)] if after != before else []

    return spoil


def label(before: str, after: str) -> Spoil:
    """A label of a table printed with a wrong character."""

    def spoil(report: Specimen, chance: random.Random) -> Sequence[Edit]:
        lines = (one for table in report.edition.tables for one in table.lines)
        printed = {text for one in lines for text in one.path}
        return [Edit("label", before, after)] if before in printed else []

    return spoil


def without_aspect(report: Specimen, chance: random.Random) -> Sequence[Edit]:
    """One of the five aspects is left out, its heading with it."""
    parts, gone = list(report.parts), "overview.platform"
    for number, part in enumerate(parts):
        if part.section == gone:
            headed = parts[number - 1].kind == HEADING
            edits = [Edit(HEADING, parts[number - 1].text, "")] if headed else []
            return [*edits, *(Edit(gone, p.text, "") for p in parts if p.section == gone)]
    return []


def empty_improvement(report: Specimen, chance: random.Random) -> Sequence[Edit]:
    """Nothing is left under the heading of chapter five."""
    chapters = [n for n, one in enumerate(report.parts) if one.kind == CHAPTER]
    inside = report.parts[chapters[4] + 1 : chapters[5]]
    return [Edit(one.kind if one.kind == HEADING else one.section, one.text, "") for one in inside]


def applicable(
    kinds: Sequence[Kind], report: Specimen, chance: random.Random
) -> Iterator[tuple[Kind, Sequence[Edit]]]:
    """The kinds that find something to spoil, with their edits."""
    for kind in kinds:
        edits = kind.spoil(report, chance)
        if edits:
            yield kind, edits
