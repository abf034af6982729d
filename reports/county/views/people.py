"""账号: the county's people, and one of them."""

from collections.abc import Mapping
from types import MappingProxyType

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods

from reports.county.frame import own_county, page
from reports.county.person_form import PersonForm
from reports.county.views.passwords import show_passwords
from reports.models import Account, Agency, Appointment
from reports.web.identity.known import identities_of
from reports.web.request import SignedInRequest
from reports.workflow.access import accounts_administered_by
from reports.workflow.accounts.change_account import change_account
from reports.workflow.accounts.open_account import open_account
from reports.workflow.accounts.posts import held
from reports.workflow.agencies.administered import people_of, units_of
from reports.workflow.refusal import Refused

A_PAGE = 50


@login_required
@require_GET
def people(request: SignedInRequest, county_id: int) -> HttpResponse:
    """List everybody with a post in the county, whoever left at the end."""
    county = own_county(request, county_id)
    sought = request.GET.get("q", "").strip()
    found = Q(username__icontains=sought) | Q(full_name__contains=sought)
    posts = Appointment.objects.filter(agency__in=units_of(county), agency__name__contains=sought)
    found |= Q(pk__in=posts.values("account"))
    everybody = people_of(county).filter(found).order_by("-is_active", "username")
    everybody = everybody.prefetch_related("appointments__agency")
    rows = Paginator(everybody, A_PAGE).get_page(request.GET.get("page"))
    own = accounts_administered_by(request.user).filter(pk__in=[one.pk for one in rows])
    context: dict[str, object] = {
        "rows": rows,
        "sought": sought,
        "query": urlencode({"q": sought}),
        "own": set(own.values_list("pk", flat=True)),
    }
    return page(request, county, "people", "county/people.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def new_person(request: SignedInRequest, county_id: int) -> HttpResponse:
    """开通账号."""
    county = own_county(request, county_id)
    form = PersonForm(county, request.POST or None, is_new=True)
    objection = ""
    if form.is_valid():
        typed = form.cleaned_data
        try:
            opened = open_account(
                county_id,
                typed["username"],
                typed["full_name"],
                form.posts(),
                email=typed["email"],
                by=request.user,
            )
        except Refused as reason:
            objection = str(reason)
        else:
            return show_passwords(request, county, [opened], "已开通账号")
    context: dict[str, object] = {"form": form, "person": None, "identities": []}
    return page(request, county, "people", "county/person.html", context, objection=objection)


@login_required
@require_http_methods(["GET", "POST"])
def person(request: SignedInRequest, county_id: int, pk: int) -> HttpResponse:
    """One person: name, posts, and what can be done with the account."""
    county = own_county(request, county_id)
    kept = own_person(request, county, pk)
    form = person_form(county, kept, request.POST or None)
    objection = ""
    if form.is_valid():
        name, email = form.cleaned_data["full_name"], form.cleaned_data["email"]
        try:
            change_account(county_id, pk, name, form.posts(), email=email, by=request.user)
        except Refused as reason:
            objection = str(reason)
        else:
            messages.success(request, f"“{name}”的账号已保存。")
            return redirect("county:people", county_id)
    return person_page(request, county, kept, form, objection)


def person_page(
    request: SignedInRequest,
    county: Agency,
    kept: Account,
    form: PersonForm,
    objection: str,
    typed: Mapping[str, str] = MappingProxyType({}),
) -> HttpResponse:
    """The page of one person; ``typed`` are identities that could not be kept, by service."""
    context: dict[str, object] = {
        "form": form,
        "person": kept,
        "is_self": kept == request.user,
        "identities": identities_of(kept, typed),
    }
    return page(request, county, "people", "county/person.html", context, objection=objection)


def person_form(county: Agency, kept: Account, typed: QueryDict | None) -> PersonForm:
    """The form of somebody who is there."""
    form = PersonForm(county, typed, held=held(kept, county))
    form.initial["full_name"], form.initial["email"] = kept.full_name, kept.email
    return form


def own_person(request: SignedInRequest, county: Agency, pk: int) -> Account:
    """The person of the address, when the county's administrator looks after her; or 404."""
    own = accounts_administered_by(request.user).filter(pk__in=people_of(county).values("pk"))
    return get_object_or_404(own, pk=pk)
