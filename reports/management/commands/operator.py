"""Open, reset or close the account of an operator (平台管理员), at the machine itself."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from reports.models import Office
from reports.workflow.accounts.operators import close_operator, open_operator, reset_operator
from reports.workflow.platform.part_offices import join_offices
from reports.workflow.refusal import Refused

_ASKED = ("act", "username", "full_name", "office")


class Command(BaseCommand):
    help = (
        "Open, reset or close the account of an operator; a first password is printed once. "
        "'join' ends 三员分立."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("act", choices=("open", "reset", "close", "join"))
        parser.add_argument("username", nargs="?", default="", help="登录名")
        parser.add_argument("full_name", nargs="?", default="", help="姓名，开通时要写")
        parser.add_argument("--office", choices=Office.values, default="", help="三员中的哪一员")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it, and say what came of it."""
        try:
            self.stdout.write(_done(**{name: options[name] for name in _ASKED}))
        except Refused as reason:
            raise CommandError(str(reason)) from None


def _done(act: str, username: str, full_name: str, office: str) -> str:
    if act == "join":
        return "已停用三员分立。" if join_offices() else "三员分立没有启用。"
    if act == "close":
        return f"已停用平台管理员“{close_operator(username).username}”。"
    opened = (
        open_operator(username, full_name, office) if act == "open" else reset_operator(username)
    )
    account, password = opened
    return f"平台管理员“{account.username}”的初始密码：{password}（只显示这一次，登录后须修改）"
