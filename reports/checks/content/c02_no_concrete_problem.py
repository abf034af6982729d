"""第五章要写出具体问题，只说“存在差距和不足”不行."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place, at
from reports.checks.examples import example
from reports.checks.reading.improvement import improvement, items

_STOCK = re.compile(
    r"(?:但|然而|同时)?(?:也|还|仍|仍然|依然)?(?:存在|有|面临)(?:着)?(?:一些|一定|不少|许多|诸多|部分)?(?:的)?"
    r"(?:(?:差距|不足|问题|薄弱环节|短板|困难)(?:和|与|、|及|之处|的地方)?)+"
)
_CONCRETE = re.compile(
    r"不够|不足|不及时|不高|不强|不全|不深|不到位|不规范|不平衡|不均|不多|不实|不细|不健全|不完善|不熟"
    r"|偏少|较少|过少|偏低|较低|单一|滞后|有待|有差距|差距|缺乏|欠缺|缺少|薄弱|仍需|还需|需要?进一步|需加强"
    r"|较慢|迟缓|简单|短板|还需|亟待|有限|重复|死板|参差"
)
_NONE = re.compile(r"^(?:无|没有|暂无|不存在)[^，。；]{0,8}[。]?$")


def judge(dossier: Dossier) -> Iterator[Objection]:
    sentences = dossier.said_in("5")
    if not sentences:
        return
    problems = improvement(sentences).problems
    if any(_is_concrete(one.text) for one in problems) or items(problems) > 1:
        return
    place = at(problems[-1]) if problems else Place("5", "problems")
    yield Objection("第五章没有写出具体问题。", place=place)


def _is_concrete(text: str) -> bool:
    return not _NONE.match(text) and bool(_CONCRETE.search(_STOCK.sub("", text)))


CHECK = Check(
    code="C02",
    title="第五章没有写出具体问题",
    severity="error",
    source="《中华人民共和国政府信息公开条例》第五十条第一款第四项",
    judge=judge,
    trips=example(text={"problems": "工作取得一定成绩，但依然存在一些差距和不足。"}),
    passes=example(text={"problems": "政策解读形式比较单一，公开栏更新不够及时。"}),
)
