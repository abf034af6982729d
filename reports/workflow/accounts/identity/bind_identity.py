"""Bind an identity of a service to an account: 绑定统一身份, and take it away again."""

from django.db import transaction

from reports.models import Account, Agency, BoundIdentity, clock
from reports.workflow.accounts.identity.services_file import IdentityService
from reports.workflow.accounts.identity.which_services import services_for
from reports.workflow.accounts.identity.whose_identity import LONGEST_VALUE
from reports.workflow.accounts.record_sign_in import county_of
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_account, administered_county
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.worded import worded


@transaction.atomic
def bind_own_identity(service: IdentityService, value: str, *, by: Account) -> None:
    """本人绑定自己的统一身份；身份由身份服务当场证明.

    Raises Refused where it is somebody else's already, or the service is not for this person.
    """
    account = Account.objects.select_for_update().get(pk=by.pk, is_active=True)
    _bind(account, service, value)
    _on_record(Administration.BIND_IDENTITY, account, county_of(account), by, service)


@transaction.atomic
def unbind_own_identity(service: IdentityService, *, by: Account) -> None:
    """本人解除绑定；没有绑定的，什么也不做."""
    account = Account.objects.select_for_update().get(pk=by.pk, is_active=True)
    if _unbind(account, service):
        _on_record(Administration.UNBIND_IDENTITY, account, county_of(account), by, service)


@transaction.atomic
def set_identity(
    county_id: int, account_id: int, service: IdentityService, value: str, *, by: Account
) -> None:
    """县级管理员给本县的人绑定统一身份；空的，解除绑定.

    Raises DoesNotExist for a stranger or a foreign account, Refused for what cannot be bound.
    """
    county = administered_county(county_id, by)
    account = administered_account(county, account_id, by)
    tidy = worded(value, service.claim, longest=LONGEST_VALUE, required=False)
    if tidy == _value(account, service):
        return
    if tidy:
        _bind(account, service, tidy)
        _on_record(Administration.BIND_IDENTITY, account, county, by, service)
    elif _unbind(account, service):
        _on_record(Administration.UNBIND_IDENTITY, account, county, by, service)


def identity_of(account: Account, service: IdentityService) -> BoundIdentity | None:
    """What is bound of the service; None where nothing is."""
    rows = BoundIdentity.objects.filter(issuer=service.issuer, claim=service.claim)
    return rows.filter(account=account).first()


def _value(account: Account, service: IdentityService) -> str:
    bound = identity_of(account, service)
    return bound.value if bound else ""


def _bind(account: Account, service: IdentityService, value: str) -> None:
    if service not in services_for(account):
        raise Refused(f"“{service.label}”不是这个账号所在的县的身份服务，不能绑定。")
    rows = BoundIdentity.objects.filter(issuer=service.issuer, claim=service.claim)
    if rows.select_for_update().filter(value=value).exclude(account=account).exists():
        raise Refused("这个身份已经绑定了另一个账号，一个身份只能绑定一个账号。")
    BoundIdentity.objects.update_or_create(
        account=account,
        issuer=service.issuer,
        claim=service.claim,
        defaults={"value": value, "bound_at": clock.now()},
    )


def _unbind(account: Account, service: IdentityService) -> bool:
    bound = identity_of(account, service)
    if bound is None:
        return False
    bound.delete()
    return True


def _on_record(
    action: Administration,
    account: Account,
    county: Agency | None,
    by: Account,
    service: IdentityService,
) -> None:
    """The identity itself may be somebody's number: it does not stand in the record."""
    record_administration(county, action, by, subject=account.username, comment=service.label)
