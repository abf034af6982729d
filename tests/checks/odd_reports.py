"""Reports as odd as a file or a form may make them: the checks' own examples, distorted."""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from reports.checks import CATALOGUE, Dossier
from reports.checks.similarity.neighbour import Copied, Neighbour
from reports.document import AsPrinted, Document, PrintedText, ProcessingFee, Signature
from reports.statute import EVERY_EDITION
from reports.statute.format_2021 import FORMAT_2021
from reports.statute.schema import AMOUNT_PLACES, MOST_DIGITS, Cell, Edition, Figure
from tests.checks.odd_sources import read_oddly

EXAMPLES = [one(FORMAT_2021) for check in CATALOGUE for one in (check.trips, check.passes)]
EVERY_CELL = tuple(dict.fromkeys(cell for one in EVERY_EDITION for cell in one.cells))
SLOTS = (*EVERY_CELL, "fee.amount", "fee.notices", "signature.date")
MOST = 10**MOST_DIGITS - 1
NUMBERS = (
    *("0", "1", "99", "2024", "३", "٣", "\U0001d7d1", "５", "１２", "²", "①", "十", "一百零三"),
    *("", "9" * 30, "9" * 5000, "0.5", "3.", ".3", "00000", "1,234", "一" * 40, "十" * 9),
)
PIECES = (
    *("件", "年", "月", "日", "%", "。", "，", "；", "（", "）", "《", "》", "“", "”", "〔", "〕"),
    *(
        "一、",
        "（一）",
        "(1)",
        "1.",
        "①",
        " ",
        "\u3000",
        "\t",
        "|",
        "\n",
        "\x00",
        "\u202e",
        "\ud800",
    ),
    *("{制发规范性文件}", "{", "其中", "比上年", "零", "无", "没有", "同一", "分别", "总计", "占"),
    *("\u202e", "\ud800", "\u0300", "\U0010ffff", "İ", "ß", "ﷺ", "\u2028", "\x85", "A" * 300),
)
NAMES = (
    *("", "镇", "临", "清河县桃园镇人民政府", "人民政府", "县人民政府"),
    *("街道办事处", "\ud800", "a b"),
)


def odd_dossier(seed: int, editions: Sequence[Edition] = EVERY_EDITION) -> Dossier:
    """A dossier made of some example; the same number always makes the same one."""
    chance = random.Random(seed)
    base = chance.choice(EXAMPLES)
    last_year = chance.choice((None, base.last_year, base.document))
    return replace(
        base,
        document=_odd(base.document, chance, editions),
        last_year=_odd(last_year, chance, editions) if last_year else None,
        year_before=_odd(base.document, chance, editions) if chance.random() < 0.3 else None,
        neighbours=tuple(_neighbour(base.document, chance) for _ in range(chance.randrange(3))),
    )


def in_edition(document: Document, edition: Edition, year: int | None = None) -> Document:
    """The same words and figures, called a report of another edition."""
    blank: dict[Cell, Figure] = dict.fromkeys(edition.cells)
    texts = {key: document.text(key) for key in edition.written}
    return replace(
        document,
        texts=texts,
        edition=edition,
        year=year or EVERY_EDITION.last_year(edition) or edition.first_year,
        figures={**blank, **document.figures},
    )


def _odd(document: Document, chance: random.Random, editions: Sequence[Edition]) -> Document:
    if chance.random() < 0.3:
        document = in_edition(document, chance.choice(editions))
    if chance.random() < 0.4:
        document = read_oddly(document, chance, editions)
    twist = _twist(chance)
    return replace(
        document.retold(lambda text: tuple(map(twist, text))),
        organisation=chance.choice((document.organisation, *NAMES)),
        title=twist(document.title),
        figures=_figures(document, chance, editions),
        fee=_fee(chance),
        signature=Signature(twist(document.signature.organisation), document.signature.date),
        unreadable={one: twist("约3件") for one in chance.sample(SLOTS, chance.choice((0, 4)))},
        as_printed=_printed(document.as_printed, twist, chance),
        unread=_unread(document, twist, chance),
    )


def _unread(
    document: Document, twist: Callable[[str], str], chance: random.Random
) -> tuple[Mapping[str, str], ...]:
    left = [{**one, "text": twist(one["text"])} for one in document.unread]
    return tuple(chance.sample(left, chance.randint(0, len(left))))


def _twist(chance: random.Random) -> Callable[[str], str]:
    """What happens to a text; most are left as they are, so that checks get somewhere."""

    def twisted(text: str) -> str:
        for _ in range(chance.choice((0, 0, 1, 1, 2, 5))):
            at, length = chance.randrange(len(text) + 1), chance.choice((0, 1, 3, 30))
            text = text[:at] + chance.choice((*PIECES, *NUMBERS)) + text[at + length :]
        if chance.random() < 0.3:
            text = re.sub("[0-9]+", lambda _: chance.choice(NUMBERS), text)
        return text

    return twisted


def _figures(
    document: Document, chance: random.Random, editions: Sequence[Edition]
) -> Mapping[Cell, Figure]:
    of_any = [cell for one in editions for cell in one.cells]
    blank: dict[Cell, Figure] = dict.fromkeys(of_any) if chance.random() < 0.7 else {}
    tables = document.edition.by_key
    figures = {
        cell: figure
        for cell, figure in {**blank, **document.figures}.items()
        if cell.partition(".")[0] in tables
    }
    for cell in chance.sample(list(figures), min(len(figures), chance.choice((0, 3, 30, 999)))):
        owner = next(one for one in EVERY_EDITION if cell in one.table_of)
        amounts = (Decimal(MOST), Decimal(5000), Decimal(1).scaleb(-AMOUNT_PLACES))
        counts = (0, 1, 7, MOST, *([-MOST] if owner.is_change(cell) else []))
        figures[cell] = chance.choice((None, *(amounts if owner.is_amount(cell) else counts)))
    return figures


def _fee(chance: random.Random) -> ProcessingFee:
    amounts = (None, Decimal(0), Decimal("0.01"), Decimal(MOST))
    return ProcessingFee(
        chance.choice((None, 0, MOST)), chance.choice(amounts), chance.choice(amounts)
    )


def _printed(
    printed: AsPrinted | None, twist: Callable[[str], str], chance: random.Random
) -> AsPrinted | None:
    if printed is None or chance.random() < 0.1:
        return None
    lines = list(map(twist, printed.lines))
    if lines and chance.random() < 0.5:
        start = chance.randrange(len(lines))
        lines[start:start] = chance.choice((lines[start : start + 9], [""], ["\t|\t"], lines[:3]))
        del lines[start : start + chance.choice((0, 1, 40))]
    cells = tuple(
        PrintedText(
            twist(one.text), one.line, chance.choice((one.cell, "no.such.cell", *EVERY_CELL))
        )
        for one in printed.cells
    )
    return replace(
        printed,
        lines=tuple(lines),
        cells=cells,
        labels=tuple(one._replace(text=twist(one.text)) for one in printed.labels),
        headings=printed.headings[: chance.choice((0, 1, 6))],
        title_lines=tuple(map(twist, printed.title_lines)),
    )


def _neighbour(document: Document, chance: random.Random) -> Neighbour:
    said = next((one.text for one in document.passages("1")), "")
    copied = Copied("1", "overview.platform", 0, said, len(said), chance.random())
    return Neighbour(chance.choice(NAMES), document.year, 1.0, (copied,) * chance.randrange(3))
