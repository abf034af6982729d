"""只引用了已被替代的〔2019〕60号试行通知."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.examples import EDITION, example

_OLD = "〔2019〕60号"


def judge(dossier: Dossier) -> Iterator[Objection]:
    document = dossier.edition.document
    if document.endswith(_OLD):
        return
    cited = [one for one in dossier.sentences if _OLD in one.text]
    if cited and not any(document in one.text for one in dossier.sentences):
        yield Objection(
            f"引用的是已被替代的试行通知，应引用“{document}”。", place=at(cited[0], _OLD)
        )


CHECK = Check(
    code="L03",
    title="引用了已被替代的试行通知",
    severity="warning",
    source=EDITION.document,
    judge=judge,
    trips=example(
        text={"lead": "根据《年度报告格式（试行）》（国办公开办函〔2019〕60号）要求编制。"}
    ),
    passes=example(),
)
