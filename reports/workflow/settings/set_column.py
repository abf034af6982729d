"""Keep where a county's column of annual reports stands: 公开专栏."""

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction

from reports.models import Account, Agency, CountySettings
from reports.workflow.access import counties_reviewed_by
from reports.workflow.administration import Administration
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused

_LONGEST = 500
_is_address = URLValidator(schemes=("http", "https"))


@transaction.atomic
def set_column(county_id: int, address: str, *, by: Account) -> str:
    """县级审核员写明本县公开专栏的网址；空白就是没有.

    Raises Agency.DoesNotExist for a stranger, Refused for what is no address. Returns it as kept.
    """
    county: Agency = counties_reviewed_by(by).get(pk=county_id)
    address = address.strip()
    if address:
        try:
            _is_address(address)
        except ValidationError:
            raise Refused("请填写公开专栏的完整网址，以 http:// 或 https:// 开头。") from None
    if len(address) > _LONGEST:
        raise Refused(f"网址太长，最多{_LONGEST}个字符。")
    kept, _ = CountySettings.objects.get_or_create(county=county)
    if kept.column_address != address:
        told = ("公开专栏的网址", kept.column_address or None, address or None)
        kept.column_address = address
        kept.save(update_fields=["column_address"])
        record_administration(county, Administration.CHANGE_SETTINGS, by, changes=[told])
    return address
