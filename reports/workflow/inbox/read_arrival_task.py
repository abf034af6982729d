"""One file of the inbox is read, matched to its unit and year, and taken in."""

from reports.models import Arrival, ArrivalState
from reports.workflow.background.duty import background
from reports.workflow.inbox.taking_in import read_and_take_in


@background("读来件", inside=False, tries=8)
def read_arrival(arrival_id: int) -> str:
    """Read a file and take it in; what is taken in is taken in once.

    What became of it stands on its row, in one transaction with the report: a row that waits no
    more is done.
    """
    arrival = Arrival.objects.select_related("batch__county", "batch__by", "agency").get(
        pk=arrival_id
    )
    if arrival.state == ArrivalState.WAITING:
        read_and_take_in(arrival)
    return f"{arrival.name}：{arrival.get_state_display()}。"
