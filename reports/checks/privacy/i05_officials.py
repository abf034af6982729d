"""年报一般不写领导和工作人员的姓名."""

from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, at
from reports.checks.examples import example
from reports.checks.privacy.person_names import NAME
from reports.checks.reading.sought import Sought

_POST = (
    r"(?:组长|主任|书记|镇长|乡长|局长|联系人|负责人|经办人|联络员|管理员|信息员|委员|专员|成员)"
)
_ENDS = r"(?=[，。、；（）0-9]|$|任|为|担任|同志|主持|负责|牵头|亲自|具体|联系|电话|等)"
_NAMED = Sought(rf"{_POST}(?:由|为|是|：)?(?P<name>{NAME}){_ENDS}|(?P<comrade>{NAME})同志")


def judge(dossier: Dossier) -> Iterator[Objection]:
    seen: set[str] = set()
    for sentence in dossier.sentences.where(_NAMED):
        for match in _NAMED.finditer(sentence.text):
            name = match["name"] or match["comrade"]
            if name not in seen:
                seen.add(name)
                yield Objection("年报一般不写个人姓名，写职务即可。", place=at(sentence, match[0]))


CHECK = Check(
    code="I05",
    title="写了领导或工作人员姓名",
    severity="hint",
    source=PRUDENCE,
    judge=judge,
    trips=example(text={"overview.supervision": "成立领导小组，组长：张大山，考核、评议、问责。"}),
    passes=example(
        text={"overview.supervision": "由镇长任组长，主任高度重视，考核、评议、问责齐全。"}
    ),
)
