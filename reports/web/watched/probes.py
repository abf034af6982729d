"""/healthz and /readyz: does the process live, and can it serve? Asked by proxies and watchers."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from reports.workflow.safekeeping.site_signs import is_ready, site_signs


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked."""
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
@never_cache
def readyz(request: HttpRequest) -> HttpResponse:
    """200 while requests can be served, else 503; which part is well, and no word of why."""
    signs = site_signs()
    ready = is_ready(signs)
    parts = {one.key: one.is_well for one in signs}
    status = HTTPStatus.OK if ready else HTTPStatus.SERVICE_UNAVAILABLE
    return JsonResponse({"ready": ready, "parts": parts}, status=status)
