"""What do all checks say of a report, and which of them had no say because they failed?"""

from collections.abc import Iterable
from typing import Self

from reports.checks.finding import Finding

_NAMED = 5


class Judgement(tuple[Finding, ...]):
    """核查结果: the findings in order; ``not_run`` names the checks that could not be run."""

    not_run: tuple[str, ...]

    def __new__(cls, findings: Iterable[Finding] = (), not_run: Iterable[str] = ()) -> Self:
        """Put findings and failures together; whoever looks at the findings alone may."""
        made = super().__new__(cls, findings)
        made.not_run = tuple(sorted(not_run))
        return made

    @property
    def gap(self) -> str:
        """What is missing from the judgement, in a sentence; empty where it is whole."""
        return gap(self.not_run)


def gap(codes: Iterable[str]) -> str:
    """A sentence that names checks that could not be run; empty for none."""
    failed = list(codes)
    if not failed:
        return ""
    more = f"等{len(failed)}条" if len(failed) > _NAMED else ""
    return f"规则{'、'.join(failed[:_NAMED])}{more}没能运行，这次核查不完整。"
