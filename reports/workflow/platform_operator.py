"""Who operates the platform?"""

from reports.models import Account


def is_operator(user: Account) -> bool:
    """平台管理员: no post anywhere needed, and no report to be read."""
    return user.is_active and user.is_superuser
