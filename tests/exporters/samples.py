"""Reports that are hard to print: full tables, long names, rare and reserved characters."""

import datetime
from dataclasses import replace

from reports.document import Document, Signature, default_title
from reports.document.live_fields import written
from tests.documents import sound, with_text
from tests.figures import balanced

RARE = "蓼垭坜硚堽埇甪磜𬒗"
RESERVED = "甲<乙>&“丙”\"丁\"'戊'"
LONG_NAME = "临水土家族苗族自治县青石经济技术开发区管理委员会硚头街道办事处"


def plain() -> Document:
    """An ordinary report with random figures that balance."""
    document = sound()
    return replace(document, figures=balanced(document.edition, seed=3))


def hard() -> Document:
    """A long name, a paragraph of 3000 characters, notes, rare and reserved characters."""
    document = replace(
        plain().with_texts(
            {
                "table_notes.disclosure": ("注：收费金额据实填写。",),
                "table_notes.requests": (RARE,),
                "table_notes.disputes": (),
            }
        ),
        organisation=LONG_NAME,
        title=default_title(LONG_NAME, 2024),
        signature=Signature(LONG_NAME, datetime.date(2025, 1, 8)),
    )
    long = "全年主动公开政府信息一百二十条，其中政府网站八十条。" * 120
    document = with_text(document, "overview.proactive", long[:3000], RESERVED)
    return with_text(document, "other_matters", f"控制字符\x0b不印，{RARE}要印。")


def printed_figures(document: Document) -> list[str]:
    """Every figure in printing order as it should stand on paper."""
    return [written(document.figures.get(cell)) for cell in document.edition.cells]
