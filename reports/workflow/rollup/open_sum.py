"""Whose sum is about to be changed? The county, locked, for its own people, while it is open."""

from reports.models import Account, Agency
from reports.statute import EDITIONS
from reports.workflow.refusal import Refused
from reports.workflow.rollup.held_county import held_county
from reports.workflow.rollup.refuse_fixed import refuse_fixed

SHORTEST_REASON = 4
LONGEST_REASON = 200


def open_sum(county_id: int, year: int, by: Account) -> Agency:
    """The county, locked so that its people take turns; call it inside a transaction.

    Raises Agency.DoesNotExist for who neither reviews nor administers it, and Refused where the
    sum is fixed, or no form serves the year.
    """
    county = held_county(county_id, by)
    if year < EDITIONS[0].first_year:
        raise Refused(f"{year}年没有可以汇总的格式。")
    refuse_fixed(county, year)
    return county


def stated(reason: str, what: str = "理由", longest: int = LONGEST_REASON) -> str:
    """A reason as it is kept; Refused where it says nothing, or more than a line of the record."""
    text = " ".join(reason.split())
    if len(text) < SHORTEST_REASON:
        raise Refused(f"请写明{what}，至少{SHORTEST_REASON}个字。")
    if len(text) > longest:
        raise Refused(f"{what}最多{longest}字，现在有{len(text)}字。")
    return text
