"""Addresses of the site."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

from reports.web.sign_in.signing_in import sign_out

handler500 = "reports.web.failing.failed"

urlpatterns: list[URLPattern | URLResolver] = [
    # One way in, one way out, one way to change a password: what happens there is recorded.
    path("admin/login/", RedirectView.as_view(pattern_name="login", query_string=True)),
    path("admin/logout/", sign_out),
    path("admin/password_change/", RedirectView.as_view(pattern_name="password")),
    path("admin/", admin.site.urls),
    path("", include("reports.web.account.account_urls")),
    path("", include("reports.county.urls")),
    path("", include("reports.operation.urls")),
    path("", include("reports.desk.urls")),
    path("", include("reports.web.urls")),
    path("", include("reports.entering.urls")),
    path("", include("reports.review.urls")),
    path("", include("reports.portal.urls")),
    path("", include("reports.board.urls")),
    path("", include("reports.inbox.urls")),
    path("", include("reports.rollup.urls")),
    path("", include("reports.portal.search_urls")),
    path("", include("reports.portal.published_urls")),
    path("", include("reports.help.urls")),
]
