"""Which clauses follow one another without a sign between them?"""

import re
from collections.abc import Iterator

from reports.checks.base import Objection
from reports.checks.line_places import on
from reports.checks.reading.lines.numbered_line import NumberedSection
from reports.checks.reading.lines.row import Row

_VERB = "提升|加强|强化|完善|健全|落实|推进|规范|创新|拓宽|优化|提高|深化|丰富|明确|细化|压实|严格"
_PAIR = re.compile(rf"(?:{_VERB})[\u4e00-\u9fff]{{2}}(?:{_VERB})[\u4e00-\u9fff]{{2}}")
_RUN_ON = re.compile(
    r"(?:做好|抓好)[\u4e00-\u9fff]{2,8}(?<![和与及的])(?:推进|加强|强化|完善|健全|提升)(?!工作|情况|提升|完善)"
    r"[\u4e00-\u9fff]{3,60}?(?:建设|管理|水平|机制|制度|质量|能力)(?=[，。；、]|$)"
)


def run_on(row: Row, section: NumberedSection | None) -> Iterator[Objection]:
    """Two verbs with their objects in a heading, and 做好……推进…… within a sentence."""
    if section and (match := _PAIR.fullmatch(section.title)):
        start = row.raw.index(section.title)
        place = on(row, start, start + len(match[0]))
        yield Objection(f"“{match[0]}”并列的两项之间缺标点。", place=place, severity="hint")
    for match in _RUN_ON.finditer(row.raw) if "好" in row.raw else ():
        yield Objection(f"“{match[0]}”句中缺标点。", place=on(row, *match.span()))
