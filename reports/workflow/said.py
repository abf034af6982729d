"""Is this a reason? One paragraph, neither empty nor endless."""

from reports.document.entry import writable
from reports.workflow.refusal import Refused

SHORTEST, LONGEST = 4, 500
"""Characters of a reason or a note: “无” is none, and more than this is not read."""


def said(text: str, what: str, *, shortest: int = SHORTEST, longest: int = LONGEST) -> str:
    """The text, tidied; Refused, naming ``what`` it should be, when it is too short or too long."""
    tidy = "\n".join(filter(None, (" ".join(line.split()) for line in writable(text).splitlines())))
    if not shortest <= len(tidy) <= longest:
        raise Refused(f"请写明{what}（{shortest}到{longest}个字，现在有{len(tidy)}个字）。")
    return tidy
