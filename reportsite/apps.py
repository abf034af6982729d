"""Which admin has the site? One that only reads."""

from django.contrib.admin.apps import AdminConfig


class ReadingAdmin(AdminConfig):
    """Django's admin with a site of our own."""

    default_site = "reports.web.reading_site.ReadingSite"
