"""First passwords to keep or hand out: a workbook within the page that shows them once."""

import base64
from collections.abc import Sequence

from reports.exporters.plain_sheet import XLSX, workbook
from reports.workflow.accounts.open_account import Opened

_WIDTHS = {"姓名": 14, "登录名": 20, "岗位": 40, "初始密码": 26}


def password_sheet(opened: Sequence[Opened]) -> str:
    """An address that holds the workbook itself: nothing on the server ever keeps a password."""
    rows = [(one.account.full_name, one.account.username, one.unit, one.password) for one in opened]
    sheet = base64.b64encode(workbook("初始密码", _WIDTHS, rows)).decode()
    return f"data:{XLSX};base64,{sheet}"
