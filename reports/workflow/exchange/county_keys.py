"""The key with which a county signs its packages: made once, kept locked, made anew on demand."""

from django.db import transaction
from django.utils.crypto import salted_hmac

from reports.document.exchange.county_signature import (
    WrongPassphrase,
    fingerprint,
    new_private_key,
    signature_on,
)
from reports.models import Account, Agency, CountyKey
from reports.workflow.access import counties_overseen_by
from reports.workflow.administration import Administration
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused

LOST_KEY = (
    "本县的签名密钥打不开：本系统的SECRET_KEY换过了，或者数据库是从别处搬来的。"
    "请换一把新密钥，再请市里重新核对指纹。"
)


def key_of(county: Agency) -> CountyKey | None:
    """The key that the county signs with; None until it signs for the first time."""
    return CountyKey.objects.filter(county=county, is_in_force=True).first()


def held_key(county: Agency, by: Account | None) -> CountyKey:
    """The same, made where there is none; the caller holds the county's row."""
    return key_of(county) or _made(county, by)


@transaction.atomic
def renew_key(county_id: int, *, by: Account) -> CountyKey:
    """县级审核员或县级管理员换一把新密钥：原来的丢失、泄露，或者打不开时.

    What was signed with the former one stays signed; the city asks anew whose the new one is.
    Raises Agency.DoesNotExist for a stranger.
    """
    Agency.objects.select_for_update().filter(pk=county_id).first()
    county = counties_overseen_by(by).get(pk=county_id)
    CountyKey.objects.filter(county=county, is_in_force=True).update(is_in_force=False)
    return _made(county, by)


def signed_with(key: CountyKey, content: bytes) -> str:
    """The key's signature on some bytes; Refused where the key cannot be opened any more."""
    try:
        return signature_on(content, key.locked, _secret(key.county_id))
    except WrongPassphrase:
        raise Refused(LOST_KEY) from None


def _made(county: Agency, by: Account | None) -> CountyKey:
    locked, public = new_private_key(_secret(county.pk))
    key = CountyKey.objects.create(county=county, locked=locked, public=public, by=by)
    comment = f"指纹 {fingerprint(public)}"
    record_administration(county, Administration.MAKE_KEY, by, subject=county.name, comment=comment)
    return key


def _secret(county: int) -> bytes:
    """What locks the key in the database: it follows from the secret of the installation."""
    return salted_hmac(f"county-key-{county}", "", algorithm="sha256").hexdigest().encode()
