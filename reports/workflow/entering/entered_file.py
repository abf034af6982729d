"""From which file is a report completed, and is it the county's turn to do so?"""

from reports.models import BroughtFile, Report, State
from reports.workflow.refusal import Refused
from reports.workflow.sent_as import came_as_file

MAY_ENTER = (State.SUBMITTED, State.REVIEWING, State.ARCHIVED)
"""The states in which the unit does not write, and nothing is final."""


def file_to_enter(report: Report) -> BroughtFile:
    """The file on which the report rests; Refused where nothing can be entered from it now."""
    file = came_as_file(report)
    if file is None:
        raise Refused("这份报告不是以文件报来的，没有原件可以照录。")
    if report.state not in MAY_ENTER:
        raise Refused(f"报告现在是“{report.get_state_display()}”，不能代录。")
    return file
