"""Whose account does a token speak of? Its bound one, and none is ever made for a stranger."""

from collections.abc import Mapping
from typing import Any

from reports.models import Account, BoundIdentity
from reports.workflow.accounts.identity.services_file import IdentityService
from reports.workflow.accounts.identity.which_services import services_for
from reports.workflow.refusal import Refused

LONGEST_VALUE = 255

_ASK = "请用用户名和密码登录一次，在“我的账号”里绑定，或者请县级管理员绑定。"


class NotLetIn(Refused):
    """Nobody is signed in with this identity; ``username`` where it is known whose it is."""

    def __init__(self, sentence: str, username: str = "") -> None:
        super().__init__(sentence)
        self.username = username


class NobodyBound(NotLetIn):
    """The service has proved who she is, and no account is hers: nothing was guessed."""


def value_in(service: IdentityService, claims: Mapping[str, Any]) -> str:
    """By what the service knows the person; NotLetIn where its token does not say."""
    said = claims.get(service.claim)
    text = str(said).strip() if isinstance(said, (str, int)) and said is not True else ""
    if not text or len(text) > LONGEST_VALUE or not text.isprintable():
        raise NotLetIn(
            f"“{service.label}”没有给出用来认人的“{service.claim}”，请告诉系统管理员。"
            "用户名和密码照常可以登录。"
        )
    return text


def account_of(service: IdentityService, claims: Mapping[str, Any]) -> Account:
    """The account of the identity that a checked token speaks of; NotLetIn in words otherwise."""
    value = value_in(service, claims)
    rows = BoundIdentity.objects.filter(issuer=service.issuer, claim=service.claim, value=value)
    bound = rows.select_related("account").first()
    if bound is None:
        raise NobodyBound(f"“{service.label}”的这个身份还没有绑定本系统的账号。{_ASK}")
    account = bound.account
    if not account.is_active or account.closed_at is not None:
        raise NotLetIn("这个身份绑定的账号已停用，要用请县级管理员恢复。", account.username)
    if service not in services_for(account):
        raise NotLetIn(
            f"“{service.label}”不能登录这个账号：账号不在它的县里。请用用户名和密码登录。",
            account.username,
        )
    return account


def has_asked_twice(service: IdentityService, claims: Mapping[str, Any]) -> bool:
    """Whether the service has asked for a second step, and the county lets that count."""
    said = claims.get("amr")
    ways = {one for one in said if isinstance(one, str)} if isinstance(said, list) else set()
    level = claims.get("acr")
    return bool(service.two_steps & (ways | ({level} if isinstance(level, str) else set())))
