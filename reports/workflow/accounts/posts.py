"""Which posts (岗位) may a county give? One of its own units, and a role that fits it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reports.models import Account, Agency, Appointment, Role
from reports.workflow.access import OF_COUNTY
from reports.workflow.agencies.administered import units_of
from reports.workflow.refusal import Refused

IN_COUNTY = (*OF_COUNTY, Role.AUDITOR)
"""The county's own posts: those that oversee, and the one that reads what is sealed."""

COUNTIES = ("county", "city")
"""Levels at which 县级 roles mean something, besides the county's own."""


@dataclass(frozen=True)
class Post:
    """A role in a unit."""

    agency_id: int
    role: str


def fitting(county: Agency, posts: Iterable[Post], kept: Sequence[Post] = ()) -> list[Post]:
    """The posts, each once; Refused when one is not the county's to give.

    ``kept`` are those that the person holds already: they may stay in a unit that is no more.
    """
    wanted = list(dict.fromkeys(posts))
    if not wanted:
        raise Refused("至少要有一个岗位。")
    units = units_of(county).in_bulk([post.agency_id for post in wanted])
    for post in wanted:
        if post not in kept:
            _refuse_unfit(county, units.get(post.agency_id), post.role)
    return wanted


def _refuse_unfit(county: Agency, agency: Agency | None, role: str) -> None:
    if agency is None:
        raise Refused("岗位所在的单位不在本县。")
    if role not in Role.values:
        raise Refused("没有这个岗位。")
    if not agency.is_open:
        raise Refused(f"“{agency.short_name}”已撤并，不能再任职。")
    if role in IN_COUNTY and agency != county and agency.level not in COUNTIES:
        raise Refused(f"“{Role(role).label}”是县里的岗位，不能设在“{agency.short_name}”。")


def held(account: Account, county: Agency) -> list[Post]:
    """The posts that a person holds in a county."""
    rows = account.appointments.filter(agency__in=units_of(county)).order_by("pk")
    return [Post(agency, role) for agency, role in rows.values_list("agency", "role")]


def appoint(account: Account, posts: Iterable[Post]) -> None:
    """Give the posts."""
    Appointment.objects.bulk_create(
        Appointment(account=account, agency_id=post.agency_id, role=post.role) for post in posts
    )


def in_words(posts: Sequence[Post]) -> str:
    """青石镇 填报员、青石镇 审签人: for the record."""
    units = Agency.objects.in_bulk([post.agency_id for post in posts])
    return "、".join(
        f"{units[post.agency_id].short_name} {Role(post.role).label}" for post in posts
    )


def leaves_no_administrator(account: Account, left: Iterable[Post] = ()) -> Agency | None:
    """A county that nobody would administer any more if the person kept only what is ``left``."""
    staying = {post.agency_id for post in left if post.role == Role.ADMINISTRATOR}
    given_up = account.appointments.filter(role=Role.ADMINISTRATOR).exclude(agency__in=staying)
    for post in given_up.select_related("agency"):
        others = Appointment.objects.filter(
            agency=post.agency, role=Role.ADMINISTRATOR, account__is_active=True
        ).exclude(account=account)
        if not others.exists():
            return post.agency
    return None
