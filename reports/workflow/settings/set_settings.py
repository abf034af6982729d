"""Lay down a county's ways: 本县的规定."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction

from reports.models import Account, CountySettings
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_county
from reports.workflow.due import MENDED_WITHIN
from reports.workflow.judging.tallies_task import ask_for_tallies
from reports.workflow.record.changed import changed
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.searching.searchable_task import ask_for_search

SETTINGS = (
    "signing_required",
    "signature_required",
    "public_page",
    "scans_public",
    "checkup_open",
    "mails_sent",
)
LIMITS = ("most_repeated", "mend_within")
"""What a county may set to a number, or leave open."""
WORDS = ("opinion_issuer", "opinion_mark", "opinion_contact")
"""What a county may set in words, or leave empty."""

_ASKED = {
    "most_repeated": "填1到99，不限的不填。",
    "mend_within": f"填1到60，不填的按{MENDED_WITHIN}个工作日。",
}


@transaction.atomic
def set_settings(
    county_id: int, given: Mapping[str, bool | int | str | None], *, by: Account
) -> CountySettings:
    """县级管理员定本县的规定；从下一次报送、审核起有效.

    Raises Agency.DoesNotExist for a stranger, Refused for a limit that is none. What is not given
    stays.
    """
    county = administered_county(county_id, by)
    kept, _ = CountySettings.objects.get_or_create(county=county)
    before, was_open = _in_words(kept), kept.public_page
    for name in SETTINGS:
        setattr(kept, name, bool(given.get(name, getattr(kept, name))))
    for name in LIMITS:
        setattr(kept, name, given.get(name, getattr(kept, name)))
    for name in WORDS:
        setattr(kept, name, " ".join(str(given.get(name, getattr(kept, name))).split()))
    _refuse_odd(kept)
    if changes := changed(before, _in_words(kept)):
        kept.save()
        ask_for_tallies()
        if kept.public_page != was_open:
            ask_for_search()
        record_administration(county, Administration.CHANGE_SETTINGS, by, changes=changes)
    return kept


def _in_words(kept: CountySettings) -> dict[str, str]:
    fields = {field.name: str(field.verbose_name) for field in CountySettings._meta.fields}
    ways = {fields[name]: "是" if getattr(kept, name) else "否" for name in SETTINGS}
    limits = {name: getattr(kept, name) for name in LIMITS}
    numbers = {fields[name]: _open_or(name, n) for name, n in limits.items()}
    return ways | numbers | {fields[name]: getattr(kept, name) for name in WORDS}


def _open_or(name: str, number: int | None) -> str:
    """What a limit that nobody has set means."""
    usual = {"mend_within": str(MENDED_WITHIN)}
    return usual.get(name, "不限") if number is None else str(number)


def _refuse_odd(kept: CountySettings) -> None:
    try:
        kept.clean_fields(exclude=[*SETTINGS, "county"])
    except ValidationError as reason:
        odd = next(iter(reason.message_dict))
        names = {field.name: field.verbose_name for field in CountySettings._meta.fields}
        raise Refused(f"{names[odd]}：{_ASKED.get(odd, '写得太长了。')}") from reason
