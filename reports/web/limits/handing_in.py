"""May this person hand in a file now? So many an hour each; and how a refusal is answered."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.http import HttpRequest

from reports.importers.unreadable import Unreadable
from reports.models import Account
from reports.workflow.foreign.reading_places import FullHouse, place
from reports.workflow.turns.taking import counted


class TooMany(Unreadable):
    """This account has handed in enough for this hour."""


@contextmanager
def handing_in(request: HttpRequest) -> Iterator[None]:
    """The door for foreign files: it takes a place, and counts one more file of this account.

    Raises FullHouse, which counts nothing, and TooMany when it has given enough for this hour.
    """
    with place():
        most = settings.FILES_PER_HOUR
        if isinstance(request.user, Account) and counted(f"files-{request.user.pk}") > most:
            raise TooMany(f"您一小时内交来读取的文件已经超过{most}个，请过一会儿再试。")
        yield


def status_of(reason: Exception, usual: int) -> int:
    """The status of the page that says why a file was not taken."""
    if isinstance(reason, FullHouse):
        return 503
    return 429 if isinstance(reason, TooMany) else usual
