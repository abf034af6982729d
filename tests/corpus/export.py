"""``--export DIR``: every document of the corpus with what is right for it, for other programs."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.corpus.layouts import Layout, layouts
from tests.corpus.planted import PlantedReport, as_json, planted_reports
from tests.corpus.specimen import Specimen


def export_layout(folder: Path, layout: Layout, reports: list[Specimen]) -> None:
    """The sound reports of one layout, each beside its ``….expect.json``."""
    for report, data in zip(reports, layout.printed(reports), strict=True):
        _write(folder / "sound", layout, report, data, {"defects": []})


def export_planted(folder: Path, number: int, planted: PlantedReport) -> None:
    """One report with planted defects."""
    layout, report = layouts()[planted.layout], planted.specimen()
    (data,) = layout.printed([report])
    said = {"defects": dict(as_json(planted))["defects"]}
    _write(folder / "planted" / f"{number:03}", layout, report, data, said)


def export_all_planted(folder: Path) -> None:
    """Every report with planted defects."""
    for number, planted in enumerate(planted_reports()):
        export_planted(folder, number, planted)


def _write(
    folder: Path, layout: Layout, report: Specimen, data: bytes, said: Mapping[str, Any]
) -> None:
    path = folder / layout.kind / f"{layout.name.partition('/')[2]}-{report.name}{layout.ending}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    expected = json.dumps({**expectation(report, layout), **said}, ensure_ascii=False, indent=1)
    path.with_name(path.name + ".expect.json").write_text(expected + "\n", encoding="utf-8")


def expectation(report: Specimen, layout: Layout) -> dict[str, Any]:
    """What is right for a document: who, when, every figure, the words of every section."""
    return {
        "layout": layout.name,
        "about_the_layout": layout.says,
        "edition": report.edition.key,
        "year": report.year,
        "organisation": report.organisation,
        "title": None if "title" in layout.hides else report.title,
        "figures": dict(report.figures),
        "figures_can_be_placed": "cells" not in layout.hides,
        "structure": [{"kind": one.kind, "text": one.text} for one in report.parts],
        "sections": {one: report.words(one) for one in report.sections},
    }
