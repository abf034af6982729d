"""统一身份 of one person: bound by her administrator."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from reports.county.frame import own_county
from reports.county.views.people import own_person, person_form, person_page
from reports.web.identity.known import known_service
from reports.web.request import SignedInRequest
from reports.workflow.accounts.identity.bind_identity import set_identity
from reports.workflow.refusal import Refused


@login_required
@require_POST
def identity(request: SignedInRequest, county_id: int, pk: int, key: str) -> HttpResponse:
    """Bind what was typed; nothing typed takes the identity away."""
    county = own_county(request, county_id)
    person, service = own_person(request, county, pk), known_service(key)
    typed = request.POST.get("value", "")
    try:
        set_identity(county_id, pk, service, typed, by=request.user)
    except Refused as reason:
        form = person_form(county, person, None)
        return person_page(request, county, person, form, str(reason), {key: typed})
    messages.success(request, f"“{person}”的统一身份已保存。")
    return redirect("county:person", county_id, pk)
