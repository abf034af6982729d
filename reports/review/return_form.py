"""退回: which note, limit and number does the form offer, and what was typed in it?"""

import datetime
from dataclasses import dataclass

from django.http import QueryDict

from reports.models import Report
from reports.web.refused_form import RefusedForm
from reports.workflow.refusal import Refused
from reports.workflow.reviewing.return_terms import ReturnTerms, settled_terms

USUAL_NOTE = "请按{}条意见修改后重新报送。"
_TYPED = ("mend_by", "number", "counted")


@dataclass(frozen=True)
class ReturnForm:
    """The form as it is shown; after a refusal with what was typed."""

    note: str
    mend_by: str
    number: str
    counted: str
    """The number that was offered: left as it is, the next free one is taken."""
    chosen: int
    """How many remarks and findings the letter will hold: with any, one press is enough."""


def return_form(report: Report, chosen: int, refusal: RefusedForm) -> ReturnForm:
    """What the form holds now."""
    usual = settled_terms(report)
    note = USUAL_NOTE.format(chosen) if chosen else ""
    offered = {"mend_by": usual.mend_by.isoformat(), "number": usual.number}
    offered |= {"counted": usual.number, "note": note}
    if refusal.form == "return":
        offered |= {**refusal.also, "note": refusal.typed}
    return ReturnForm(**offered, chosen=chosen)


def typed_terms(posted: QueryDict) -> ReturnTerms:
    """The terms that were asked for; what is not posted is as usual. Refused for no date."""
    number = posted.get("number")
    is_as_offered = number is not None and number == posted.get("counted")
    return ReturnTerms(_date(posted.get("mend_by", "")), None if is_as_offered else number)


def typed_in(posted: QueryDict) -> dict[str, str]:
    """What is shown again after a refusal, beside the note."""
    return {name: posted.get(name, "") for name in _TYPED if name in posted}


def _date(typed: str) -> datetime.date | None:
    if not typed.strip():
        return None
    try:
        return datetime.date.fromisoformat(typed.strip())
    except ValueError:
        raise Refused(f"整改期限“{typed[:20]}”不是日期，请写成2026-01-20这样。") from None
