"""With what does a person sign in for the first time? A password by chance, shown once."""

import secrets

from django.contrib.auth.hashers import Argon2PasswordHasher

from reports.models import Account

_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without letters that are taken for figures: it is read off a sheet of paper."""

_GROUPS, _GROUP = 4, 4


class _Hasher(Argon2PasswordHasher):
    """For passwords that nobody can guess: eighty bits by chance need no slow hash.

    With the usual costs a list of two thousand people would take minutes. Django hashes a password
    anew, at the usual costs, when its owner signs in with it.
    """

    time_cost = 1
    memory_cost = 1024
    parallelism = 1


def first_password() -> str:
    """Four groups of four, as in ``k7mq-x2hd-9wpt-c4fe``."""
    groups = ("".join(secrets.choice(_SIGNS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def give_first_password(account: Account) -> str:
    """Set a first password on an account that the caller saves; return it, it is kept nowhere."""
    password = first_password()
    hasher = _Hasher()
    account.password = hasher.encode(password, hasher.salt())
    account.must_change_password = True
    return password
