"""How does this office print? As it is set, and for approval where the address asks for that."""

from django.conf import settings
from django.http import HttpRequest

from reports.exporters.blocks import Printing


def printing_for(request: HttpRequest) -> Printing:
    """``?review-copy`` asks for the 送审稿; whether a seal is expected is a setting."""
    return Printing(review_copy="review-copy" in request.GET, sealed=settings.SEALED_SIGNATURE)
