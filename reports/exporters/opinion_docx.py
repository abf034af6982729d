"""How does a 审核意见书 become a Word file? In the house's styles, the tables drawn as ours are."""

import datetime
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reports.exporters.blocks import chinese_date
from reports.exporters.opinion import Opinion, Remarked, Round, Said
from reports.exporters.package import packed, unpacked
from reports.exporters.title import title_lines
from reports.exporters.word_table import TWIPS, boxed, empty, framed, row_of, written_in
from reports.exporters.word_template import paragraph, template

_NUMERALS = "二三四"
"""Of the parts after the first."""
_HEAD, _ROW, _ROOM = 450, 450, 2300
"""Least heights of a heading row, of a row, and of the boxes to sign."""
_LONGEST_PROPERTY = 255
_KEEP_NEXT = "<w:keepNext/>"
_UNDER_A_TABLE = '<w:spacing w:before="180"/>'
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'

_FACTS = (26, 61, 26, 43)
_REMARKS = (10, 38, 46, 46, 16)
_FINDINGS = (10, 20, 34, 48, 44)
_WAIVERS = (10, 56, 52, 38)
_SIGNATURES = (46, 46, 64)
"""Widths of columns in millimetres; together they are the type area."""


def render(opinion: Opinion) -> bytes:
    """The opinion as DOCX; the same opinion always gives the same bytes."""
    word = docx.Document(BytesIO(template()))
    _drop_data(word)
    section = word.element.body.sectPr
    for element in parse_xml(f"<w:body {nsdecls('w')}>{''.join(_body(opinion))}</w:body>"):
        section.addprevious(element)
    properties = word.core_properties
    properties.title = opinion.heading[:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = opinion.county[:_LONGEST_PROPERTY]
    properties.language = "zh-CN"
    properties.created = properties.modified = _written_at(opinion).replace(tzinfo=None)
    file = BytesIO()
    word.save(file)
    return packed(unpacked(file.getvalue()))


def _drop_data(word: "docx.document.Document") -> None:
    """The template has a part for a report's data; an opinion is none and carries none."""
    relations = word.part.rels
    for key in [key for key, one in relations.items() if one.reltype.endswith("/customXml")]:
        del relations[key]


def _body(opinion: Opinion) -> Iterator[str]:
    """Parts in which there is nothing are named in one sentence, and take no room."""
    tables = (_remarks(opinion), _findings(opinion), _waivers(opinion))
    filled = [one for one in tables if one.rows]
    yield paragraph("Title", *title_lines(opinion.heading))
    yield _facts(opinion)
    yield paragraph("Heading1", "一、审核经过和结论", more=_UNDER_A_TABLE)
    said = [*_conclusion(opinion)]
    if empty_ones := [one.title for one in tables if not one.rows]:
        said.append(f"没有{'、'.join(empty_ones)}。")
    for number, text in enumerate(said, 1):
        is_last = number == len(said) and not filled
        yield paragraph("BodyText", text, more=_KEEP_NEXT if is_last else "")
    for numeral, listed in zip(_NUMERALS, filled, strict=False):
        heading = f"{numeral}、{listed.title}（{len(listed.rows)}{listed.unit}）"
        yield paragraph("Heading1", heading, more=_UNDER_A_TABLE)
        yield _table(listed, is_last=listed is filled[-1])
    yield _signatures(opinion)


def _facts(opinion: Opinion) -> str:
    last = opinion.last
    version = f"第{opinion.version}版（更正）" if opinion.version > 1 else "第1版"
    rows = (
        ("报告机关", opinion.unit, "报告年度", f"{opinion.year}年"),
        ("报告标题", opinion.title, "版本", version),
        ("报送时间", _time(last.submitted), "审核轮次", f"第{len(opinion.rounds)}次审核"),
        ("审核时间", _period(last), "审核人", last.reviewer),
        ("审核单位", opinion.county, "审核结果", last.result),
    )
    drawn = "".join(
        _row(_FACTS, cells, ("TableTextWide", "TableWords") * 2, shaded=(0, 2)) for cells in rows
    )
    return framed(_twips(_FACTS), drawn, "审核概况", "报告、审核轮次和结果。")


def _conclusion(opinion: Opinion) -> Iterator[str]:
    """Every round in one sentence, the note of a return below it."""
    for number, one in enumerate(opinion.rounds, 1):
        end = f"{_time(one.decided)}{one.result}" if one.decided else one.result
        yield f"第{number}次审核：{one.reviewer}{_time(one.opened)}开始审核，{end}。"
        if one.note:
            yield from f"退回意见：{one.note}".splitlines()


@dataclass(frozen=True)
class _Listed:
    """A table of what was said: its title, what its rows are counted in, columns and rows."""

    title: str
    unit: str
    widths: tuple[int, ...]
    heads: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]


def _remarks(opinion: Opinion) -> _Listed:
    rows = [
        (str(n), _place(one), f"{one.text}\n（{_who(one)}）", _answers(one), one.state)
        for n, one in enumerate(opinion.remarks, 1)
    ]
    heads = ("序号", "位置", "审核意见", "回复和处理", "状态")
    return _Listed("审核意见", "条", _REMARKS, heads, rows)


def _findings(opinion: Opinion) -> _Listed:
    rows = [
        (str(n), one.asks, one.place, one.message, one.explanation or "—")
        for n, one in enumerate(opinion.findings, 1)
    ]
    heads = ("序号", "类别", "位置", "系统核查发现", "说明或豁免理由")
    return _Listed("核查问题和说明", "处", _FINDINGS, heads, rows)


def _waivers(opinion: Opinion) -> _Listed:
    rows = [
        (str(n), one.message, one.reason, f"{one.by}\n{_time(one.at)}")
        for n, one in enumerate(opinion.waivers, 1)
    ]
    heads = ("序号", "所豁免的问题", "理由", "豁免人和时间")
    return _Listed("豁免", "处", _WAIVERS, heads, rows)


def _table(listed: _Listed, *, is_last: bool) -> str:
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
    return row_of(drawn, _HEAD if repeats else _ROW, repeats)


def _signatures(opinion: Opinion) -> str:
    """The boxes to sign: 审核人, 日期, 单位盖章; they stay together on their page."""
    widths = _twips(_SIGNATURES)
    heads = ("审核人（签字）", "日期", "审核单位（盖章）")
    top = "".join(
        boxed(width, written_in("TableTextWide", head, keep=True), _SHADE)
        for width, head in zip(widths, heads, strict=True)
    )
    room = "".join(boxed(width, written_in("TableTextWide", keep=False)) for width in widths)
    drawn = row_of(top, _HEAD, False) + row_of(room, _ROOM, False)
    frame = framed(widths, drawn, "签章栏", "供审核人签字、填写日期、审核单位盖章。")
    return empty("BeforeBoxes") + frame + empty("AfterBoxes")


def _place(one: Remarked) -> str:
    return f"{one.place}\n“{one.quote}”" if one.quote else one.place


def _answers(one: Remarked) -> str:
    lines = (
        f"{said.kind}：{said.text}（{_who(said)}）" if said.text else f"{said.kind}：{_who(said)}"
        for said in one.lines
    )
    return "\n".join(lines) or "—"


def _who(one: Remarked | Said) -> str:
    return f"{one.by}，{one.at.month}月{one.at.day}日"


def _time(at: datetime.datetime | None) -> str:
    return f"{chinese_date(at.date())}{at:%H:%M}" if at else "—"


def _period(one: Round) -> str:
    """From when to when it was reviewed; of the last day only what differs."""
    begun = chinese_date(one.opened.date())
    if one.decided is None or one.decided.date() == one.opened.date():
        return begun
    ended = chinese_date(one.decided.date())
    same_year = one.decided.year == one.opened.year
    return f"{begun}至{ended.partition('年')[2] if same_year else ended}"


def _written_at(opinion: Opinion) -> datetime.datetime:
    return opinion.last.decided or opinion.last.opened


def _twips(widths: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(round(width * TWIPS) for width in widths)
