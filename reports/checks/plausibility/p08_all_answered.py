"""正文称全部答复，而第三章还有结转下年的申请."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.cells import CARRIED_OUT
from reports.checks.examples import example
from reports.checks.reading.completion import all_answered


def judge(dossier: Dossier) -> Iterator[Objection]:
    left = dossier.whole(CARRIED_OUT)
    if not left:
        return
    for sentence, quote in all_answered(dossier.said_in("1", "6")):
        yield Objection(
            f"还有{left}件结转下年，与“{quote}”是否一致？",
            (CARRIED_OUT,),
            at(sentence, quote),
        )
        return


PENDING = {
    "requests.new_received.natural_person": 3,
    "requests.new_received.total": 3,
    "requests.granted.natural_person": 2,
    "requests.granted.total": 2,
    "requests.result_total.natural_person": 2,
    "requests.result_total.total": 2,
    "requests.carried_out.natural_person": 1,
    "requests.carried_out.total": 1,
}

CHECK = Check(
    code="P08",
    title="有结转而称全部答复",
    severity="hint",
    source="《中华人民共和国政府信息公开条例》第三十三条",
    judge=judge,
    trips=example(PENDING, text={"overview.on_request": "收到政府信息公开申请3件，已全部答复。"}),
    passes=example(PENDING, text={"overview.on_request": "收到政府信息公开申请3件，均按期答复。"}),
)
