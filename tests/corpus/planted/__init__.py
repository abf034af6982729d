"""Reports with planted defects: a line of ``reports.jsonl`` says all that is wrong with one."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from tests.corpus.compose import specimen
from tests.corpus.specimen import SIGNED, Part, Specimen

LINES = Path(__file__).parent / "reports.jsonl"


@dataclass(frozen=True)
class Edit:
    """Words of a report and what stands there instead.

    ``where`` is ``title``, ``signature``, ``figure.CELL``, ``label``, or the section (of a heading:
    ``heading``, of a chapter's: ``chapter``) in which the words stand.
    """

    where: str
    before: str
    after: str


@dataclass(frozen=True)
class Planted:
    """One defect: the checks that may name it, how grave it is, and the edits that make it."""

    kind: str
    checks: tuple[str, ...]
    severity: str
    edits: tuple[Edit, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells whose figures are changed."""
        prefix = "figure."
        return tuple(
            one.where.removeprefix(prefix) for one in self.edits if one.where.startswith(prefix)
        )


@dataclass(frozen=True)
class PlantedReport:
    """One line: which report, in which layout, and its defects."""

    prose: str
    figures: str
    seed: int
    year: int
    layout: str
    defects: tuple[Planted, ...]

    def specimen(self) -> Specimen:
        """The report with its defects."""
        report = specimen(self.prose, self.figures, self.seed, self.year)
        for defect in self.defects:
            for edit in defect.edits:
                report = edited(report, edit)
        return replace(report, name=f"{report.name}-planted")


@cache
def planted_reports() -> tuple[PlantedReport, ...]:
    """Every line of the file."""
    lines = LINES.read_text(encoding="utf-8").splitlines()
    return tuple(_report(json.loads(line)) for line in lines)


def _report(line: Mapping[str, Any]) -> PlantedReport:
    defects = tuple(
        Planted(
            one["kind"],
            tuple(one["checks"]),
            one["severity"],
            tuple(Edit(*edit) for edit in one["edits"]),
        )
        for one in line["defects"]
    )
    return PlantedReport(**{**line, "defects": defects})


def edited(report: Specimen, edit: Edit) -> Specimen:
    """The report after one edit; ValueError where the words do not stand there."""
    kind, _, cell = edit.where.partition(".")
    if kind == "figure":
        if report.figures[cell] != edit.before:
            raise ValueError(f"{cell} is {report.figures[cell]}, not {edit.before}")
        return replace(report, figures={**report.figures, cell: edit.after})
    if kind == "title":
        return replace(report, titled=_put(report.title, edit))
    if kind == "label":
        return replace(report, labels={**report.labels, edit.before: edit.after})
    parts = list(report.parts)
    number = next((n for n, one in enumerate(parts) if _holds(one, edit)), None)
    if number is None:
        raise ValueError(f"{edit.where} has no “{edit.before}”")
    changed = replace(parts[number], text=_put(parts[number].text, edit))
    parts[number : number + 1] = [changed] if changed.text else []
    return report.with_parts(tuple(parts))


def _holds(part: Part, edit: Edit) -> bool:
    of_kind = {"signature": SIGNED}.get(edit.where, edit.where)
    return edit.before in part.text and of_kind in (part.kind, part.section)


def _put(text: str, edit: Edit) -> str:
    if edit.before not in text:
        raise ValueError(f"“{text}” has no “{edit.before}”")
    return text.replace(edit.before, edit.after, 1)


def as_json(report: PlantedReport) -> Iterator[tuple[str, Any]]:
    """A line of the file, as pairs."""
    for name in ("prose", "figures", "seed", "year", "layout"):
        yield name, getattr(report, name)
    yield (
        "defects",
        [
            {
                "kind": one.kind,
                "checks": one.checks,
                "severity": one.severity,
                "edits": [(edit.where, edit.before, edit.after) for edit in one.edits],
            }
            for one in report.defects
        ],
    )
