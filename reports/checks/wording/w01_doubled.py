"""相邻的词写了两遍."""

import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, at
from reports.checks.examples import example
from reports.checks.surety import Surety

_LONG = re.compile(r"([\u4e00-\u9fff]{3,10})\1")
"""Three signs and more never stand twice by right, except in names (柳林镇柳林镇街)."""
_PAIRS = re.compile(
    r"(进行|及时|积极|认真|不断|加强|深入|严格|我镇|我乡|其中|以及|按照|根据|有关|收到"
    r"|措施|有待|提高|确保|切实|强化|建立|健全|存在|由于|依法|渠道|机制|方面)\1"
    r"|微信公众公众号|情况情况(?!说明|报告|通报)|可通过可以通过|可以通过可通过|有待于有待|有待有待于"
    r"|(?<!社会)(?<!民生)(?<!住房)(?<!医疗)(?<!生活)(?<!监督)保障保障(?!卡|对象|房|水平|金)"
    r"|(?<![县区市乡镇州省级盟旗民我])政府政府|政府政府(?=[，。；、情])"
)
_ADDRESS = re.compile(r"地址|邮编|位于")
_PLACE = re.compile(r"(?:村|社区|镇|乡|街|组|县|庄|屯|湾)$")


def judge(dossier: Dossier) -> Iterator[Objection]:
    seen: set[str] = set()
    for sentence in dossier.sentences:
        found = [*_LONG.finditer(sentence.text), *_PAIRS.finditer(sentence.text)]
        for match in found:
            is_place = _ADDRESS.search(sentence.text[: match.start()]) or (
                match[1] and _PLACE.search(match[1])
            )
            if match[0] not in seen and not is_place:
                seen.add(match[0])
                yield Objection(f"“{match[0]}”重复了。", place=at(sentence, match[0]))


CHECK = Check(
    code="W01",
    title="词语重复",
    severity="error",
    surety=Surety.SEEN,
    source=PRUDENCE,
    judge=judge,
    trips=example(text={"lead": "请与柳林镇党政办公室办公室联系，电话0123-4567890。"}),
    passes=example(text={"lead": "县政府政府信息公开办公室，一件一件办理，电话0123-4567890。"}),
)
