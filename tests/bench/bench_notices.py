"""How fast are 1,000 people told by mail? Notices and mails queued, beside 1,000 plain rows."""

from functools import cache

from django.db import transaction
from django.test import override_settings

from reports.models import Account, Notice
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import Telling, tell
from tests.bench import Figure, median_ms

MANY = 1000


@cache
def people() -> list[Account]:
    """A thousand people with addresses."""
    rows = [Account(username=f"mail{n}", email=f"mail{n}@example.com") for n in range(MANY)]
    return Account.objects.bulk_create(rows)


def _tell() -> float:
    tellings = [Telling(one, NoticeName.LATE, "青石镇年度报告没有按期报送。") for one in people()]
    with override_settings(EMAIL_HOST="127.0.0.1", SITE_ADDRESS="http://127.0.0.1"):
        return median_ms(lambda: tell(tellings), times=5)


def _one_by_one() -> float:
    """As many rows, each saved by itself in one transaction."""

    def save() -> None:
        with transaction.atomic():
            for one in people():
                Notice.objects.create(account=one, kind="late", text="", at="2020-01-01T00:00Z")

    return median_ms(save, times=5)


FIGURES = [
    Figure("通知1000人并排好1000封邮件", 2000, _tell, "逐行存1000行", _one_by_one),
]
