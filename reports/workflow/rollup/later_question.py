"""Under which name does a county answer whether it takes a later version of a unit's report?"""


def question_of(report_id: int) -> str:
    """The question whether the county takes a report that came after its sum was fixed."""
    return f"later.{report_id}"
