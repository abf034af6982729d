"""Is this the name of a body? By how it ends; readers know others by where they stand."""

import re
from typing import Final

from reports.importers.same_label import dense

LONGEST_NAME: Final = 60
_BODY = re.compile(
    r"(?:政府|办事处|[局厅委署]|委员会|办公室|中心|管委会|[乡镇县市区旗州盟街]|街道|街道办|苏木|公所"
    r"|[农林牧渔茶]场|[站所队社办处院馆]|公司|集团|学校|[小中大]学|幼儿园|法院|检察院|银行|基地|园区|联合会|协会|总工会)"
    r"(?:[（(][^（()）]{0,8}[）)])?$"
)


def is_name(line: str) -> bool:
    """Whether a line can be a name: short, and no sentence."""
    text = dense(line)
    return bool(text) and len(text) <= LONGEST_NAME and not re.search("[。，,;；:：、|]", text)


def is_body(line: str) -> bool:
    """Whether a line ends as the names of bodies do."""
    return bool(_BODY.search(dense(line)))
