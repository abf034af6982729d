"""Reports that units wrote each for itself, at random from the phrases that all of them use."""

import random
from dataclasses import replace

from reports.document import Document
from tests.documents import sound


def _words(*lines: str) -> tuple[str, ...]:
    return tuple(word for line in lines for word in line.split())


WHO = _words(
    "党政办 便民服务中心 司法所 农业农村办 经济发展办 各村 宣传办 驻村干部 财政所 综治中心"
)
WHEN = _words("每周 每月 每季度 年初 年中 逐月 定期 汛期 春耕前 收到文件后")
HOW = _words("对照清单 结合实际 召开例会 逐项梳理 上门走访 通过广播 借助微信群 会同站所 利用集市日")
DOES = _words("核对 公示 更新 整理 宣讲 解读 收集 发布 汇总 反馈 抽查 归档 补录 张贴")
WHAT = _words(
    "惠农补贴发放名单 耕地流转合同 农村低保评议结果 村级财务收支 危房改造对象 防汛应急预案",
    "高标准农田项目进度 垃圾清运安排 养老服务点开放时间 道路养护资金 林长巡查记录 饮水工程水质报告",
    "残疾人补助标准 宅基地审批结果 医保参保政策 就业培训班次 乡村振兴项目库 环境整治台账",
)
WHY = _words(
    "方便群众就近查阅 让老年人也看得懂 减少来回跑腿 接受村民监督 防止信息过期 做到口径一致",
    "群众来电明显减少 村务监督委员会全程参与 问题当场答复",
)
_SURNAMES = "青白黄石金水木松柳梅兰竹云龙凤马牛羊虎鹤"
_NAMES = "河山川溪泉塘湾坪岭坡桥店集寨堡渡港洲滩原"


def name(seed: int) -> str:
    """A township's name for every number below 160 000."""
    one, two = divmod(seed % 400, 20)
    return f"临{_NAMES[seed // 400 % 20]}县{_SURNAMES[one]}{_NAMES[two]}镇人民政府"


def said(chance: random.Random) -> str:
    """One sentence."""
    parts = [chance.choice(words) for words in (WHO, WHEN, HOW, DOES, WHAT)]
    second = f"{chance.choice(HOW)}{chance.choice(DOES)}{chance.choice(WHAT)}"
    return f"{''.join(parts)}{chance.randint(2, 90)}次，{second}，{chance.choice(WHY)}。"


def written(seed: int, year: int = 2024, sentences: int = 42) -> Document:
    """A unit's report of so many sentences of its own."""
    chance = random.Random(seed)
    own = iter([said(chance) for _ in range(sentences)])
    overview = {
        key: (text, *("".join([next(own) for _ in range(3)]) for _ in range(2)))
        for key in (aspect.key for aspect in sound(year).edition.aspects)
        for text in sound(year).text(key)[:1]
    }
    left = list(own)
    return replace(
        sound(year).with_texts(
            {
                **overview,
                "problems": tuple(left[::2]),
                "measures": tuple(left[1::2]),
            }
        ),
        organisation=name(seed),
    )
