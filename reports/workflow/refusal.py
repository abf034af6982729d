"""Why can this not be done? A verb's answer to the person who asked for it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from reports.checks import Finding


class Refused(Exception):
    """A verb cannot be done now; the message, in Chinese, says why."""


class NotReady(Refused):
    """The report still has findings that must be corrected or explained first."""

    def __init__(
        self, must_fix: Sequence[Finding], unexplained: Sequence[Finding], *, act: str
    ) -> None:
        open_ends = [f"{len(must_fix)}个必须改正的问题"] if must_fix else []
        open_ends += [f"{len(unexplained)}处须说明而没有说明"] if unexplained else []
        super().__init__(f"还有{'、'.join(open_ends)}，改正或说明后才能{act}。")
        self.findings = (*must_fix, *unexplained)


class NotJudged(Refused):
    """A check could not be run: nobody knows what it would have said."""

    def __init__(self, gap: str, *, act: str) -> None:
        super().__init__(f"{gap}全部规则都能运行以后才能{act}，请告诉系统管理员。")


class Stale(Refused):
    """The chapter was saved in the meantime: here is what stands there now.

    ``is_own`` says that the very same person saved it, in another window.
    """

    def __init__(
        self, version: int, values: Mapping[str, str], by: str, at: datetime, *, is_own: bool
    ) -> None:
        super().__init__(f"这一章在您打开之后被{'您在另一个窗口' if is_own else by}改过。")
        self.version = version
        self.values = dict(values)
        self.by = by
        self.at = at
        self.is_own = is_own
