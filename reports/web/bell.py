"""How many notices has the person not read? The number at the bell, on every page."""

from functools import cache

from django.http import HttpRequest

from reports.workflow.access import notices_of


def unread_notices(request: HttpRequest) -> dict[str, object]:
    """Context of every page; counted once, and only where a page shows it."""

    @cache
    def count() -> int:
        user = request.user
        return notices_of(user).filter(read_at=None).count() if user.is_authenticated else 0

    return {"unread_notices": count}
