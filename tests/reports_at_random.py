"""Reports at random: all that a report may be, as Hypothesis makes it up."""

import datetime
from collections.abc import Mapping
from decimal import Decimal

from hypothesis import strategies as st

from reports.document import Document, ProcessingFee, Signature, default_title
from reports.document.levels import guess_level
from reports.exporters.blocks import Printing
from reports.importers.flow import Flow, Line
from reports.importers.parts.look_alikes import in_common_use
from reports.importers.parts.site_lines import is_site_line
from reports.statute import format_for
from reports.statute.schema import Cell, Edition, Figure
from tests.exporters.samples import LONG_NAME, RARE, RESERVED

LONG = "全年主动公开政府信息一百二十条，其中政府网站八十条，政务新媒体四十条。"
NAMES = st.one_of(
    st.sampled_from(("临水县青石镇人民政府", "埇桥区ABC Town管理委员会", LONG_NAME)),
    st.text(f"临水县青石镇街道办{RARE}", min_size=2, max_size=60).map("{}人民政府".format),
)
TELLING = (
    "一、总体情况",
    "（二）改进情况",
    "（一）主动公开",
    "2024年政府信息公开工作年度报告",
    "送审稿",
    "规章 | 0",
)
"""Paragraphs that look like something else."""

_CHARACTERS = st.one_of(
    st.sampled_from(f"年报公开信息件，。；：（）0123456789 \u3000\xa0\tAbc{RARE}{RESERVED}"),
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00"),
)


def in_use(text: str) -> str:
    """A text without characters that are read as others."""
    (line,) = in_common_use(Flow((Line(text),))).items
    return line.text


PARAGRAPHS = st.one_of(
    st.text(_CHARACTERS, max_size=40).map(in_use).filter(lambda text: not is_site_line(text)),
    st.sampled_from((*TELLING, RESERVED, RARE)),
    st.integers(1, 3000).map(lambda length: (LONG * 90)[:length]),
)
TEXTS = st.lists(PARAGRAPHS, max_size=3).map(tuple)
FULL_TEXTS = st.lists(PARAGRAPHS.filter(str.strip), min_size=1, max_size=2).map(tuple)
DIGITS = {"disclosure": 8, "requests": 6, "disputes": 5}
AMOUNTS = st.decimals(0, 99_999_999, places=4)
YEARS = st.integers(2021, 2030)


@st.composite
def overviews(draw: st.DrawFn, edition: Edition) -> Mapping[str, tuple[str, ...]]:
    """Chapter 一 with its five aspects, as one piece, or empty."""
    keys = [aspect.key for aspect in edition.aspects]
    if draw(st.booleans()):
        return {"overview.intro": draw(TEXTS), **{key: draw(TEXTS) for key in keys}}
    return {"overview.intro": draw(FULL_TEXTS)}


@st.composite
def figures(draw: st.DrawFn, edition: Edition) -> Mapping[Cell, Figure]:
    """Any figures, blanks among them; whether they add up is not asked here."""
    chance = draw(st.randoms(use_true_random=False))
    blank = draw(st.sampled_from((0.0, 0.1, 1.0)))

    def figure(cell: Cell) -> Figure:
        if chance.random() < blank:
            return None
        digits = chance.randint(1, DIGITS.get(cell.partition(".")[0], 5))
        number = chance.randrange(10**digits)
        return Decimal(number) / 10**4 if edition.is_amount(cell) else number

    return {cell: figure(cell) for cell in edition.cells}


def signatures(organisation: str, year: int) -> st.SearchStrategy[Signature]:
    """None, a name, a date, or both."""
    dates = st.dates(datetime.date(year + 1, 1, 1), datetime.date(year + 1, 12, 31))
    return st.builds(Signature, st.sampled_from(("", organisation)), st.one_of(st.none(), dates))


@st.composite
def reports(draw: st.DrawFn) -> Document:
    """A report as the desk may hold it: every optional part may be missing."""
    year, organisation = draw(YEARS), draw(NAMES)
    edition = format_for(year)
    amounts = st.one_of(st.none(), AMOUNTS)
    return Document(
        edition=edition,
        year=year,
        organisation=organisation,
        level=guess_level(organisation),
        title=draw(st.sampled_from(("", default_title(organisation, year)))),
        figures=draw(figures(edition)),
        fee=ProcessingFee(
            draw(st.one_of(st.none(), st.integers(0, 999))), *draw(st.tuples(amounts, amounts))
        ),
        signature=draw(signatures(organisation, year)),
        texts={
            "lead": draw(TEXTS),
            **draw(overviews(edition)),
            "problems": draw(TEXTS),
            "measures": draw(TEXTS),
            "other_matters": draw(TEXTS),
            **{f"table_notes.{table.key}": draw(TEXTS) for table in edition.tables},
        },
    )


PRINTINGS = st.builds(Printing, review_copy=st.booleans(), sealed=st.booleans())
