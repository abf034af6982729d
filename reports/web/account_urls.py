"""Addresses of one's own account."""

from django.urls import URLPattern, path

from reports.web.own_account import own_account
from reports.web.password import password
from reports.web.signing_in import sign_in, sign_out

urlpatterns: list[URLPattern] = [
    path("login/", sign_in, name="login"),
    path("logout/", sign_out, name="logout"),
    path("账号/", own_account, name="account"),
    path("账号/密码/", password, name="password"),
]
