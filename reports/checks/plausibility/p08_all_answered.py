"""正文称全部答复，而第三章还有结转下年的申请."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.cells import CARRIED_OUT
from reports.checks.chapter_parts import OTHERS, OVERVIEW
from reports.checks.examples import applications, example
from reports.checks.reading.completion import all_answered


def judge(dossier: Dossier) -> Iterator[Objection]:
    left = dossier.whole(CARRIED_OUT)
    if not left:
        return
    for sentence, quote in all_answered(dossier.said_in(OVERVIEW, OTHERS)):
        yield Objection(
            f"还有{left}件结转下年，与“{quote}”是否一致？",
            (CARRIED_OUT,),
            at(sentence, quote),
        )
        return


CHECK = Check(
    code="P08",
    title="有结转而称全部答复",
    severity="hint",
    source="《中华人民共和国政府信息公开条例》第三十三条",
    judge=judge,
    trips=example(
        applications(3, carried_out=1),
        text={"overview.on_request": "收到政府信息公开申请3件，已全部答复。"},
    ),
    passes=example(
        applications(3, carried_out=1),
        text={"overview.on_request": "收到政府信息公开申请3件，均按期答复。"},
    ),
)
