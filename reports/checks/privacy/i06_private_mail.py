"""联系邮箱建议用单位邮箱，不用个人的QQ号或姓名拼音邮箱."""

import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, at
from reports.checks.examples import example

_SURNAME = "wang|li|zhang|liu|chen|yang|zhao|huang|zhou|wu|xu|sun|hu|zhu|gao|guo|ma|luo|zheng|xie"
_GIVEN = (
    "xiao|guo|jian|zhi|wen|xiu|gui|hong|ming|wei|fang|ying|hua|mei|jun|qiang|lei|jie|juan|yan|tao|chao"
    "|ping|gang|hui|bin|li|na|ting|xin|yu|feng|peng|fei|kun|dong|chun|xue|rong|jia"
)
_PRIVATE = re.compile(
    rf"(?<![\w.])(?:[0-9]{{5,11}}@qq\.com|(?:{_SURNAME})(?:{_GIVEN}){{2}}[0-9]{{0,4}}@(?:163|126|qq|sina|139|189)\.\w+)",
    re.ASCII | re.IGNORECASE,
)


def judge(dossier: Dossier) -> Iterator[Objection]:
    for sentence in dossier.sentences if "@" in dossier.sentences.whole else ():
        for match in _PRIVATE.finditer(sentence.text) if "@" in sentence.text else ():
            yield Objection("建议使用单位邮箱。", place=at(sentence, match[0]))


CHECK = Check(
    code="I06",
    title="用了个人邮箱",
    severity="hint",
    source=PRUDENCE,
    judge=judge,
    trips=example(text={"other_matters": "电子邮箱：123456789@qq.com。"}),
    passes=example(text={"other_matters": "电子邮箱：liulinzhen@163.com。"}),
)
