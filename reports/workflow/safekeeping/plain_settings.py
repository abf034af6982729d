"""The settings of the site as they were given, without what must stay secret."""

import re
from collections.abc import Mapping

from django.conf import settings

_SECRET = re.compile("KEY|PASSWORD|SECRET|TOKEN")
_WHO = re.compile("//[^/]*@")


def plain_settings(given: Mapping[str, str] | None = None) -> dict[str, str]:
    """By the name of its variable what was set; of an address nobody's name and password."""
    return {
        name: _WHO.sub("//***@", text)
        for name, text in sorted((settings.SURROUNDINGS if given is None else given).items())
        if not _SECRET.search(name)
    }
