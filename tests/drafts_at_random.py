"""Drafts at random: a sound report with some of the slips that a hurried clerk makes."""

import random
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from reports.document import Document, ProcessingFee, Signature
from tests.documents import sound

Slip = Callable[[random.Random, Document], Document]

_WORDS = ("主动公开", "政府信息", "工作", "，", "。", "；", "、", "《条例》", "120条", "第")
_INSERTED = (
    "（", "）", "(", "“", "”", '"', "《", "》", "，，", "。。", "、，", "：", ";", ",", "  ", " ",
    "的的", "工作工作", "台帐", "帐号", "&nbsp;", "XX", "____", "？", "1、", "（一）", "一是",
)  # fmt: skip
_PARAGRAPHS = (
    "一是加强培训。三是加强督查",
    "（一）加强领导。成立领导小组。",
    "（1）加强领导；2.健全制度",
    "1.加强领导。3.健全制度。",
    "第一，加强领导。第三，健全制度。",
    "二是公开栏更新不够及时",
    "二、主动公开政府信息情况",
    "如对本报告有疑问，请与临水县青石镇党政办公室联系（电话：0551-6012345）。",
    "本机关依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），2023年发出收费通知0件，"
    "涉及金额0元，实际收取信息处理费0元。",
    "本年度未收取信息处理费。",
    "此件公开发布",
    "2024年13月1日完成专栏改版。",
)


def draft(seed: int) -> Document:
    """The draft of a number: always the same one."""
    chance = random.Random(seed)
    report = sound(chance.choice((2024, 2025)))
    for slip in chance.choices(_SLIPS, k=chance.randint(1, 5)):
        report = slip(chance, report)
    return report


def _in_text(
    chance: random.Random, report: Document, change: Callable[[str], tuple[str, ...]]
) -> Document:
    """One paragraph of the report changed."""
    section = chance.choice([key for key in report.edition.written if report.text(key)])
    texts = list(report.text(section))
    number = chance.randrange(len(texts))
    texts[number : number + 1] = [one.strip() for one in change(texts[number]) if one.strip()]
    return report.with_texts({section: tuple(texts)})


def _inserted(chance: random.Random, report: Document) -> Document:
    def change(text: str) -> tuple[str, ...]:
        at = chance.randint(0, len(text))
        return (text[:at] + chance.choice(_INSERTED) + text[at:],)

    return _in_text(chance, report, change)


def _left_out(chance: random.Random, report: Document) -> Document:
    word = chance.choice(_WORDS)
    return _in_text(chance, report, lambda text: (text.replace(word, "", 1),))


def _cut_off(chance: random.Random, report: Document) -> Document:
    return _in_text(chance, report, lambda text: (text[:-1],))


def _twice(chance: random.Random, report: Document) -> Document:
    return _in_text(chance, report, lambda text: (text, text))


def _another(chance: random.Random, report: Document) -> Document:
    said = chance.choice(_PARAGRAPHS)
    return _in_text(chance, report, lambda text: (text, said))


def _broken(chance: random.Random, report: Document) -> Document:
    def change(text: str) -> tuple[str, ...]:
        at = chance.randint(0, len(text))
        return (text[:at], text[at:])

    return _in_text(chance, report, change)


def _emptied(chance: random.Random, report: Document) -> Document:
    return _in_text(chance, report, lambda text: ())


def _figure(chance: random.Random, report: Document) -> Document:
    cell = chance.choice(report.edition.cells)
    return replace(report, figures={**report.figures, cell: chance.choice((None, 3, 17))})


def _title(chance: random.Random, report: Document) -> Document:
    said = chance.choice((" ", "度", "年度工作", "（", "报告", "2023年", ""))
    at = chance.randint(0, len(report.title))
    return replace(report, title=(report.title[:at] + said + report.title[at:]).strip())


def _signed(chance: random.Random, report: Document) -> Document:
    names = ("", "临水县青石镇", "临水县 青石镇人民政府", "临水县青石镇人民政府办公室")
    dates = (None, report.signature.date)
    return replace(report, signature=Signature(chance.choice(names), chance.choice(dates)))


def _fee(chance: random.Random, report: Document) -> Document:
    return replace(report, fee=chance.choice((ProcessingFee(), ProcessingFee(2, Decimal("40")))))


_SLIPS: tuple[Slip, ...] = (
    *(_inserted,) * 4, _left_out, _cut_off, _twice, *(_another,) * 2, _broken, _emptied,
    _figure, _title, _signed, _fee,
)  # fmt: skip
