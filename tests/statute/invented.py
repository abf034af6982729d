"""Editions that nobody has issued: the one of 2021 with lines, columns, aspects, tables changed.

Each is one that could be issued: its identities add up, and what its texts, live fields and
rules of carrying over speak of is printed in it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from hypothesis import strategies as st

from reports.statute.equations import (
    applicant_totals,
    dispute_totals,
    request_balances,
    result_totals,
)
from reports.statute.format_2021 import (
    CARRIED_OUT,
    DISPUTES,
    FORMAT_2021,
    RECEIVED,
    REQUESTS,
    RESULT_TOTAL,
)
from reports.statute.schema import Axis, Block, Edition, Identity, Table
from reports.statute.text_sections import Chapter, TextSection

FIRST_YEAR = 2031
"""Years that no edition kept here begins in; an invented one serves from then on."""
NOTICE = "国办公开办函〔2031〕9号"
NUMERALS = "一二三四五六七八九十"
TYPE_AREA = 156
BALANCED = {one.key for one in (*RECEIVED, RESULT_TOTAL, CARRIED_OUT)}
_LIVE = re.compile(r"\{\{(.*?)\}\}")

Change = Callable[[st.DrawFn, Edition], Edition]


def with_line(draw: st.DrawFn, edition: Edition) -> Edition:
    """One line more, before or among others of its block."""
    table, block = _somewhere(draw, edition)
    lines = list(block.lines)
    last = lines.index(RESULT_TOTAL) if RESULT_TOTAL in lines else len(lines)
    first = len(RECEIVED) if RESULT_TOTAL in lines else 0
    at = draw(st.integers(first, last))
    like = lines[max(first, min(at, last - 1))]
    lines.insert(
        at, replace(like, key=_new("line", edition), label=_label("新设事项", edition), ref="")
    )
    return _with_block(edition, table, block, replace(block, lines=tuple(lines)))


def without_line(draw: st.DrawFn, edition: Edition) -> Edition:
    """One line less; what everything else is weighed against stays, and so does a last line."""
    table, block = _somewhere(draw, edition)
    free = [one for one in block.lines if one.key not in BALANCED]
    if len(free) < 2:
        return edition
    gone = draw(st.sampled_from(free))
    lines = tuple(one for one in block.lines if one is not gone)
    return _with_block(edition, table, block, replace(block, lines=lines))


def with_column(draw: st.DrawFn, edition: Edition) -> Edition:
    """One column more in a table that adds its columns up."""
    table, block = _totalled(draw, edition)
    if table is None or block is None:
        return edition
    *columns, total = block.columns
    at = draw(st.integers(0, len(columns)))
    under = columns[min(at, len(columns) - 1)].under
    columns.insert(at, Axis(_new("column", edition), _label("新设类别", edition), under=under))
    return _with_block(edition, table, block, replace(block, columns=(*columns, total)))


def without_column(draw: st.DrawFn, edition: Edition) -> Edition:
    """One column less in a table that adds its columns up."""
    table, block = _totalled(draw, edition)
    if table is None or block is None or len(block.columns) < 4:
        return edition
    gone = draw(st.sampled_from(block.columns[:-1]))
    columns = tuple(one for one in block.columns if one is not gone)
    return _with_block(edition, table, block, replace(block, columns=columns))


def reworded(draw: st.DrawFn, edition: Edition) -> Edition:
    """One line or column by another label."""
    table, block = _somewhere(draw, edition)
    old = draw(st.sampled_from((*block.lines, *block.columns)))
    new = replace(old, label=f"{old.label}（改）")
    lines = tuple(new if one is old else one for one in block.lines)
    columns = tuple(new if one is old else one for one in block.columns)
    return _with_block(edition, table, block, replace(block, lines=lines, columns=columns))


def with_aspect(draw: st.DrawFn, edition: Edition) -> Edition:
    """One aspect more of 总体情况, before or after another."""
    if not edition.aspects:
        return edition
    like = draw(st.sampled_from(edition.aspects))
    key = f"overview.{_new('aspect', edition)}"
    words = f"数据开放{'甲乙丙丁戊己庚辛'[len(edition.aspects) % 8]}"
    aspect = TextSection(
        key, like.chapter, words, "写数据开放。", "aspect", headed=True, hinted=words, called=words
    )
    at = edition.texts.index(like) + draw(st.booleans())
    return replace(edition, texts=(*edition.texts[:at], aspect, *edition.texts[at:]))


def without_aspect(draw: st.DrawFn, edition: Edition) -> Edition:
    """One aspect less."""
    if len(edition.aspects) < 2:
        return edition
    gone = draw(st.sampled_from(edition.aspects))
    return replace(edition, texts=tuple(one for one in edition.texts if one is not gone))


def with_table(draw: st.DrawFn, edition: Edition) -> Edition:
    """One table more, in a chapter of its own somewhere after the first: numbers shift."""
    at = draw(st.integers(1, len(edition.chapters)))
    key = _new("table", edition)
    lines = (Axis("held", _label("举办", edition)), Axis("attended", _label("参加", edition)))
    columns = (Axis("times", "次数"), Axis("people", "人数"))
    block = Block(lines, columns, corner="新设内容")
    title = f"新设第{len(edition.tables)}表情况"
    table = Table(key, _NEW, title, (block,), (52, 52, 52))
    chapter = Chapter(_NEW, "", title, "条例第五十条", table=key)
    chapters = (*edition.chapters[:at], chapter, *edition.chapters[at:])
    return _renumbered(replace(edition, chapters=chapters, tables=(*edition.tables, table)))


def without_table(draw: st.DrawFn, edition: Edition) -> Edition:
    """One table less, and its chapter."""
    if len(edition.tables) < 2:
        return edition
    gone = draw(st.sampled_from(edition.tables))
    chapters = tuple(one for one in edition.chapters if one.table != gone.key)
    tables = tuple(one for one in edition.tables if one is not gone)
    return _renumbered(replace(edition, chapters=chapters, tables=tables))


def with_chapter(draw: st.DrawFn, edition: Edition) -> Edition:
    """One chapter of text more."""
    at = draw(st.integers(1, len(edition.chapters)))
    key = _new("chapter", edition)
    chapter = Chapter(_NEW, "", f"新设第{len(edition.texts)}项安排", "条例第五十条")
    text = TextSection(key, _NEW, chapter.title, optional=True)
    chapters = (*edition.chapters[:at], chapter, *edition.chapters[at:])
    return _renumbered(replace(edition, chapters=chapters, texts=(*edition.texts, text)))


CHANGES: tuple[Change, ...] = (
    *(with_line, without_line, with_column, without_column, reworded),
    *(with_aspect, without_aspect, with_table, without_table, with_chapter),
)
_NEW = "new"


@st.composite
def invented(
    draw: st.DrawFn,
    changes: Iterable[Change] = CHANGES,
    of: Edition = FORMAT_2021,
    most: int = 3,
) -> Edition:
    """An edition some changes away from another; its key and first year are free to take in."""
    edition = of
    for change in draw(st.lists(st.sampled_from(tuple(changes)), min_size=1, max_size=most)):
        edition = change(draw, edition)
    return sensible(
        replace(edition, key="invented", document=NOTICE, first_year=FIRST_YEAR, filed=True)
    )


def sensible(edition: Edition) -> Edition:
    """The edition with identities of its own tables, and nothing said of what it does not print."""
    known = set(edition.cells)
    live = {name: cell for name, cell in edition.live_fields.items() if cell in known}
    stocks = tuple(
        one
        for one in edition.stocks
        if {f"{one.table}.{one.line}.{part}" for part in (one.left, one.added, one.taken)} <= known
    )
    return replace(
        edition,
        identities=tuple(identities(edition)),
        live_fields=live,
        stocks=stocks,
        carry_overs=tuple(one for one in edition.carry_overs if one.table in edition.by_key),
        texts=tuple(_speaking_of(live, one) for one in edition.texts),
    )


def identities(edition: Edition) -> Iterator[Identity]:
    """What the lines and columns of its tables add up to."""
    requests = edition.by_key.get(REQUESTS.key)
    if requests:
        outcomes = [one for one in requests.lines if one.key not in BALANCED]
        yield from request_balances(requests, f"{edition.document} 附件 三 表注")
        yield from result_totals(requests, outcomes, f"{edition.document} 附件 三")
        yield from applicant_totals(requests, f"{edition.document} 附件 三")
    if DISPUTES.key in edition.by_key:
        yield from dispute_totals(edition.by_key[DISPUTES.key], f"{edition.document} 附件 四")


def _speaking_of(live: dict[str, str], section: TextSection) -> TextSection:
    starters = (one for one in section.starters if set(_LIVE.findall(one)) <= set(live))
    named = tuple(one for one in section.live if one in live)
    return replace(section, starters=tuple(starters), live=named)


def _somewhere(draw: st.DrawFn, edition: Edition) -> tuple[Table, Block]:
    table = draw(st.sampled_from(edition.tables))
    return table, draw(st.sampled_from(table.blocks))


def _totalled(draw: st.DrawFn, edition: Edition) -> tuple[Table | None, Block | None]:
    """A table whose last column is the total of the others, and its block."""
    tables = [one for one in edition.tables if one.blocks[0].columns[-1].key == "total"]
    table = draw(st.sampled_from(tables)) if tables else None
    return table, table.blocks[0] if table else None


def _with_block(edition: Edition, table: Table, old: Block, new: Block) -> Edition:
    """The edition with another block in a table, its physical columns as wide as there is room."""
    blocks = tuple(new if one is old else one for one in table.blocks)
    changed = replace(table, blocks=blocks, widths=_widths(table, old, new))
    return replace(
        edition, tables=tuple(changed if one is table else one for one in edition.tables)
    )


def _widths(table: Table, old: Block, new: Block) -> tuple[float, ...]:
    if table.lines_across:
        number = len(new.lines) * len(new.columns)
        return (TYPE_AREA / number,) * number
    more = len(new.columns) - len(old.columns)
    if not more:
        return table.widths
    labels = len(table.widths) - len(old.columns)
    left = TYPE_AREA - sum(table.widths[:labels])
    return (*table.widths[:labels], *(left / len(new.columns),) * len(new.columns))


def _renumbered(edition: Edition) -> Edition:
    """Chapters numbered from 1 again; texts and tables stand where they stood."""
    moved = {one.number: str(at) for at, one in enumerate(edition.chapters, 1)}
    chapters = tuple(
        replace(one, number=moved[one.number], numeral=NUMERALS[int(moved[one.number]) - 1])
        for one in edition.chapters
    )
    return replace(
        edition,
        chapters=chapters,
        tables=tuple(replace(one, chapter=moved[one.chapter]) for one in edition.tables),
        texts=tuple(
            replace(one, chapter=moved.get(one.chapter, one.chapter)) for one in edition.texts
        ),
    )


def _label(words: str, edition: Edition) -> str:
    """A label that nothing else is printed with: no form names two lines or two columns alike."""
    blocks = [block for table in edition.tables for block in table.blocks]
    taken = {one.label for block in blocks for one in (*block.lines, *block.columns)}
    return next(label for sign in NUMERALS if (label := f"{words}{sign}") not in taken)


def _new(what: str, edition: Edition) -> str:
    """A key that is not taken."""
    taken = {part for cell in edition.cells for part in cell.split(".")} | {
        one.key.rpartition(".")[2] for one in edition.texts
    }
    return next(key for key in (f"new_{what}_{n}" for n in range(99)) if key not in taken)
