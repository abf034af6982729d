"""Queue a mail for each notice, in the transaction that keeps it; a worker sends it."""

import logging
from collections.abc import Sequence
from email.utils import make_msgid

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import DNS_NAME
from django.core.validators import validate_email
from django.db import transaction
from django.template.loader import get_template
from django.urls import reverse
from post_office.models import PRIORITY, STATUS, Email

from reports.models import Account, Notice
from reports.workflow.background.enqueue import enqueue
from reports.workflow.telling.notice_kinds import KINDS, NoticeName
from reports.workflow.telling.send_mails_task import send_waiting_mails

log = logging.getLogger(__name__)


def queue_mails(notices: Sequence[Notice]) -> int:
    """Queue a mail for each, to people who can be reached by mail. Returns how many.

    A mail that cannot be written breaks nothing else: the notice itself is kept.
    """
    if not notices:
        return 0
    try:
        with transaction.atomic():
            mails = Email.objects.bulk_create(_mails(notices))
            enqueue(send_waiting_mails)
    except Exception:
        log.exception("%d mails could not be queued", len(notices))
        return 0
    return len(mails)


def can_be_mailed(account: Account) -> bool:
    """Whether a mail server is set up and the person has an address."""
    return bool(settings.EMAIL_HOST) and is_address(account.email)


def _mails(notices: Sequence[Notice]) -> list[Email]:
    """Rows of post_office's queue.

    Its own ``send_many`` takes every text for a template and compiles it: what people wrote would
    be run, and a thousand mails would cost twice the time.
    """
    plain, html = get_template("mail/notice.txt"), get_template("mail/notice.html")
    choices = _link(reverse("web:notice_choices"))
    mails = []
    for one in notices:
        link = _link(reverse("web:notice", args=[one.pk]))
        subject = _subject(one)
        values = {"notice": one, "subject": subject, "link": link, "choices": choices}
        mails.append(
            Email(
                from_email=settings.DEFAULT_FROM_EMAIL,
                to=[one.account.email],
                subject=subject,
                message=plain.render(values),
                html_message=html.render(values),
                message_id=make_msgid(domain=DNS_NAME.get_fqdn()),
                priority=PRIORITY.medium,
                status=STATUS.queued,
            )
        )
    return mails


def _subject(notice: Notice) -> str:
    """What it is about and the first sentence, on one line."""
    first = " ".join(notice.text.split()).partition("。")[0]
    return f"{KINDS[NoticeName(notice.kind)].label}：{first}"


def _link(path: str) -> str:
    return settings.SITE_ADDRESS + path if settings.SITE_ADDRESS else ""


def is_address(text: str) -> bool:
    """Whether one mail can be sent there."""
    try:
        validate_email(text)
    except ValidationError:
        return False
    # post_office keeps recipients as one text, with commas between them.
    return "," not in text
