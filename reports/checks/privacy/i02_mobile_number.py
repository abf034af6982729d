"""个人手机号不得公开，应当写办公固定电话."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.examples import example
from reports.checks.privacy.long_numbers import beside_long_numbers
from reports.checks.privacy.masking import masked, place_of

_MOBILE = re.compile(r"(?<![0-9])(?:1[3-9][0-9]-[0-9]{4}-[0-9]{4}|1[3-9][0-9]{9})(?![0-9])")


def judge(dossier: Dossier) -> Iterator[Objection]:
    for sentence in beside_long_numbers(dossier):
        for match in _MOBILE.finditer(sentence.text):
            hidden = masked(match[0].replace("-", ""))
            yield Objection(
                f"出现手机号“{hidden}”，请改为办公固定电话。", place=place_of(sentence, hidden)
            )


CHECK = Check(
    code="I02",
    title="出现手机号",
    severity="error",
    source="《中华人民共和国政府信息公开条例》第十五条；《个人信息保护法》（供参照）",
    judge=judge,
    trips=example(text={"lead": "联系电话：13800138000。"}),
    passes=example(text={"lead": "联系电话：0123-45678901，邮编138001。"}),
)
