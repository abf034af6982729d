"""A loose reading of the published reports beside the repository, enough to judge their text."""

import datetime
import json
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from reports.document import AsPrinted, Document, Signature
from reports.statute import format_for
from tests.figures import zeros

BESIDE = Path(__file__).resolve().parents[3] / "shared"
FOLDER = Path(os.environ.get("PUBLISHED_REPORTS") or BESIDE / "reports")
"""The tests need none of it: tests/defects.py has reports of our own. It is a further proof."""
here = pytest.mark.skipif(not FOLDER.exists(), reason="the published reports are not at hand")

CHAPTERS = (
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
)
_HEADING = re.compile(rf"^(?:\[[^\]]*\])?[一二三四五六3]、\s*({'|'.join(CHAPTERS)})：?(.*)$")
_ASPECT = re.compile(r"^[（(][一二三四五1-5][）)]\s*([^。]{2,18})。(.*)$")
_MEASURES = re.compile(r"^(?:\[[^\]]*\])*[（(]?[二2][）)、]")
KEYWORDS = ("主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障")


def defects(number: str) -> list[dict]:
    """The known defects of a seed."""
    lines = (FOLDER / "seed-defects.jsonl").read_text(encoding="utf-8").splitlines()
    return [one for one in map(json.loads, lines) if one["seed"] == number]


def bodies() -> list[dict]:
    """The bodies of figures.json."""
    return json.loads((FOLDER / "figures.json").read_text(encoding="utf-8"))


def figures_of(body: dict) -> dict:
    """The figures of a body, cell by cell; what is not there is blank."""
    edition = format_for(body["year"])
    return {
        cell: body.get(table, {}).get(line, {}).get(column)
        for cell in edition.cells
        for table, line, column in [cell.split(".")]
    }


def seed(number: str, year: int, title: str, figures: dict | None = None) -> Document:
    """The text of a seed as a document; its figures are given by hand."""
    (path,) = (FOLDER / "seeds").glob(f"{number}_*.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    chapters = _chapters(lines)
    edition = format_for(year)
    organisation = re.split(r"20\d\d", title)[0]
    problems, measures = _fifth(chapters["5"])
    document = Document(
        edition=edition,
        year=year,
        organisation=organisation,
        level="township",
        title=title,
        figures={**zeros(edition), **(figures or {})},
        source={"kind": "txt"},
        as_printed=AsPrinted(lines=tuple(lines)),
        texts={
            "lead": tuple(one for one in chapters["0"] if len(one) > 40),
            **_overview(edition, chapters["1"]),
            "problems": problems,
            "measures": measures,
        },
    )
    return _signed(document, chapters["6"])


def _chapters(lines: list[str]) -> dict[str, list[str]]:
    chapters: dict[str, list[str]] = {str(number): [] for number in range(7)}
    current = "0"
    for line in lines:
        if heading := _HEADING.match(line.strip()):
            current = str(CHAPTERS.index(heading[1]) + 1)
            line = heading[2]
        if line.strip():
            chapters[current].append(line.strip())
    return chapters


def _overview(edition, paragraphs: list[str]) -> dict[str, tuple[str, ...]]:
    found = [_ASPECT.match(one) for one in paragraphs]
    named = [one for one in found if one and any(word in one[1] for word in KEYWORDS)]
    if len(named) < len(KEYWORDS):
        return {"overview.intro": tuple(paragraphs)}
    keys = (aspect.key for aspect in edition.aspects)
    return {"overview.intro": tuple(paragraphs[:-5])} | {
        key: (one[2],) for key, one in zip(keys, named, strict=True)
    }


def _fifth(paragraphs: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    cut = next((n for n, one in enumerate(paragraphs) if _MEASURES.match(one)), len(paragraphs))
    return tuple(paragraphs[:cut]), tuple(paragraphs[cut:])


def _signed(document: Document, paragraphs: list[str]) -> Document:
    dated = re.fullmatch(r"(\d{4})年(\d+)月(\d+)日", paragraphs[-1])
    if not dated:
        return document.with_texts({"other_matters": tuple(paragraphs)})
    date = datetime.date(*map(int, dated.groups()))
    return replace(
        document.with_texts({"other_matters": tuple(paragraphs[:-2])}),
        signature=Signature(paragraphs[-2], date),
    )
