"""A report in the edition of 2027, and last year's in the one before."""

from dataclasses import replace
from decimal import Decimal

from reports.document import Document
from tests.documents import sound
from tests.edition_2027 import FORMAT_2027
from tests.figures import balanced

YEAR = FORMAT_2027.first_year
CHAPTERS = "、".join(one.title for one in FORMAT_2027.chapters)


def report_2027(year: int = YEAR) -> Document:
    """A sound report with figures in every cell, those that no column waits for among them."""
    document = sound(year)
    lead = (
        "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和"
        f"{FORMAT_2027.document_title}（{FORMAT_2027.document}）编制本报告。"
        f"本报告由{CHAPTERS}七个部分组成。统计期限为{year}年1月1日至{year}年12月31日。"
        "联系地址：临水县青石镇建设路1号，联系电话：0551-6012345。"
    )
    taking_part = "公开征求意见2次，收到意见8条，采纳3条。"
    return document.with_texts({"lead": (lead,), "overview.taking_part": (taking_part,)})


def with_every_figure(document: Document) -> Document:
    """The report with figures that add up, and none of them zero by chance."""
    figures = balanced(document.edition, seed=7, most=40)
    figures |= {"explained.spending.own_amount": Decimal("1.25")}
    bought = figures["explained.spending.bought_amount"]
    assert isinstance(bought, Decimal)
    return replace(
        document, figures=figures | {"explained.spending.amount": bought + Decimal("1.25")}
    )
