"""A request from a person who has signed in."""

from django.http import HttpRequest

from reports.models import Account


class SignedInRequest(HttpRequest):
    """What a view behind `login_required` receives."""

    user: Account
