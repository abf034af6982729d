"""How does a 审核意见书 become a Word file? In the house's styles, the tables drawn as ours are."""

from collections.abc import Container, Iterator

from docx.document import Document as WordFile

from reports.exporters.opinion_lists import OpinionTable, conclusion, facts, lists
from reports.exporters.opinion_value import Opinion
from reports.exporters.title_lines import title_lines
from reports.exporters.word_file import saved, word_file
from reports.exporters.word_table import TALL, TWIPS, boxed, framed, row_of, to_sign, written_in
from reports.exporters.word_template import KEEP_NEXT, UNDER_A_TABLE, paragraph

_NUMERALS = "二三四"
"""Of the parts after the first."""
_ROOM = 2300
"""Least height of the boxes to sign, in twentieths of a point."""
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'

_FACTS = (26, 61, 26, 43)
_SIGNATURES = (46, 46, 64)
"""Widths of columns in millimetres; together they are the type area."""


def render(opinion: Opinion) -> bytes:
    """The opinion as DOCX; the same opinion always gives the same bytes."""
    at = opinion.last.decided or opinion.last.opened
    word = word_file(
        "".join(_body(opinion)),
        title=opinion.heading,
        author=opinion.county,
        at=at.replace(tzinfo=None),
    )
    _drop_data(word)
    return saved(word)


def _drop_data(word: WordFile) -> None:
    """The template has a part for a report's data; an opinion is none and carries none."""
    relations = word.part.rels
    for key in [key for key, one in relations.items() if one.reltype.endswith("/customXml")]:
        del relations[key]


def _body(opinion: Opinion) -> Iterator[str]:
    """Parts in which there is nothing are named in one sentence, and take no room."""
    tables = lists(opinion)
    filled = [one for one in tables if one.rows]
    yield paragraph("Title", *title_lines(opinion.heading))
    yield _facts(opinion)
    yield paragraph("Heading1", "一、审核经过和结论", more=UNDER_A_TABLE)
    said = [*conclusion(opinion)]
    if empty_ones := [one.missing for one in tables if not one.rows]:
        said.append(f"没有{'、'.join(empty_ones)}。")
    for number, text in enumerate(said, 1):
        is_last = number == len(said) and not filled
        yield paragraph("BodyText", text, more=KEEP_NEXT if is_last else "")
    for numeral, listed in zip(_NUMERALS, filled, strict=False):
        heading = f"{numeral}、{listed.title}（{len(listed.rows)}{listed.unit}）"
        yield paragraph("Heading1", heading, more=UNDER_A_TABLE)
        yield _table(listed, is_last=listed is filled[-1])
    yield _signatures()


def _facts(opinion: Opinion) -> str:
    drawn = "".join(
        _row(_FACTS, cells, ("TableTextWide", "TableWords") * 2, shaded=(0, 2))
        for cells in facts(opinion)
    )
    return framed(_twips(_FACTS), drawn, "审核概况", "报告、审核轮次和结果。")


def _table(listed: OpinionTable, *, is_last: bool) -> str:
    """The last row of all stays with the boxes to sign: no page holds nothing but signatures."""
    words = ("TableTextWide", *("TableWords",) * (len(listed.heads) - 1))
    heads = _row(
        *(listed.widths, listed.heads, ("TableTextWide",) * len(listed.heads)),
        *(True, range(len(listed.heads))),
    )
    rows = "".join(
        _row(listed.widths, cells, words, keep=is_last and cells is listed.rows[-1])
        for cells in listed.rows
    )
    description = f"{listed.title}，共{len(listed.rows)}{listed.unit}。"
    return framed(_twips(listed.widths), heads + rows, listed.title, description)


def _row(
    widths: tuple[int, ...],
    cells: tuple[str, ...],
    styles: tuple[str, ...],
    repeats: bool = False,
    shaded: Container[int] = (),
    keep: bool = False,
) -> str:
    drawn = "".join(
        boxed(
            width,
            written_in(style, *text.splitlines(), keep=keep or repeats),
            _SHADE if column in shaded else "",
        )
        for column, (width, text, style) in enumerate(
            zip(_twips(widths), cells, styles, strict=True)
        )
    )
    return row_of(drawn, TALL, repeats)


def _signatures() -> str:
    heads = ("审核人（签字）", "日期", "审核单位（盖章）")
    about = ("签章栏", "供审核人签字、填写日期、审核单位盖章。")
    return to_sign(_twips(_SIGNATURES), heads, _ROOM, about, _SHADE)


def _twips(widths: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(round(width * TWIPS) for width in widths)
