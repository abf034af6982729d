"""Pages of sites that say something otherwise than the report that was approved.

The shapes are those of the corpus: written after what sites do, none of them by our exporters,
and half of them sent through programs that are not ours.
"""

import datetime
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reports.document import Document, Signature
from reports.document.levels import guess_level
from reports.document.online.page_differences import FIGURE, HEAD, SENTENCE, PageDifference
from reports.statute.schema import Cell, Figure, Table
from tests.corpus.compose import specimen
from tests.corpus.specimen import PARAGRAPH, SIGNED, Part, Specimen

OWN_SHAPES = (
    *("html/site_all_round", "html/site_without_properties", "html/digits_in_pieces"),
    *("html/labels_broken_by_br", "html/pieces_in_gbk", "html/spans_lost"),
)
BY_PROGRAMS = (
    *("html/site_all_round_by_archive", "html/nested_sections_by_archive"),
    *("pdf/plain_spans_by_print", "html/paragraphs_in_cells_by_pasted_html"),
    *("html/official_merges_by_office_html", "html/no_styles_by_office_html"),
)
SHAPES = (*OWN_SHAPES, *BY_PROGRAMS)
WRITERS = ("township_plain", "street_runin", "bureau_full", "county_formal")


@dataclass(frozen=True)
class Posted(Specimen):
    """A report as a site prints it: some lines of its tables may have been lost."""

    lost: tuple[str, ...] = ()

    def table(self, key: str) -> Table:
        whole = super().table(key)
        blocks = (
            replace(one, lines=tuple(line for line in one.lines if line.key not in self.lost))
            for one in whole.blocks
        )
        return replace(whole, blocks=tuple(blocks))


@dataclass(frozen=True)
class Planted:
    """A page, and which places of it differ; a place stands for every cell of a line."""

    name: str
    page: Posted
    kind: str = ""
    places: tuple[str, ...] = ()

    def is_named(self, found: Sequence[PageDifference]) -> bool:
        """Whether all of it was found."""
        seen = {one.place for one in found if one.kind == self.kind}
        return bool(found) and all(one in seen for one in self.places)


def posted(turn: int) -> Posted:
    """The report that is published, as it was approved: one writer after the other."""
    made = specimen(WRITERS[turn % len(WRITERS)], "mixed", 300 + turn)
    told = {name: getattr(made, name) for name in Specimen.__dataclass_fields__}
    return Posted(**told)


def approved(report: Specimen) -> Document:
    """What was frozen of it, made without a reader."""
    texts: dict[str, tuple[str, ...]] = {}
    for part in report.parts:
        if part.kind == PARAGRAPH:
            key = {"improvement": "problems"}.get(part.section, part.section)
            texts[key] = (*texts.get(key, ()), part.text)
    body, day = (one.text for one in report.parts if one.kind == SIGNED)
    year, month, date = map(int, re.findall(r"\d+", day))
    return Document(
        edition=report.edition,
        year=report.year,
        organisation=report.organisation,
        level=guess_level(report.organisation),
        title=report.title,
        texts=texts,
        figures={cell: _number(report, cell) for cell in report.edition.cells},
        signature=Signature(body, datetime.date(year, month, date)),
    )


def _number(report: Specimen, cell: Cell) -> Figure:
    text = report.figures[cell]
    return Decimal(text) if report.edition.is_amount(cell) else int(text)


def planted(report: Posted, chance: random.Random) -> list[Planted]:
    """Twenty pages, each with something else that is not as approved."""
    made = [make(report, chance) for make, times in PLANTS for _ in range(times)]
    assert len(made) == 20
    return made


def _digit(report: Posted, chance: random.Random) -> Planted:
    cell = chance.choice(report.edition.cells)
    was = report.figures[cell]
    place = chance.choice([n for n, one in enumerate(was) if one.isdigit()])
    other = chance.choice([one for one in "123456789" if one != was[place]])
    figures = {**report.figures, cell: was[:place] + other + was[place + 1 :]}
    return Planted("digit", replace(report, figures=figures), FIGURE, (cell,))


def _turned(report: Posted, chance: random.Random) -> Planted:
    """Two digits in the wrong order, or a digit typed twice."""
    long = [c for c, f in report.figures.items() if f.isdigit() and len(f) > 1 and f != f[::-1]]
    cell = chance.choice(long or report.edition.cells)
    was = report.figures[cell]
    figures = {**report.figures, cell: was[::-1].lstrip("0") if long else was + "1"}
    return Planted("turned digits", replace(report, figures=figures), FIGURE, (cell,))


def _swapped(report: Posted, chance: random.Random) -> Planted:
    requests = report.edition.by_key["requests"].cells
    one = chance.choice([c for c in requests if report.figures[c] != "0"])
    other = chance.choice([c for c in requests if report.figures[c] != report.figures[one]])
    figures = report.figures
    swapped = {**figures, one: figures[other], other: figures[one]}
    return Planted("swapped cells", replace(report, figures=swapped), FIGURE, (one, other))


def _lost_row(report: Posted, chance: random.Random) -> Planted:
    table = report.edition.by_key[chance.choice(("requests", "disclosure"))]
    line = chance.choice([one for block in table.blocks for one in block.lines[:-1]])
    cells = tuple(c for c, (_, one, _) in table.places.items() if one is line)
    return Planted("lost row", replace(report, lost=(line.key,)), FIGURE, cells)


def _sentence_parts(report: Posted) -> list[int]:
    return [n for n, one in enumerate(report.parts) if one.kind == PARAGRAPH and len(one.text) > 30]


def _with_text(report: Posted, number: int, text: str) -> Posted:
    parts = list(report.parts)
    parts[number] = replace(parts[number], text=text)
    return replace(report, parts=tuple(parts))


def _changed(report: Posted, chance: random.Random) -> Planted:
    number = chance.choice(_sentence_parts(report))
    text = report.parts[number].text
    place = chance.choice([n for n, one in enumerate(text) if "一" <= one <= "鿿" and n > 8])
    page = _with_text(report, number, f"{text[:place]}未{text[place + 1 :]}")
    return Planted("changed word", page, SENTENCE)


def _dropped(report: Posted, chance: random.Random) -> Planted:
    number = chance.choice(_sentence_parts(report))
    _, *rest = re.findall(r"[^。]+。", report.parts[number].text)
    return Planted("dropped sentence", _with_text(report, number, "".join(rest)), SENTENCE)


def _added(report: Posted, chance: random.Random) -> Planted:
    number = chance.choice(_sentence_parts(report))
    text = report.parts[number].text + "其中三件因系统故障没有登记。"
    return Planted("added sentence", _with_text(report, number, text), SENTENCE)


def _old_version(report: Posted, chance: random.Random) -> Planted:
    """As it stood before it went back: some figures, a paragraph, the day."""
    page = report
    for _ in range(4):
        page = _digit(page, chance).page
    changed = _changed(page, chance).page
    parts = tuple(
        replace(one, text=f"{report.year + 1}年1月3日") if _is_day(one) else one
        for one in changed.parts
    )
    return Planted("old version", replace(changed, parts=parts), HEAD, ("signature",))


def _is_day(part: Part) -> bool:
    return part.kind == SIGNED and part.text[:4].isdigit()


def _other_year(report: Posted, chance: random.Random) -> Planted:
    """The whole report of a year before, figures and all; or this one under last year's title."""
    before = posted(chance.randrange(100))
    year, words = report.year - 1, f"{report.year}年"
    renamed = before if chance.random() < 0.5 else report
    parts = tuple(replace(one, text=one.text.replace(words, f"{year}年")) for one in renamed.parts)
    page = replace(renamed, organisation=report.organisation, year=year, parts=parts)
    return Planted("another year", page, HEAD, ("title",))


Make = Callable[[Posted, random.Random], Planted]
PLANTS: tuple[tuple[Make, int], ...] = (
    *((_digit, 4), (_turned, 2), (_swapped, 3), (_lost_row, 2), (_changed, 3)),
    *((_dropped, 1), (_added, 1), (_old_version, 2), (_other_year, 2)),
)
