"""How do lines and tables become a report? Title, six chapters, signature; nothing is dropped."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from reports.document import Document, ProcessingFee, Signature
from reports.document.fee import read_sentence
from reports.document.levels import guess_level
from reports.document.printed import organisation_of, printed_name, printed_paragraphs
from reports.document.report import Paragraphs
from reports.importers.bounds import refuse_large
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.read_tables import read_tables
from reports.importers.chinese_numerals import in_digits
from reports.importers.flow import Flow, Item, Line, Printed
from reports.importers.parts import headings
from reports.importers.parts.as_printed import as_printed
from reports.importers.parts.look_alikes import in_common_use
from reports.importers.parts.rendering import with_lines
from reports.importers.parts.run_on import chapters_apart, sections_apart
from reports.importers.parts.signature import take_signature
from reports.importers.parts.surroundings import report_alone
from reports.importers.parts.title import cited_title, joined, take_title, whole_name
from reports.importers.source import counted
from reports.importers.unreadable import Unreadable
from reports.statute import EDITIONS, format_read
from reports.statute.schema import Edition
from reports.statute.text_sections import COVER, Chapter

_YEAR = re.compile(r"([0-9]{4})年")


@dataclass
class _Text:
    """The text of a report, chapter by chapter."""

    lead: Paragraphs = ()
    chapters: dict[str, list[Item]] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    marked: bool = False


def assemble(flow: Flow, source: Mapping[str, str]) -> Document:
    """Understand a file as a report; Unreadable when it is none."""
    refuse_large(flow.items)
    flow = in_common_use(with_lines(flow))
    items, unread = report_alone(flow.items)
    title_lines, before, rest = take_title(items)
    title = printed_name(joined(title_lines)) or cited_title(rest)
    signed = take_signature(rest, title)
    signature, rest = signed.signature, signed.rest
    unread += [_left("页眉页脚", text) for text in flow.around]
    unread += [_left("标题之前", text) for text in _paragraphs(before)]
    unread += [_left("落款", text) for text in signed.unread]
    unread += [_left("落款之后", text) for text in signed.behind]
    tables = [one for one in (*before, *rest) if not isinstance(one, Line)]
    edition, year = _edition(title, signature, tables)
    findings = read_tables(tables, edition)
    if not headings.are_marked(rest, edition):
        rest = list(chapters_apart(rest, edition))
    text = _text(rest, edition)
    if title and not title_lines:
        text.remarks.append(f"没有找到标题行，按正文里提到的“{title}”读取。")
    if not findings.figures and len(text.chapters) <= 1:
        raise Unreadable(
            "文件里没有找到年报的三张表格和各章标题，不像一份政府信息公开工作年度报告。"
        )
    signature = Signature(printed_name(signature.organisation), signature.date)
    named = Document(
        edition=edition,
        year=year,
        organisation=whole_name(organisation_of(title, signature), signature.organisation),
        level="",
        title=title,
        signature=signature,
        source=source,
        unread=(*unread, *findings.unread),
        as_printed=as_printed(flow, title_lines, rest, edition, findings),
    )
    return _with_content(named, text, findings, flow.remarks)


def _with_content(
    named: Document, text: _Text, findings: FoundFigures, odd: Paragraphs
) -> Document:
    """The report with its text and figures."""
    edition = named.edition
    fee, texts = _fee(_texts(text, edition), named)
    figures = {**dict.fromkeys(edition.cells), **findings.whole_lines()}
    read = replace(named, figures=figures)
    return replace(
        read,
        source=counted(read),
        level=guess_level(named.organisation),
        texts=texts,
        fee=fee,
        unreadable=findings.unreadable,
        remarks=(*odd, *text.remarks, *findings.summed_up()),
    )


def _edition(title: str, signature: Signature, tables: Sequence[Printed]) -> tuple[Edition, int]:
    said = _YEAR.search(in_digits(title))
    if said:
        year = int(said[1])
    elif signature.date:
        year = signature.date.year - 1
    elif title or read_tables(tables, EDITIONS[-1]).figures:
        raise Unreadable("看不出是哪一年的报告：标题里没有年份，落款也没有日期。")
    else:
        raise Unreadable("文件里没有找到年报的标题和三张表格，不像一份政府信息公开工作年度报告。")
    try:
        return format_read(year), year
    except LookupError as fault:
        raise Unreadable(f"{fault}。") from fault


def _text(items: Sequence[Item], edition: Edition) -> _Text:
    """Cut the text into its chapters; what stands before the first is the lead."""
    starts = headings.chapters(items, edition)
    places = [*starts, len(items)]
    text = _Text(marked=headings.has_marked_sections(items))
    text.lead = tuple(_paragraphs(items[: places[0]]))
    for start, end in pairwise(places):
        text.chapters[starts[start].number] = list(items[start + 1 : end])
    missing = [one.heading for one in edition.chapters if one.number not in text.chapters]
    if missing:
        text.remarks.append(f"没有找到这些章的标题，文字按空白读取：{'；'.join(missing)}。")
    return text


def _texts(text: _Text, edition: Edition) -> dict[str, Paragraphs]:
    """The paragraphs of every section, where the headings in its chapter part them."""
    texts: dict[str, Paragraphs] = {}
    for chapter in edition.chapters:
        texts |= _chapter_texts(text, chapter, edition)
    return texts | {one.key: text.lead for one in edition.sections_in(COVER)}


def _chapter_texts(text: _Text, chapter: Chapter, edition: Edition) -> dict[str, Paragraphs]:
    """The sections of one chapter; what stands under no heading is the first one's."""
    items = text.chapters.get(chapter.number, [])
    known = [key for key in edition.written if edition.sections[key].chapter == chapter.number]
    starts: dict[int, str] = {}
    if any(edition.sections[key].headed for key in known):
        items, starts = _starts(items, edition, text.marked, known)
    parts = _parts(items, starts)
    if parts[""] and known and edition.sections[known[0]].headed:
        title = "”“".join(edition.sections[key].title for key in known)
        text.remarks.append(
            f"第{chapter.numeral}章没有放在“{title}”下面的文字，"
            f"读作{edition.sections[known[0]].title}。"
        )
    read = {key: parts.get(key, ()) for key in known}
    return read | {key: (*parts[""], *read[key]) for key in known[:1]}


def _starts(
    items: list[Item], edition: Edition, marked: bool, known: Sequence[str]
) -> tuple[list[Item], dict[int, str]]:
    """Where the sections of a chapter begin; what runs on in a line is taken apart for it."""
    starts = headings.sections(items, edition, known, marked)
    if not starts and not marked:
        apart = list(sections_apart(items))
        starts = headings.sections(apart, edition, known, marked)
        items = apart if starts else items
    return items, starts


def _fee(
    texts: dict[str, Paragraphs], named: Document
) -> tuple[ProcessingFee, dict[str, Paragraphs]]:
    """信息处理费, where the first paragraph is the sentence the program prints, and the rest."""
    section = named.edition.beside_fee
    said = texts.get(section, ())
    fee = read_sentence(said[0], named.year) if said else None
    return (fee, texts | {section: said[1:]}) if fee else (ProcessingFee(), texts)


def _parts(items: Sequence[Item], starts: Mapping[int, str]) -> dict[str, Paragraphs]:
    """The paragraphs under each heading; those before the first under no name."""
    places = [*starts, len(items)]
    parts = {"": tuple(_paragraphs(items[: places[0]]))}
    for start, end in pairwise(places):
        parts[starts[start]] = tuple(_paragraphs(items[start + 1 : end]))
    return parts


def _paragraphs(items: Sequence[Item]) -> list[str]:
    return list(printed_paragraphs(one.text for one in items if isinstance(one, Line)))


def _left(where: str, text: str) -> dict[str, str]:
    return {"where": where, "text": text}
