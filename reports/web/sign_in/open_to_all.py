"""Which pages are for everyone, whoever it is? Nothing about the person is asked for them."""

from django.http import HttpRequest
from django.urls import Resolver404, ResolverMatch, resolve

OPEN_TO_ALL = {"public", "help"}
"""Published reports, and the handbook."""


def asked_for(request: HttpRequest) -> ResolverMatch | None:
    """The page that is asked for, looked up once a request; None where there is none."""
    if request.resolver_match is None:
        try:
            request.resolver_match = resolve(request.path_info)
        except Resolver404:
            return None
    return request.resolver_match


def is_open_to_all(request: HttpRequest) -> bool:
    """Whether the page is for everyone."""
    page = asked_for(request)
    return page is not None and page.namespace in OPEN_TO_ALL
