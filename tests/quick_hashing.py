"""Passwords in tests guard nothing: they are hashed as in the program, at the lowest costs."""

from reports.workflow.accounts.hashing import AlikeArgon2


class QuickArgon2(AlikeArgon2):
    """A thousandth of a second instead of a tenth."""

    time_cost = 1
    memory_cost = 8
    parallelism = 1
