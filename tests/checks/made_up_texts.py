"""Reports whose sentences are put together at random from many words, and edited copies of them."""

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from reports.document import Document
from tests.documents import sound

_SIGNS = (
    "群众村里公示栏目会议镇长站所干部清单整改培训平台更新发布推送广播喇叭集市桥头渡口果园茶山梯田水库堤坝"
    "路灯路面补贴低保养老幼儿学校卫生院药品账本合同土地宅基林权牲畜防疫扑火巡查台风暴雨雪灾旱情灌溉种子"
    "农机合作社加工厂车间工匠手艺老人青年妇女残疾救助捐款义诊讲座问答小册图解漫画视频短片直播热线信箱走访"
)


def _words(number: int) -> tuple[str, ...]:
    chance = random.Random(7)
    lengths = (1, 2, 2, 2, 3, 4)
    return tuple("".join(chance.choices(_SIGNS, k=chance.choice(lengths))) for _ in range(number))


WORDS = _words(4000)
_WEIGHTS = list(accumulate(1 / (rank + 20) for rank in range(len(WORDS))))
"""As in every language a few words are said again and again."""


def sentence(chance: random.Random) -> list[str]:
    """The words of a sentence; some are figures."""
    words = chance.choices(WORDS, cum_weights=_WEIGHTS, k=chance.randint(7, 26))
    words.insert(chance.randrange(len(words)), f"{chance.randint(2, 900)}次")
    return words


def as_sentence(words: Sequence[str]) -> str:
    """A sentence as it is compared: without its figures."""
    return "".join(word for word in words if not word.endswith("次"))


def edited(words: Sequence[str], chance: random.Random, share: float) -> list[str]:
    """The sentence with about so many of its words changed, added or left out, and new figures."""
    kept: list[str] = []
    for word in words:
        other = chance.choices(WORDS, cum_weights=_WEIGHTS)[0]
        if word.endswith("次"):
            kept.append(f"{chance.randint(2, 900)}次")
        elif chance.random() < share:
            kept += chance.choice(([other], [other], [word, other], []))
        else:
            kept.append(word)
    return kept


def copied(text: Sequence[Sequence[str]], chance: random.Random) -> list[list[str]]:
    """Some sentences of a text kept and edited, the rest written anew, all of them moved."""
    kept, share = chance.choice((0.6, 0.75, 0.9, 1)), chance.choice((0, 0.02, 0.05, 0.09, 0.13))
    made = [
        edited(one, chance, share) if chance.random() < kept else sentence(chance) for one in text
    ]
    chance.shuffle(made)
    return made


def as_report(text: Sequence[Sequence[str]], organisation: str) -> Document:
    """A report that says this in chapters 一 and 五."""
    said = ["".join(one) + "。" for one in text]
    half = len(said) // 2
    texts = {"overview.platform": ("".join(said[:half]),), "problems": tuple(said[half:])}
    return replace(sound().with_texts(texts), organisation=organisation, title="")
