"""After a report has come in, it is held against its county's; what was missed, at night."""

import datetime

from django.db import transaction

from reports.workflow.background.duty import background
from reports.workflow.judging.measured_likeness import measure, not_measured, texts_in_force


@background("比对本县年报的雷同", inside=True, tries=3, priority=-5)
def measure_likeness(text_id: int) -> str:
    """Measure one text; done again, it finds all of it kept."""
    text = texts_in_force().filter(pk=text_id).first()
    if text is None:
        return "报告已经退回或者撤回，不用比对。"
    return f"和本县{measure(text)}份年报比对了。"


@background("补做年报雷同比对", inside=False, tries=3, daily_at=datetime.time(2, 45))
def measure_the_rest() -> str:
    """Measure what nobody has, one text a transaction; begun anew, it goes on."""
    measured = 0
    for pk in list(not_measured().values_list("pk", flat=True)):
        with transaction.atomic():
            text = not_measured().filter(pk=pk).first()
            if text is not None:
                measure(text)
                measured += 1
    return f"补做了{measured}份年报的比对。"
