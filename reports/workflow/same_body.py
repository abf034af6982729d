"""May two names mean the same body?"""

import re

_GENERIC = re.compile(r"(人民政府|办事处|\s)")


def is_same_body(name: str, other: str) -> bool:
    """Whether two names may mean the same body: 青石镇 and 临水县青石镇人民政府."""
    one, two = _GENERIC.sub("", name), _GENERIC.sub("", other)
    return bool(one and two) and (one.endswith(two) or two.endswith(one))
