"""一图读懂: whose figures are a county's year, and how is it shown?"""

from functools import lru_cache

from django.http import Http404
from django.utils import timezone

from reports.document.public.year_at_glance import added, at_a_glance
from reports.exporters.public.glance_paper import GlancePaper, glance_pdf, glance_png
from reports.models import Agency
from reports.portal import published
from reports.portal.published_figures import figures_of

_KEPT = 20
"""Papers that are not set anew for each visitor."""


def glance_of(county: Agency, year: int) -> GlancePaper:
    """The year from the county's own report, else from all that its units have published.

    Http404 where neither is there; Damaged where the store has lost a report.
    """
    own = published.own_report_of(county, year)
    reports = [own] if own else list(published.reports_of(county, year))
    if not reports:
        raise Http404
    whole = added(one.by_cell for one in figures_of(reports))
    units = f"已公开的{len(reports)}个单位年度报告的数据相加，还没有公开的不在内。"
    return GlancePaper(
        f"{county.short_name}{year}年政府信息公开一图读懂",
        f"数据来自{own.printed_title}。" if own else units,
        county.name,
        max(timezone.localdate(one.published_at) for one in reports),
        at_a_glance(whole),
    )


@lru_cache(maxsize=_KEPT)
def glance_as_pdf(paper: GlancePaper) -> bytes:
    """The paper to be printed."""
    return glance_pdf(paper)


@lru_cache(maxsize=_KEPT)
def glance_as_png(paper: GlancePaper) -> bytes:
    """The paper as a picture, to be put into a page or a message."""
    return glance_png(glance_as_pdf(paper))
