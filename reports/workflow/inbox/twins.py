"""Two files of one unit and year in one batch: which one is the newer?"""

import datetime

from reports.models import Arrival, ArrivalState


def twin_of(arrival: Arrival, unit: int, year: int) -> Arrival | None:
    """The file of the same batch that was taken for this unit and year before, if any."""
    taken = Arrival.objects.filter(
        batch=arrival.batch_id, agency=unit, year=year, state=ArrivalState.TAKEN
    )
    return taken.exclude(pk=arrival.pk).exclude(digest=arrival.digest).order_by("-pk").first()


def older_twin_says(arrival: Arrival, written_on: datetime.date | None, twin: Arrival) -> str:
    """Why the other one counts; empty where this one is the newer.

    The later 成文日期 counts; where that says nothing, what was handed in later.
    """
    both_say = written_on is not None and twin.written_on is not None
    if both_say and written_on != twin.written_on:
        is_older, by = written_on < twin.written_on, "成文日期较晚"  # type: ignore[operator]
    else:
        is_older, by = arrival.pk < twin.pk, "排在后面"
    if not is_older:
        return ""
    return f"同一批里“{twin.name}”也是这个单位的，{by}，用的是那一份；这份已存好，没有采用。"
