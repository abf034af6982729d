"""How do lines and tables become a report? Title, six chapters, signature; nothing is dropped."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

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
from reports.importers.parts.as_printed import as_printed
from reports.importers.parts.chapter_texts import ReadText, read_text
from reports.importers.parts.look_alikes import in_common_use
from reports.importers.parts.rendering import with_lines
from reports.importers.parts.signature import take_signature
from reports.importers.parts.soft_breaks import lines_apart
from reports.importers.parts.surroundings import report_alone
from reports.importers.parts.title import cited_title, joined, take_title, whole_name
from reports.importers.source import counted
from reports.importers.unreadable import Unreadable
from reports.statute import EDITIONS, format_read
from reports.statute.schema import Edition

_YEAR = re.compile(r"([0-9]{4})年")


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
    text = read_text(list(lines_apart(rest)), edition)
    if title and not title_lines:
        text.remarks.append(f"没有找到标题行，按正文里提到的“{title}”读取。")
    if not findings.figures and text.found <= 1:
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
        as_printed=as_printed(flow, title_lines, rest, text.headings, findings),
    )
    return _with_content(named, text, findings, flow.remarks)


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
