"""The pages of 两步验证: switch it on with a code, see the recovery codes once, switch it off."""

import time
from base64 import b32encode

import segno
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST
from django_otp import login as remember_device
from django_otp.plugins.otp_totp.models import TOTPDevice

from reports.web.account.forms import OnePasswordForm
from reports.web.account.own_password import objection_to_password
from reports.web.request import SignedInRequest
from reports.web.sign_in.forms import CodeForm
from reports.web.sign_in.second_step import OWED
from reports.workflow.accounts.two_steps import (
    codes_left,
    has_two_steps,
    is_obliged_to_two_steps,
    prepare_two_steps,
    switch_off_two_steps,
    switch_on_two_steps,
)
from reports.workflow.refusal import Refused

_GROUP = 4
GIVEN = "password_given"
"""In the session: when the password was typed once more."""

_LASTS = 10 * 60
"""Seconds for which it holds: to take up the phone and to read off a code."""


@login_required
@require_http_methods(["GET"])
def two_steps(request: SignedInRequest) -> HttpResponse:
    """Whether it is on, and what can be done."""
    return _standing(request, OnePasswordForm())


@sensitive_post_parameters()
@login_required
@require_http_methods(["GET", "POST"])
def switch_on(request: SignedInRequest) -> HttpResponse:
    """The key as a picture and in words; the first code switches on, and shows recovery codes.

    The password comes first: whoever finds an open browser must not lock its owner out.
    """
    if "code" not in request.POST or not _was_given(request):
        if "code" in request.POST:
            messages.info(request, "刚才输的密码已过时，请再输一遍，然后重新扫码。")
        asked = OnePasswordForm(request.POST if "password" in request.POST else None)
        if not _is_hers(request, asked):
            return _standing(request, asked)
        request.session[GIVEN] = int(time.time())
    form = CodeForm(request.POST if "code" in request.POST else None)
    try:
        device = prepare_two_steps(by=request.user)
    except Refused as reason:
        messages.info(request, str(reason))
        return redirect("two_steps")
    if form.is_valid():
        try:
            codes = switch_on_two_steps(form.cleaned_data["code"], by=request.user)
        except Refused as reason:
            form.add_error("code", str(reason))
        else:
            remember_device(request, device)
            request.session.pop(GIVEN, None)
            request.session.pop(OWED, None)
            return render(request, "registration/recovery_codes.html", {"codes": codes})
    context = {"form": form, "picture": _picture(device), "key": _in_words(device)}
    return render(request, "registration/two_steps_on.html", context)


@sensitive_post_parameters()
@login_required
@require_POST
def switch_off(request: SignedInRequest) -> HttpResponse:
    """Off again, with the password."""
    form = OnePasswordForm(request.POST)
    if not _is_hers(request, form):
        return _standing(request, form)
    try:
        switch_off_two_steps(by=request.user)
    except Refused as reason:
        messages.error(request, str(reason))
        return redirect("two_steps")
    messages.success(request, "两步验证已关闭。")
    return redirect("two_steps")


def _is_hers(request: SignedInRequest, form: OnePasswordForm) -> bool:
    """Whether the password that was typed is right; what is wrong with it stands in the form."""
    if not form.is_valid():
        return False
    if objection := objection_to_password(request, form.cleaned_data["password"]):
        form.add_error("password", objection)
        return False
    return True


def _was_given(request: SignedInRequest) -> bool:
    return time.time() - int(request.session.get(GIVEN, 0)) < _LASTS


def _standing(request: SignedInRequest, form: OnePasswordForm) -> HttpResponse:
    context = {
        "form": form,
        "is_on": has_two_steps(request.user),
        "is_obliged": is_obliged_to_two_steps(request.user),
        "codes_left": codes_left(request.user),
    }
    return render(request, "registration/two_steps.html", context)


def _picture(device: TOTPDevice) -> str:
    return segno.make(device.config_url).svg_data_uri(scale=5, border=4, light="#fff")


def _in_words(device: TOTPDevice) -> str:
    """The key in groups of four, to be typed."""
    key = b32encode(device.bin_key).decode()
    return " ".join(key[at : at + _GROUP] for at in range(0, len(key), _GROUP))
