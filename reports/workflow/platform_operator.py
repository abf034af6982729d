"""Who operates the platform, who looks after its accounts, and who reads its record?

Until the three are parted (三员分立) every account of the platform may do all of it.
"""

from reports.models import Account, Office, PlatformRules


def platform_rules() -> PlatformRules:
    """What has been laid down for the whole platform; the usual where nobody has said anything."""
    return PlatformRules.objects.filter(pk=1).first() or PlatformRules(pk=1)


def offices_are_apart() -> bool:
    """三员分立: whether nobody may do what belongs to more than one of the three."""
    return platform_rules().offices_apart


def is_of_platform(user: Account) -> bool:
    """平台的账号: no post anywhere needed, and no report to be read."""
    return user.is_active and user.is_superuser


def operates(user: Account) -> bool:
    """系统管理员: bodies, states, tasks."""
    return _holds(user, Office.SYSTEM)


def guards(user: Account) -> bool:
    """安全管理员: accounts of the platform, first administrators, rules of signing in."""
    return _holds(user, Office.SECURITY)


def inspects(user: Account) -> bool:
    """审计员: the record of the platform and of every county; changes nothing."""
    return _holds(user, Office.AUDIT)


def may_look(user: Account) -> bool:
    """Into Django's admin, which reads alone: once the three are parted it is the 审计员's."""
    return user.is_staff and (not offices_are_apart() or inspects(user))


def audits_everywhere(user: Account) -> bool:
    """An 审计员 of her own right: an operator who may do all of it reads no report."""
    return is_of_platform(user) and user.office == Office.AUDIT and offices_are_apart()


def _holds(user: Account, office: Office) -> bool:
    return is_of_platform(user) and (user.office == office or not offices_are_apart())
