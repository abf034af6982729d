"""Which places of a chapter can a remark be made on? As the options of a select."""

from functools import cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from reports.document.places import pointed_at
from reports.statute.schema import Edition


@cache
def place_options(edition: Edition, chapter: str) -> SafeString:
    """The places of a chapter, the whole chapter first; made once, a page has all two hundred."""
    named = ((one.name, one.title) for one in pointed_at(edition, chapter))
    places = format_html_join("", '<option value="{}">{}</option>', named)
    return format_html('<option value="">{}</option>{}', "整章", places)
