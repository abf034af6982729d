"""What is the text before chapter one called, where somebody gave it a name? 引言, 前言, 导语."""

import re
from typing import Final

from reports.importers.same_label import dense

_LEAD: Final = re.compile(
    r"[【\[]?(?:引言|引语|前言|序言|导言|导语|导读|开头语?|开篇|卷首语)[】\]]?[:：]?"
)


def is_lead_name(text: str) -> bool:
    """Whether a text is such a name and nothing else."""
    return _LEAD.fullmatch(dense(text)) is not None
