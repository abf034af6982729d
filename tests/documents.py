"""Reports for tests: one that a strict reviewer would pass, and changes to it."""

import datetime
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from reports.document import Document, ProcessingFee, Signature, default_title
from reports.statute import format_for
from reports.statute.schema import Cell, Figure
from tests.figures import zeros

ORGANISATION = "临水县青石镇人民政府"


def sound(year: int = 2024, figures: Mapping[Cell, Figure] | None = None) -> Document:
    """A report of a township without applications; with zero figures no check has an objection."""
    edition = format_for(year)
    return Document(
        edition=edition,
        year=year,
        organisation=ORGANISATION,
        level="township",
        title=default_title(ORGANISATION, year),
        figures=dict(figures) if figures is not None else zeros(edition),
        fee=ProcessingFee(0, Decimal(0), Decimal(0)),
        signature=Signature(ORGANISATION, datetime.date(year + 1, 1, 15)),
        texts={
            "lead": (
                "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《中华人民共和国政府信息公开工作"
                "年度报告格式》（国办公开办函〔2021〕30号）编制本报告。本报告由总体情况、主动公开政府信息情况、"
                "收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、"
                f"其他需要报告的事项六部分组成。统计期限为{year}年1月1日至{year}年12月31日。"
                "联系地址：临水县青石镇建设路1号，联系电话：0551-6012345。",
            ),
            **_overview(year),
            "problems": (
                "一是政策解读形式比较单一，图解、视频类解读偏少。",
                "二是公开栏更新不够及时，部分村务信息公开滞后。",
            ),
            "measures": (
                "一是每季度至少制作一期图解，在政府网站和政务新媒体同步发布。",
                "二是明确专人每周更新公开栏，由镇党政办每月检查一次。",
            ),
        },
    )


def with_text(document: Document, section: str, *paragraphs: str) -> Document:
    """The same report with one section of its text replaced; ``section`` as in the JSON."""
    return document.with_texts({section: paragraphs})


def in_one_piece(document: Document, *paragraphs: str) -> Document:
    """The same report with these paragraphs, and no others, as its chapter 一."""
    emptied = {one.key: () for one in document.edition.sections_in("1")}
    return document.with_texts({**emptied, "overview.intro": paragraphs})


def sound_before(year: int = 2024) -> Document:
    """The report of the year before, sound as well, which says something of its own."""
    return with_text(sound(year - 1), "problems", "一是政务新媒体停更过两次，群众来电询问。")


def with_figures(document: Document, changes: Mapping[Cell, Figure]) -> Document:
    """The same report with some cells changed."""
    return replace(document, figures={**document.figures, **changes})


def _overview(year: int) -> dict[str, tuple[str, ...]]:
    return {
        "overview.intro": (
            f"{year}年，本镇按照《条例》要求开展政府信息公开工作，现将有关情况报告如下。",
        ),
        "overview.proactive": (
            "全年主动公开政府信息120条，其中政府网站80条，政务新媒体30条，公开栏10条；"
            "发布政策解读4条，回应关切2条。",
        ),
        "overview.on_request": ("本年度未收到政府信息公开申请，无上年结转申请。",),
        "overview.management": (
            "全年制发行政规范性文件0件，废止0件，现行有效0件，严格执行公开前审查制度。",
        ),
        "overview.platform": ("维护政府网站公开专栏1个、政务新媒体账号1个，设置政务公开专区1处。",),
        "overview.supervision": (
            "将政府信息公开纳入年度工作考核，开展社会评议1次，全年未发生需要追究责任的情形。",
        ),
    }
