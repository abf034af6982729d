"""How does the root hash of a package stand on paper? A note of one page, kept apart from it."""

import datetime
from dataclasses import dataclass

from reports.exporters.blocks import Block, HeadingBlock, Paragraph, SignatureBlock, Title
from reports.exporters.public.package_proof import in_groups
from reports.exporters.title_lines import title_lines

HOW = (
    "打开数据包里的“核验.html”，选择整个文件夹，再填入总校验值；"
    "或者在阳光年报的“核验”页面填入总校验值。改动任何一个文件的一个字，总校验值就不同。",
    "只看数据包自己，只能知道它前后一致；它是不是当时公开的那一份，以本页为准。"
    "请打印存档，不要只和数据包放在一起。",
)


@dataclass(frozen=True)
class CoverNote:
    """What the note says."""

    county: str
    title: str
    reports: int
    as_of: datetime.date
    root: str
    digest: str


def cover_note(note: CoverNote) -> bytes:
    """The note as PDF/UA; the same note always gives the same bytes."""
    from reports.exporters.pdf.typesetting import elements, page, typeset  # slow to load

    whole = f"{note.title}数据包封面"
    day = f"{note.as_of.year}年{note.as_of.month}月{note.as_of.day}日"
    body: tuple[Block, ...] = (
        Title("", whole, title_lines(whole)),
        Paragraph("", f"共{note.reports}份报告，截至{day}。"),
        HeadingBlock("", 1, "总校验值（SHA-256）"),
        *(Paragraph("", line) for line in _halves(note.root)),
        HeadingBlock("", 1, "压缩包的校验值（SHA-256）"),
        *(Paragraph("", line) for line in _halves(note.digest)),
        HeadingBlock("", 1, "怎样核对"),
        *(Paragraph("", line) for line in HOW),
        SignatureBlock("", note.county, day, sealed=False),
    )
    text = page(elements(body), title=whole, author=note.county, date=note.as_of)
    return typeset(text)


def _halves(digest: str) -> tuple[str, str]:
    groups = in_groups(digest).split()
    return " ".join(groups[:4]), " ".join(groups[4:])
