"""How do lines and tables become a report? Title, six chapters, signature; nothing is dropped."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reports.document import Document, ProcessingFee, Signature
from reports.document.fee import read_sentence
from reports.document.levels import guess_level
from reports.document.printed import organisation_of, printed_name, printed_paragraphs
from reports.document.report import Paragraphs
from reports.document.unread import AROUND, BEHIND
from reports.importers.bounds import refuse_large
from reports.importers.cells.figures import FoundFigures
from reports.importers.flow import Flow, Item, Line
from reports.importers.parts.as_printed import as_printed
from reports.importers.parts.chapter_texts import ReadText, read_text
from reports.importers.parts.heading_levels import levelled
from reports.importers.parts.headings import chapters
from reports.importers.parts.lone_numerals import with_numerals
from reports.importers.parts.look_alikes import in_common_use
from reports.importers.parts.properties import told_body
from reports.importers.parts.rendering import with_lines
from reports.importers.parts.reporting_year import reporting_year
from reports.importers.parts.second_report import ANOTHER, ONLY_FIRST, first_report
from reports.importers.parts.signature import Signed, take_signature
from reports.importers.parts.soft_breaks import lines_apart, texts_apart, with_whole_titles
from reports.importers.parts.surroundings import report_alone
from reports.importers.parts.title import joined, named_title, take_title
from reports.importers.source import counted
from reports.importers.unreadable import Unreadable, YearUnknown
from reports.importers.whole_tables.other_years import of_the_year
from reports.importers.whole_tables.read_tables import read_tables
from reports.importers.whole_tables.text_rows import with_text_apart, with_words_apart
from reports.statute import EVERY_EDITION
from reports.statute.schema import Edition

_NO_REPORT = "文件里没有找到年报的三张表格和各章标题，不像一份政府信息公开工作年度报告。"
_FEWEST_CHAPTERS = 2
"""One heading like a chapter's stands in other papers, too."""


def assemble(flow: Flow, source: Mapping[str, str], year: int | None = None) -> Document:
    """Understand a file as a report, on a year that somebody told; Unreadable when it is none."""
    refuse_large(flow.items)
    flow = in_common_use(with_lines(with_words_apart(with_whole_titles(with_numerals(flow)))))
    items, flow, further = first_report(list(texts_apart(with_text_apart(flow.items))), flow)
    items, unread = report_alone(levelled(items))
    title_lines, before, rest = take_title(items)
    title = printed_name(joined(title_lines))
    if not title:
        title, naming, rest = named_title(before, rest, flow.name)
        unread += [_left(AROUND, one.text) for one in naming]
    signed = take_signature(rest, title)
    signature, rest = signed.signature, signed.rest
    unread += [*_beside(flow, before, signed), *map(_left, further, further.values())]
    edition, year, told = _edition(title, (*before, *rest), signature, year)
    tables, others = of_the_year((*before, *rest), year)
    unread += [_left("别的年份的表", one.text) for one in others]
    findings = read_tables(tables, edition)
    text = read_text(list(lines_apart(rest)), edition, title)
    unread += [_left("目录", line) for line in text.contents]
    unread += [_left("封面", line) for line in text.cover]
    if title and not title_lines:
        text.remarks.append(f"没有找到标题行，按文件里写明的“{title}”读取。")
    text.remarks.extend((*told, ONLY_FIRST) if ANOTHER in further else told)
    if not findings.figures and text.found < _FEWEST_CHAPTERS:
        raise Unreadable(_NO_REPORT)
    signature = Signature(printed_name(signature.organisation), signature.date)
    named = Document(
        edition=edition,
        year=year,
        organisation=organisation_of(title, signature) or told_body(before, rest),
        level="",
        title=title,
        signature=signature,
        source=source,
        unread=(*unread, *findings.unread),
        as_printed=as_printed(flow, title_lines, rest, text.headings, findings),
    )
    return _with_content(named, text, findings, flow.remarks)


def _beside(flow: Flow, before: Sequence[Item], signed: Signed) -> Iterator[dict[str, str]]:
    """What stands around the report's pages, before its title and behind its signature."""
    kept = (
        ("页眉页脚", flow.around),
        *((where, [text]) for where, text in flow.hidden),
        ("标题之前", _paragraphs(before)),
        ("落款", signed.unread),
        ("落款之后", signed.behind),
        (BEHIND, signed.enclosed),
    )
    return (_left(where, text) for where, texts in kept for text in texts)


def _with_content(
    named: Document, text: ReadText, findings: FoundFigures, odd: Paragraphs
) -> Document:
    """The report with its text and figures."""
    edition = named.edition
    fee, texts = _fee(text.texts, named)
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


def _edition(
    title: str, items: Sequence[Item], signature: Signature, year: int | None
) -> tuple[Edition, int, Paragraphs]:
    """The year and its edition; whoever is asked for a year has given something like a report."""
    try:
        return reporting_year(title, items, signature, year)
    except YearUnknown:
        if title or any(_is_of(edition, items) for edition in EVERY_EDITION):
            raise
    raise Unreadable(_NO_REPORT)


def _is_of(edition: Edition, items: Sequence[Item]) -> bool:
    """Whether something of an edition's report stands there: chapters, or figures of a table."""
    tables = [one for one in items if not isinstance(one, Line)]
    few = len(chapters(items, edition)) < _FEWEST_CHAPTERS
    return not few or bool(read_tables(tables, edition).figures)


def _fee(
    texts: dict[str, Paragraphs], named: Document
) -> tuple[ProcessingFee, dict[str, Paragraphs]]:
    """信息处理费, where the first paragraph is the sentence the program prints, and the rest."""
    section = named.edition.beside_fee
    said = texts.get(section, ())
    fee = read_sentence(said[0], named.year) if said else None
    return (fee, texts | {section: said[1:]}) if fee else (ProcessingFee(), texts)


def _paragraphs(items: Sequence[Item]) -> list[str]:
    return list(printed_paragraphs(one.text for one in items if isinstance(one, Line)))


def _left(where: str, text: str) -> dict[str, str]:
    return {"where": where, "text": text}
