"""The report that the journey types in: a real one where it lies at hand, else one of our own."""

import datetime
import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from reports.document import Document, Signature
from reports.statute import format_for
from tests.documents import sound, with_figures
from tests.figures import zeros

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "reports" / "seeds"

_HEADING = re.compile(r"^[一二三四五六]、")
_TABLES = {"二", "三", "四"}
_BOOKMARK = re.compile(r"\[bookmark: [^\]]*\]")


@dataclass(frozen=True)
class JourneyReport:
    """A document, and where it comes from (the name of the test case)."""

    name: str
    document: Document


def journey_reports() -> list[object]:
    """Our own report always; the real one too, skipped with a reason where it is absent."""
    found = sorted(SEEDS.glob("001_*.txt"))
    absent = pytest.mark.skip(reason="../shared/reports/seeds is not here")
    return [
        pytest.param(JourneyReport("own", _own()), id="own"),
        pytest.param(
            JourneyReport("real", _real(found[0])) if found else None,
            id="real",
            marks=() if found else (absent,),
        ),
    ]


def _own() -> Document:
    """A sound report with a few decisions in chapter 二, and a chapter 六 that says nothing."""
    decisions = {"disclosure.licences.decisions": 3, "disclosure.penalties.decisions": 9}
    return with_figures(sound(2024).with_texts({"other_matters": ("无。",)}), decisions)


def _real(path: Path) -> Document:
    """The text chapters of the seed; its figures are known: 行政许可 3, 行政处罚 9, else 0."""
    edition = format_for(2024)
    chapters = _cut(_BOOKMARK.sub("", path.read_text(encoding="utf-8")))
    problems, measures = chapters["五"]
    intro, *aspects = chapters["一"]
    keys = [aspect.key for aspect in edition.aspects]
    figures = zeros(edition) | {
        "disclosure.licences.decisions": 3,
        "disclosure.penalties.decisions": 9,
    }
    return replace(
        sound(2024, figures).with_texts(
            {
                "lead": tuple(chapters[""]),
                "overview.intro": (intro,),
                **{key: (_body(text),) for key, text in zip(keys, aspects, strict=True)},
                "problems": (_body(problems),),
                "measures": (_body(measures),),
                "other_matters": tuple(chapters["六"]),
            }
        ),
        organisation="城口县蓼子乡人民政府",
        title="城口县蓼子乡人民政府2024年政府信息公开工作年度报告",
        signature=Signature("城口县蓼子乡人民政府", datetime.date(2025, 1, 20)),
    )


def _cut(text: str) -> dict[str, list[str]]:
    """Paragraphs by chapter numeral; those of the three tables are left out."""
    chapters: dict[str, list[str]] = {"": []}
    here = ""
    for line in text.split("\n"):
        if _HEADING.match(line):
            here = line[0]
            chapters[here] = []
        elif here not in _TABLES and line.strip():
            chapters[here].append(line.strip())
    return chapters


def _body(paragraph: str) -> str:
    """The paragraph without its printed heading （一）主动公开情况。."""
    return re.sub(r"^（[一二三四五]）[^。]{2,20}。", "", paragraph)
