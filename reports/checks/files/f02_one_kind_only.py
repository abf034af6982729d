"""网页和可下载的文件最好同时提供."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.examples import example
from reports.checks.files.facts import PAGES, PAPERS, published
from reports.statute.text_sections import COVER


def judge(dossier: Dossier) -> Iterator[Objection]:
    kinds = published(dossier.document.source)
    if kinds and not (kinds & PAGES and kinds & PAPERS):
        yield Objection("建议同时提供网页和可下载的Word、PDF。", place=Place(COVER, "title"))


CHECK = Check(
    code="F02",
    title="没有同时提供网页和下载文件",
    severity="hint",
    source="《中华人民共和国政府信息公开条例》第二十四条",
    judge=judge,
    trips=example(source={"kind": "html", "published": "html"}),
    passes=example(source={"kind": "html", "published": "html,docx,pdf"}),
)
