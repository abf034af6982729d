"""What stands in a text where a number of last year's is still to be replaced? 【请更新：2】"""

import re

MARK = re.compile("【请更新[^【】]*】")
"""What stands in place of a number that only the clerk can know."""

WHOLE = re.compile("【请更新：((?=[\t \u3000]*+[^【】{}\n\t \u3000])[^【】{}\n]++)】")
"""Such a mark that says what stood there; any other is damaged."""


def mark(what: str) -> str:
    """The mark for what stood there last year."""
    return f"【请更新：{what}】"
