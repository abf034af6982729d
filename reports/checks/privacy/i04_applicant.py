"""申请人、救助对象等个人的姓名和住址不得公开."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.examples import example
from reports.checks.privacy.person_names import NAME
from reports.checks.reading.sought import Sought

_ENDS = r"(?=[，。、；（）0-9]|$|等[0-9]?|先生|女士|同志|向我|要求|申请|提出|提交|咨询|反映|诉)"
_APPLICANT = r"(?:申请人|举报人|投诉人|信访人|当事人|村民|居民|原告)"
_CARED_FOR = r"(?:低保户?|低保对象|五保户|特困(?:人员|户|对象)|残疾人|脱贫户|贫困户|监测户|孤儿)"
_NAMED = Sought(rf"(?P<who>{_APPLICANT}|{_CARED_FOR})(?:姓名)?(?:为|是|：)?(?P<name>{NAME}){_ENDS}")
_LIVES = Sought(
    rf"(?P<who>{_APPLICANT}|{_CARED_FOR})[^，。；]{{0,10}}(?:家庭住址|住址|家住|住在|现住)(?:为|是|：)?"
    r"(?P<name>[^，。；]{2,20}?(?:[0-9]+|[一二三四五六七八九十]+)(?:组|号|栋|单元|室|社))"
)

_HOME = Sought(
    rf"(?:^|(?<=[，、；：（]))(?P<who>)(?P<name>{NAME})[，、（]?(?:[男女][，、]?)?"
    r"(?:家庭住址|家庭地址|住址|家住|住在|现住|住)(?:为|是|：|于)?"
    r"[^，。；]{2,24}?(?:[0-9]+|[一二三四五六七八九十]+)(?:组|号|栋|幢|单元|室|社|队)"
)
"""A name and where its bearer lives; 张某 and 住院 are neither."""


def judge(dossier: Dossier) -> Iterator[Objection]:
    patterns = [one for one in (_NAMED, _LIVES, _HOME) if dossier.sentences.where(one)]
    for sentence in dossier.sentences if patterns else ():
        for pattern in patterns:
            for match in pattern.finditer(sentence.text):
                hidden = f"{match['who']}{match['name'][0]}**"
                yield Objection(
                    f"可能暴露个人身份：“{hidden}”。",
                    place=at(sentence, f"{match['who']}{match['name'][0]}"),
                )


CHECK = Check(
    code="I04",
    title="可能暴露个人身份",
    severity="warning",
    source="《中华人民共和国政府信息公开条例》第十五条",
    judge=judge,
    trips=example(text={"overview.on_request": "申请人王小明申请公开征地补偿方案，已答复。"}),
    passes=example(text={"overview.on_request": "申请人王某申请公开征地补偿方案，已答复。"}),
)
