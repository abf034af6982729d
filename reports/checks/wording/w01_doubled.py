"""相邻的词写了两遍."""

import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, at
from reports.checks.examples import example
from reports.checks.reading.sought import Sought
from reports.checks.surety import Surety
from reports.checks.wording.doubled_words import doubled

_LONG = re.compile(r"([\u4e00-\u9fff]{3,10})\1")
"""Three signs and more never stand twice by right, except in names (柳林镇柳林镇街)."""
_TANGLED = re.compile(
    r"微信公众公众号|可通过可以通过|可以通过可通过|有待于有待|有待有待于"
    r"|(?:^|(?<=[，。；、]))([\u4e00-\u9fff]{2,10})[，、]\1(?=[，、。；])"
)
"""A phrase begun anew, and one that a list has twice in a row."""

_PHRASE = Sought("公众公众|通过可|有待于?有待")
_LISTED = re.compile(r"[，、]([\u4e00-\u9fff]{2,10})(?=[，、。；])")
_ADDRESS = re.compile(r"地址|邮编|位于")
_PLACE = re.compile(r"(?:村|社区|镇|乡|街|组|县|庄|屯|湾)$")


def judge(dossier: Dossier) -> Iterator[Objection]:
    for sentence in dossier.sentences:
        for said, start, is_sure in _twice(sentence.text):
            if not _is_a_place(sentence.text, said, start):
                yield Objection(
                    f"“{said}”重复了。",
                    place=at(sentence, said),
                    surety=None if is_sure else Surety.GUESSED,
                )


def _twice(text: str) -> Iterator[tuple[str, int, bool]]:
    """What stands twice, where, and whether it surely does by accident."""
    for pattern in (_LONG, _TANGLED) if _may_be_tangled(text) else (_LONG,):
        for match in pattern.finditer(text):
            yield match[0], match.start(), True
    for pair in doubled(text):
        yield pair.text, pair.start, pair.is_sure


def _may_be_tangled(text: str) -> bool:
    """Whether one of a list is what stands before it, or a phrase is begun anew."""
    listed = _LISTED.finditer(text)
    return _PHRASE.may_be_in(text) or any(text.endswith(one[1], 0, one.start()) for one in listed)


def _is_a_place(text: str, said: str, start: int) -> bool:
    is_named = _PLACE.search(said) and not said.startswith(("我", "本"))
    return bool(_ADDRESS.search(text, 0, start) or is_named)


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
