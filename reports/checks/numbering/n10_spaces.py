"""汉字之间、段首段尾、引号前不留多余的空格."""

import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection
from reports.checks.line_places import on
from reports.checks.numbering.torn_words import is_within_a_sentence
from reports.checks.printed_examples import printed
from reports.checks.reading.chapter_headings import without_residue
from reports.checks.reading.lines.row import Row
from reports.checks.reading.outline import Outline
from reports.checks.surety import Surety

_HAN = r"[\u4e00-\u9fff]"
_AT_EDGES = frozenset({"段首", "段末"})
_KINDS = (
    ("汉字之间", re.compile(rf"{_HAN}{{1,4}}(?<={_HAN})[ \u3000]+(?={_HAN}){_HAN}{{1,4}}"), None),
    ("引号前", re.compile(rf"{_HAN}{{1,6}}[ \u3000]+[“《\u2018]"), "hint"),
    ("段首", re.compile(r"^[ ](?=[^ \t\u3000])"), "hint"),
    ("段末", re.compile(r"(?<=[。！；])[ \u3000]{2,}$"), "hint"),
    (
        "汉字与数字之间",
        re.compile(rf"{_HAN}[ \u3000]+[0-9０-９]+|[0-9０-９][ \u3000]+{_HAN}"),
        "hint",
    ),
)


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None or outline.is_typeset:
        return
    for name, pattern, severity in _KINDS:
        if not outline.is_typed and name in _AT_EDGES:
            continue
        found = list(_found(outline, pattern, name in _AT_EDGES, is_inside=severity is None))
        if found:
            row, match = found[0]
            several = f"（同类共{len(found)}段）" if len(found) > 1 else ""
            yield Objection(
                f"{name}有多余空格{several}：“{match[0].strip() or row.text[-10:]}”。",
                place=on(row, *match.span()),
                severity=severity,
            )


def _found(
    outline: Outline, pattern: re.Pattern[str], is_at_edge: bool, is_inside: bool
) -> Iterator[tuple[Row, re.Match[str]]]:
    """The first place in each paragraph; between letters only inside a running sentence."""
    for row in outline.writing:
        raw = row.raw
        inside = raw if is_at_edge else raw.strip(" \u3000")
        if " " not in inside and "\u3000" not in inside:
            continue
        raw = without_residue(raw)
        for match in pattern.finditer(raw):
            if not is_inside or is_within_a_sentence(outline, raw, match):
                if match[0] in row.raw:
                    start = row.raw.index(match[0])
                    shown = re.compile(re.escape(match[0])).match(row.raw, start)
                    yield row, shown or match
                break


CHECK = Check(
    code="N10",
    title="多余空格",
    severity="warning",
    surety=Surety.SEEN,
    source=PRUDENCE,
    judge=judge,
    trips=printed(("没有发生责任追究", "没有发 生责任追究")),
    passes=printed(("没有发生责任追究", "没有发生ABC责任追究")),
)
