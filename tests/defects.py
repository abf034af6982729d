"""Printed reports of our own with known defects: nobody needs a published one at hand."""

import random
from dataclasses import dataclass
from functools import cache

from tests.documents import sound
from tests.importers.shapes import text_of_cells


@dataclass(frozen=True)
class Defect:
    """Words of a sound report, what stands there instead, and what has to be said of that."""

    code: str
    severity: str
    sound: str
    wrong: str

    def line(self, text: str) -> int:
        """The line of a text, from one, on which it stands."""
        return text[: text.index(self.wrong)].count("\n") + 1


DEFECTS = (
    Defect("D06", "warning", "至2024年12月31日", "至2024年11月30日"),
    Defect("S04", "error", "五、存在的主要问题及改进情况", "五、存在的问题及改进情况"),
    Defect("X01", "error", "本年度未收到政府信息公开申请", "本年度收到政府信息公开申请3件"),
    Defect("L01", "error", "〔2021〕30号", "〔2021〕31号"),
    Defect("N06", "warning", "（三）", "(三)"),
    Defect("F03", "warning", "三、收到和处理", "[bookmark: _Toc1]三、收到和处理"),
    Defect("X05", "warning", "制发行政规范性文件0件", "制发行政规范性文件3件"),
    Defect("D02", "error", "2025年1月15日", "2024年12月15日"),
    Defect("W03", "error", "人民共和国政府信息公开条例》（", "人民共和国政府信息公开条列》（"),
    Defect("W20", "hint", "现将有关情况报告如下", "现将有关情况汇报如下"),
    Defect("S05", "error", "六、其他需要报告的事项", "七、其他需要报告的事项"),
)
AT_ONCE = 5


@cache
def sound_text() -> str:
    """The sound report as copied out of Word: a cell a line."""
    data, _ = text_of_cells(sound())
    return data.decode()


def with_defects(seed: int) -> tuple[str, tuple[Defect, ...]]:
    """The text with some of the defects at once; a number always chooses the same ones."""
    chosen = tuple(random.Random(seed).sample(DEFECTS, AT_ONCE))
    text = sound_text()
    for one in chosen:
        assert one.sound in text
        text = text.replace(one.sound, one.wrong, 1)
    return text, chosen
