"""What stands in a line of a signature beside the body's name and the date? What they are called
(填报单位：, 日期：), and the place of the seal (盖章)."""

import re

_CALLED = re.compile(
    r"(?:填报|编制|填表|报送|制作|发布)?(?:单位|机关|部门|日期|时间)(?:[（(](?:盖章|公章)[）)])?\s*[:：]\s*"
    r"|[（(](?:加盖)?(?:盖章|公章|印章|签章|章)[）)]"
)


def alone(line: str) -> str:
    """A line without what its parts are called; these are apart in lines of their own."""
    return _CALLED.sub("\n", line)


def called(line: str) -> list[str]:
    """What the parts of a line are called."""
    return [one.strip() for one in _CALLED.findall(line)]
