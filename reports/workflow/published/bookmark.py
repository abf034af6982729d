"""书签: a page that somebody's own browser has drawn is sent here, and waits for her word."""

import datetime

from django.core import signing
from django.db import transaction
from django.db.models import QuerySet

from reports.models import (
    FROZEN,
    Account,
    PageComparison,
    PageWay,
    Report,
    SentPage,
    clock,
)
from reports.workflow.access import reports_published_by
from reports.workflow.published.compare_page import compare_page
from reports.workflow.published.taken_page import TakenPage
from reports.workflow.refusal import Refused

LASTS = datetime.timedelta(days=1)
MOST_WAITING = 5
"""Pages of one person and report that wait; one more takes the place of the oldest."""

_SALT = "reports.page_bookmark"
_LONGEST_ADDRESS = 2000
_PAST = "这个书签已经过期或者不完整。请回到网页核对，重新拖一个书签；书签只用一天。"


def bookmark_token(report: Report, *, by: Account) -> str:
    """What a bookmark carries: for this report and person alone, for a day."""
    return signing.dumps([report.pk, by.pk], salt=_SALT)


def receive_page(token: str, address: str, text: str) -> SentPage:
    """Set apart a page that came with a bookmark's token; nothing is read, nothing counts yet.

    Raises Refused for a token that is none or is past, and for a page that says nothing.
    """
    report, account = _bearer(token)
    text = text.replace("\x00", "")
    if not text.strip():
        raise Refused("送来的网页是空的。请在打开的网页上点书签。")
    with transaction.atomic():
        SentPage.objects.filter(at__lt=clock.now() - LASTS).delete()
        sent = SentPage.objects.create(
            report=report, account=account, address=address.strip()[:_LONGEST_ADDRESS], text=text
        )
        own = SentPage.objects.filter(report=report, account=account).order_by("-id")
        kept = list(own.values_list("pk", flat=True)[:MOST_WAITING])
        own.exclude(pk__in=kept).delete()
    return sent


def _bearer(token: str) -> tuple[Report, Account]:
    try:
        report_id, account_id = signing.loads(token, salt=_SALT, max_age=LASTS)
    except (signing.BadSignature, ValueError, TypeError) as failure:
        raise Refused(_PAST) from failure
    account = Account.objects.filter(pk=account_id, is_active=True, closed_at=None).first()
    if account is None:
        raise Refused(_PAST)
    own = reports_published_by(account).filter(pk=report_id, state__in=FROZEN).first()
    if own is None:
        raise Refused(_PAST)
    return own, account


def waiting_pages(report: Report, *, by: Account) -> QuerySet[SentPage]:
    """The pages that this person's bookmark has sent within a day."""
    return SentPage.objects.filter(report=report, account=by, at__gte=clock.now() - LASTS)


def confirm_sent(report_id: int, sent_id: int, *, by: Account) -> PageComparison:
    """书签的主人确认送来的网页：核对并记下来；别人的书签送来的，不能确认.

    Raises SentPage.DoesNotExist for one that is not hers, or is past; Refused as ``compare_page``.
    """
    sent = _own(report_id, sent_id, by)
    page = TakenPage(sent.text.encode("utf-8-sig"), PageWay.BOOKMARK, address=sent.address)
    found = compare_page(report_id, page, by=by)
    sent.delete()
    return found


def discard_sent(report_id: int, sent_id: int, *, by: Account) -> None:
    """书签的主人不用送来的网页：删去，什么也不记."""
    _own(report_id, sent_id, by).delete()


def _own(report_id: int, sent_id: int, by: Account) -> SentPage:
    report = reports_published_by(by).get(pk=report_id)
    return waiting_pages(report, by=by).get(pk=sent_id)
