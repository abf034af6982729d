"""Load the demonstration county once, and say who can sign in."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from reports.management.demonstration import units as county
from reports.management.demonstration.loading import load
from reports.models import Agency
from reports.workflow.site.demonstration_data import mark_demonstration


class Command(BaseCommand):
    help = "Load the demonstration county on first start, and print its main accounts."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load the county where no unit is kept yet; then print the main accounts."""
        if not settings.DEMO:
            raise CommandError("演示数据只能在 DEMO=true 时装入：演示账号的密码人人知道。")
        if not Agency.objects.exists():
            with transaction.atomic():
                load()
                mark_demonstration()
        self.stdout.write(f"演示账号（密码都是 {county.PASSWORD}）：")
        for account, who in _main_accounts():
            self.stdout.write(f"  {account:<14} {who}")
        self.stdout.write(f"共{len(county.UNITS)}个单位，其余账号可用 guanli 登录后查看。")


def _main_accounts() -> Iterator[tuple[str, str]]:
    for unit in county.UNITS:
        if unit.account in county.MAIN:
            yield unit.account, f"{unit.clerk}，{unit.name} 填报员"
    for unit in county.UNITS:
        if unit.account == "hedong" or unit.stage == "awaiting":
            yield unit.signing_account, f"{unit.signer}，{unit.name} 审签人"
    for (account, person), post in (
        (county.REVIEWER, "县级审核员"),
        (county.ADMINISTRATOR, "县级管理员、审核员"),
    ):
        yield account, f"{person}，{county.COUNTY[1]} {post}"
