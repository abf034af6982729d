"""What is put in order and verified at night: the program's commands, run by a worker."""

import datetime
from io import StringIO

from django.core.management import call_command

from reports.workflow.background.clearing import remove_old
from reports.workflow.background.duty import Hopeless, background
from reports.workflow.site.log_files import remove_old_logs

_MAILS_KEPT = 30
_LAST = 300
"""So much of what a command printed is told where it failed."""


@background("清理旧邮件、旧会话、旧任务", inside=False, daily_at=datetime.time(3))
def clear_old() -> str:
    """Remove what is past; begun anew, it removes what is left."""
    call_command("cleanup_mail", days=_MAILS_KEPT, stdout=StringIO())
    call_command("clearsessions", stdout=StringIO())
    return f"清理了旧邮件、旧会话、{remove_old()}项旧任务和{remove_old_logs()}天的访问日志。"


@background("核对记录", inside=False, tries=2, daily_at=datetime.time(3, 30))
def verify_record() -> str:
    """Verify the record; it reads, and writes down where the chains end when all is well."""
    return _all_is_well("verify_ledger")


@background("核对文件", inside=False, tries=2, daily_at=datetime.time(4))
def check_kept_files() -> str:
    """Compare the store of files with the database; it reads alone."""
    return _all_is_well("check_files")


def _all_is_well(command: str) -> str:
    """The end of what a command says that verifies.

    What it finds wrong no second attempt mends: it is kept as failed, and the operator sees it.
    """
    said = StringIO()
    try:
        call_command(command, stdout=said)
    except SystemExit:
        raise Hopeless(f"核对不符，请运行 manage.py {command}。{_end(said)}") from None
    return _end(said)


def _end(said: StringIO) -> str:
    return said.getvalue().strip()[-_LAST:]
