"""Of which years does a sentence tell what was done in them?"""

import re
from collections.abc import Iterator

_OPENS = re.compile(
    r"(?:^|(?<=[，。：]))(?:[（(]?[一二三四五六七八九十0-9]{1,2}[）)、.．])?"
    r"(?:[\u4e00-\u9fff]{0,6}[镇乡局府道])?(?P<year>20[0-9][0-9])年(?:度|全年)?"
    r"(?=，|[我本][镇乡局委办会院校县区市街单机公中]|全[镇乡]|共|累计|未|没有|无|收到(?!的)"
    r"|(?:主动)?公开[^，。；]{0,10}[0-9]|[在通依利][^，。；]{1,24}(?:公开|发布)[^，。；]{0,10}[0-9]"
    r"|[^，。；]{0,8}[镇乡局道](?:共|主动|累计|未))"
)
_CLOSES = re.compile(r"截[至止](?P<year>20[0-9][0-9])年(?:12月31日|底|末|年底|年末)")
_COUNTS = re.compile(
    r"(?:^|(?<=[，。：]))(?P<year>20[0-9][0-9])年(?:度|全年)?(?:我[镇乡局区县]|本机关|本单位)?(?:共|累计)?"
    r"(?:制发|废止|发出收费通知|作出行政|办理行政)(?![^，。；]{0,16}的)[^，。；0-9]{0,14}[0-9零]"
)
_COMPARED = re.compile(
    r"较|比20|同比|相比|上年|去年|结转|同期|以来|至今|累计|连续|年至|年到|起[，至]"
)


def years_told(text: str) -> Iterator[int]:
    """Years that say when what the sentence reports happened."""
    for pattern in (_OPENS, _CLOSES, _COUNTS):
        for match in pattern.finditer(text):
            yield int(match["year"])


def years_counted(text: str) -> Iterator[int]:
    """Those of which the form's own numbers are told: 2023年制发行政规范性文件3件."""
    if not _COMPARED.search(text):
        yield from (int(match["year"]) for match in _COUNTS.finditer(text))
