"""年报要有可以检索的文字，不能只有图片或扫描件."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.examples import example
from reports.checks.files.facts import is_picture
from reports.statute.text_sections import COVER


def judge(dossier: Dossier) -> Iterator[Objection]:
    if is_picture(dossier.document.source):
        yield Objection("请上传文字版，图片无法检索、无障碍访问。", place=Place(COVER, "title"))


CHECK = Check(
    code="F01",
    title="只有图片或扫描件",
    severity="warning",
    source="《中华人民共和国政府信息公开条例》第二十四条",
    judge=judge,
    trips=example(source={"kind": "pdf", "text": "none"}),
    passes=example(source={"kind": "pdf"}),
)
