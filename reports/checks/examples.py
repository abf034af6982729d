"""A correct report to show checks by: nothing received, every cell 0, every chapter written."""

import datetime
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from reports.checks.base import Dossier
from reports.checks.similarity.neighbour import Neighbour
from reports.document import Document, ProcessingFee, Signature, default_title
from reports.statute import EDITIONS
from reports.statute.schema import Cell, Figure

EDITION = EDITIONS[0]
YEAR = EDITION.first_year + 3
ORGANISATION = "清河县柳林镇人民政府"


def _lead(year: int) -> str:
    return (
        "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和"
        f"{EDITION.document_title}（{EDITION.document}）要求编制本报告。"
        f"本报告所列数据的统计期限为{year}年1月1日至{year}年12月31日。"
        "联系电话：0123-4567890。"
    )


_TEXTS = {
    "lead": (_lead(YEAR),),
    "overview.intro": ("本年度，我镇认真落实《条例》规定，现将有关情况报告如下。",),
    "overview.proactive": ("全年主动公开政府信息86条，其中政府网站60条，政务新媒体26条。",),
    "overview.on_request": ("本年度新收政府信息公开申请{新收申请}件。",),
    "overview.management": (
        "制发行政规范性文件{制发规范性文件}件，废止{废止规范性文件}件，"
        "现行有效{现行有效规范性文件}件。",
    ),
    "overview.platform": ("维护政府网站专栏1个，设置政务公开专区1处。",),
    "overview.supervision": (
        "政府信息公开纳入年度工作考核，开展社会评议1次，没有发生责任追究情形。",
    ),
    "problems": ("一是政策解读形式单一。", "二是公开栏更新不及时。"),
    "measures": ("一是每季度制作一期图解。", "二是由专人每周更新公开栏。"),
}

SOUND = Document(
    edition=EDITION,
    year=YEAR,
    organisation=ORGANISATION,
    level="township",
    title=default_title(ORGANISATION, YEAR),
    texts=_TEXTS,
    figures={cell: Decimal(0) if EDITION.is_amount(cell) else 0 for cell in EDITION.cells},
    fee=ProcessingFee(0, Decimal(0), Decimal(0)),
    signature=Signature(ORGANISATION, datetime.date(YEAR + 1, 1, 20)),
)


def example(
    figures: Mapping[Cell, Figure] | None = None,
    *,
    text: Mapping[str, str | tuple[str, ...]] | None = None,
    before: Mapping[Cell, Figure] | None = None,
    text_before: Mapping[str, str | tuple[str, ...]] | None = None,
    neighbours: tuple[Neighbour, ...] = (),
    signature_required: bool = False,
    today: datetime.date | None = None,
    is_sent: bool = False,
    **changes: Any,
) -> Dossier:
    """The sound report with some cells, sections or members changed; ``before``, ``text_before`` =
    last year's, ``neighbours`` = what is like it."""
    document = _rewritten(replace(SOUND, **changes), text or {})
    document = replace(document, figures={**document.figures, **(figures or {})})
    last_year = None
    if before is not None:
        earlier = replace(SOUND, year=YEAR - 1, figures={**SOUND.figures, **before})
        last_year = _rewritten(earlier, text_before or {})
    return Dossier(
        document,
        last_year,
        signature_required=signature_required,
        today=today,
        is_sent=is_sent,
        neighbours=neighbours,
    )


def applications(received: int, carried_out: int = 0) -> dict[Cell, Figure]:
    """Figures of so many applications by natural persons, granted but for those carried out."""
    granted = received - carried_out
    lines = {
        "new_received": received,
        "granted": granted,
        "result_total": granted,
        "carried_out": carried_out,
    }
    return {
        f"requests.{line}.{column}": number
        for line, number in lines.items()
        for column in ("natural_person", "total")
    }


def _rewritten(document: Document, text: Mapping[str, str | tuple[str, ...]]) -> Document:
    return document.with_texts(
        {section: (said,) if isinstance(said, str) else said for section, said in text.items()}
    )
