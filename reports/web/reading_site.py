"""Why does nothing in Django's admin change anything? Its site only reads, whatever it is given."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe


class Reading:
    """A page of the admin that is looked at: what is done to the site, a verb does, on record.

    Nothing can be filtered by what the page does not offer: whoever may ask for titles that begin
    with a word reads them letter by letter.
    """

    date_hierarchy: str | None
    list_filter: Any

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        return {}

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        # A filter is a field, or a field and how it is drawn.
        offered = [one[0] if isinstance(one, tuple) else one for one in self.list_filter]
        offered = [one for one in offered if isinstance(one, str)]
        offered += [self.date_hierarchy] if self.date_hierarchy else []
        return any(lookup == one or lookup.startswith(f"{one}__") for one in offered)


class _ReadingInline:
    """Rows below another row: looked at as well."""

    has_add_permission = Reading.has_add_permission
    has_change_permission = Reading.has_change_permission
    has_delete_permission = Reading.has_delete_permission


class ReadingSite(admin.AdminSite):
    """Django's admin, for looking: every page that anybody registers only reads.

    Twice: no page has the right to change, and no address takes in what is posted to it.
    """

    site_header = site_title = "阳光年报：数据查看"
    index_title = "只能查看；机构和管理员在“平台”页面办理"

    def has_permission(self, request: HttpRequest) -> bool:
        """Whoever may look; once 三员分立 is in force the 审计员 alone."""
        # The admin is loaded by every command, also by those that need no accounts.
        from reports.models import Account
        from reports.workflow.platform_operator import may_look

        user = request.user
        return isinstance(user, Account) and user.is_active and may_look(user)

    def register(
        self, model_or_iterable: Any, admin_class: type[Any] | None = None, **options: Any
    ) -> None:
        """Register the page as one that reads; what a package brings along among it."""
        given = admin_class or admin.ModelAdmin
        name = f"Reading{given.__name__}"
        below = [_reading_inline(one) for one in given.inlines]
        page = type(name, (Reading, given), {"inlines": below, "__module__": __name__})
        super().register(model_or_iterable, page, **options)

    def admin_view(self, view: Callable[..., Any], cacheable: bool = False) -> Any:
        """A page that answers to being asked, and to nothing else."""
        asked: Callable[..., HttpResponseBase] = require_safe(view)
        return super().admin_view(asked, cacheable)


def _reading_inline(inline: type[Any]) -> type[Any]:
    return type(f"Reading{inline.__name__}", (_ReadingInline, inline), {"__module__": __name__})
