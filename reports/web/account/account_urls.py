"""Addresses of one's own account."""

from django.urls import URLPattern, path

from reports.web.account.own_account import own_account
from reports.web.account.password import password
from reports.web.account.two_step_pages import switch_off, switch_on, two_steps
from reports.web.identity.binding import bind, to_bind, unbind
from reports.web.identity.entering import from_service, to_service
from reports.web.sign_in.not_on_demonstration import not_on_demonstration_data
from reports.web.sign_in.signing_in import sign_in, sign_in_code, sign_out
from reports.web.sign_in.signing_in_again import sign_in_again

urlpatterns: list[URLPattern] = [
    path("login/", not_on_demonstration_data(sign_in), name="login"),
    path("login/code/", not_on_demonstration_data(sign_in_code), name="login_code"),
    path("login/again/", not_on_demonstration_data(sign_in_again), name="login_again"),
    path("login/<slug:key>/", to_service, name="identity"),
    path("login/<slug:key>/back/", from_service, name="identity_back"),
    path("logout/", sign_out, name="logout"),
    path("账号/", own_account, name="account"),
    path("账号/统一身份/<slug:key>/", bind, name="identity_bind"),
    path("账号/统一身份/<slug:key>/去绑定/", to_bind, name="identity_to_bind"),
    path("账号/统一身份/<slug:key>/解除/", unbind, name="identity_unbind"),
    path("账号/密码/", password, name="password"),
    path("账号/两步验证/", two_steps, name="two_steps"),
    path("账号/两步验证/开启/", switch_on, name="two_steps_on"),
    path("账号/两步验证/关闭/", switch_off, name="two_steps_off"),
]
