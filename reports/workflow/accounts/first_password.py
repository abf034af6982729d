"""With what does a person sign in for the first time? A password by chance, shown once."""

from django.contrib.auth.hashers import Argon2PasswordHasher

from reports.models import Account
from reports.workflow.accounts.by_chance import by_chance

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
    return by_chance(_GROUPS, _GROUP)


def give_first_password(account: Account) -> str:
    """Set a first password on an account that the caller saves; return it, it is kept nowhere."""
    password = first_password()
    hasher = _Hasher()
    account.password = hasher.encode(password, hasher.salt())
    account.must_change_password = True
    return password
