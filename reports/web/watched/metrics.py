"""/metrics: how long requests take and what waits, in the text form that Prometheus reads.

gunicorn's processes count into files of their own (PROMETHEUS_MULTIPROC_DIR, set in
reportsite/serving.py); whichever is asked adds them up.
"""

import hmac
import os
from collections.abc import Iterator
from ipaddress import ip_address

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector

from reports.web.came_from import address_of
from reports.workflow.background.overview import tasks_by_kind
from reports.workflow.safekeeping.site_signs import site_signs

SECONDS = Histogram(
    "sunshine_request_seconds",
    "Seconds until the answer to a request stood.",
    ("view", "method", "status"),
    buckets=(0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30),
    registry=None,
)

_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST"})
"""Whatever else a visitor calls his method is one more, or he could fill the memory with names."""


def count_request(request: HttpRequest, status: int, seconds: float) -> None:
    """Count one request under the name of its page, never under its address."""
    found = request.resolver_match
    view = found.view_name if found else "none"
    method = request.method if request.method in _METHODS else "other"
    SECONDS.labels(view, method, f"{status // 100}xx").observe(seconds)


@require_safe
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    """Everything that is measured, for this machine or for whoever has METRICS_TOKEN; else 404."""
    if not _may_read(request):
        raise Http404
    registry = CollectorRegistry()
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    else:
        registry.register(SECONDS)
    registry.register(_OfTheSite())
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


def _may_read(request: HttpRequest) -> bool:
    token = settings.METRICS_TOKEN
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if token and hmac.compare_digest(given.encode(), token.encode()):
        return True
    try:
        return ip_address(address_of(request)).is_loopback
    except ValueError:
        return False


class _OfTheSite:
    """What is read at the moment of asking, not counted."""

    def collect(self) -> Iterator[Metric]:
        signs = site_signs()
        well = GaugeMetricFamily("sunshine_part_well", "1 where a part is well.", labels=["part"])
        for one in signs:
            well.add_metric([one.key], float(one.is_well))
        yield well
        if not signs[0].is_well:
            return
        tasks = GaugeMetricFamily("sunshine_tasks", "Background tasks.", labels=["state"])
        for name, rows in tasks_by_kind().items():
            tasks.add_metric([name], rows.count())
        yield tasks
