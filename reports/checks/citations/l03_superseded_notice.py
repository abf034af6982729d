"""只引用了已被替代的通知."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.chapter_parts import superseded, tail
from reports.checks.examples import example


def judge(dossier: Dossier) -> Iterator[Objection]:
    document = dossier.edition.document
    if any(document in one.text for one in dossier.sentences):
        return
    for old in superseded(dossier.edition):
        number = tail(old.document)
        cited = next((one for one in dossier.sentences if number in one.text), None)
        if cited:
            kind = "试行通知" if "试行" in old.document_title else "旧通知"
            says = f"引用的是已被替代的{kind}，应引用“{document}”。"
            yield Objection(says, place=at(cited, number))
            return


CHECK = Check(
    code="L03",
    title="引用了已被替代的试行通知",
    severity="warning",
    source="{notice}",
    judge=judge,
    trips=example(text={"lead": "根据《年度报告格式（试行）》（{superseded}）要求编制。"}),
    passes=example(),
)
