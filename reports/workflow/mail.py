"""Queue a mail for each notice, in the transaction that keeps it; another process sends it."""

import logging
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.template.loader import get_template
from django.urls import reverse
from post_office.mail import send_many

from reports.models import Account, Notice
from reports.workflow.notice_kinds import KINDS, Kind

log = logging.getLogger(__name__)

_AS_IT_IS = {
    "priority": "medium",
    "subject": "{{ subject|safe }}",
    "message": "{{ plain|safe }}",
    "html_message": "{{ html|safe }}",
}
"""post_office takes texts for templates: what people wrote goes in as values, never as code."""


def queue_mails(notices: Sequence[Notice]) -> int:
    """Queue a mail for each, to people who can be reached by mail. Returns how many.

    A mail that cannot be written breaks nothing else: the notice itself is kept.
    """
    if not notices:
        return 0
    try:
        with transaction.atomic():
            return len(send_many(_mails(notices)))
    except Exception:
        log.exception("%d mails could not be queued", len(notices))
        return 0


def can_be_mailed(account: Account) -> bool:
    """Whether a mail server is set up and the person has an address."""
    return bool(settings.EMAIL_HOST) and _is_address(account.email)


def _mails(notices: Sequence[Notice]) -> list[dict[str, Any]]:
    plain, html = get_template("mail/notice.txt"), get_template("mail/notice.html")
    choices = _link(reverse("notices:choices"))
    mails = []
    for one in notices:
        link = _link(reverse("notices:open", args=[one.pk]))
        values = {"notice": one, "link": link, "choices": choices}
        ready = {
            "subject": _subject(one),
            "plain": plain.render(values),
            "html": html.render(values),
        }
        mails.append({"recipients": [one.account.email], "context": ready, **_AS_IT_IS})
    return mails


def _subject(notice: Notice) -> str:
    """What it is about and the first sentence, on one line."""
    first = " ".join(notice.text.split()).partition("。")[0]
    return f"{KINDS[Kind(notice.kind)].label}：{first}"


def _link(path: str) -> str:
    return settings.SITE_ADDRESS + path if settings.SITE_ADDRESS else ""


def _is_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    # post_office keeps recipients as one text, with commas between them.
    return "," not in text
