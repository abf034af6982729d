"""两步验证: after the password a code of six figures from the phone, or a recovery code."""

from django.db import transaction
from django.utils.crypto import salted_hmac
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from reports.document.digits import are_digits
from reports.models import Account, Role, clock
from reports.workflow.access import OF_COUNTY, roles_of
from reports.workflow.accounts.by_chance import by_chance
from reports.workflow.accounts.record_sign_in import county_of
from reports.workflow.administration import Administration
from reports.workflow.platform_operator import is_of_platform, platform_rules
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused

CODES, LONGEST_CODE = 10, 20
_FIGURES = 6
_GROUPS, _GROUP = 2, 5


def has_two_steps(account: Account) -> bool:
    """Whether the person is asked for a code after the password."""
    return bool(TOTPDevice.objects.devices_for_user(account, confirmed=True).exists())


def is_obliged_to_two_steps(account: Account) -> bool:
    """Whether the platform demands it of her: of county posts, and of its own people with them."""
    if not platform_rules().two_steps_obliged:
        return False
    return is_of_platform(account) or not {*OF_COUNTY, Role.AUDITOR}.isdisjoint(roles_of(account))


def codes_left(account: Account) -> int:
    """How many recovery codes have not been used."""
    return int(StaticToken.objects.filter(device__user=account).count())


@transaction.atomic
def prepare_two_steps(*, by: Account) -> TOTPDevice:
    """The key that the person takes over into the phone; it counts once a code has confirmed it.

    Raises Refused when the two steps are on already; where they may not be switched off, the new
    key takes the place of the old one once it is confirmed.
    """
    Account.objects.select_for_update().get(pk=by.pk)
    if has_two_steps(by) and not is_obliged_to_two_steps(by):
        raise Refused("两步验证已经开启。")
    device, _ = TOTPDevice.objects.get_or_create(
        user=by, confirmed=False, defaults={"name": "手机验证器"}
    )
    return device


def switch_on_two_steps(code: str, *, by: Account) -> list[str]:
    """本人用手机上的验证码开启两步验证; the ten recovery codes, which are shown once.

    Raises Refused when the code is not right, or the two steps are on already.
    """
    device = prepare_two_steps(by=by)
    # Outside the transaction below: a wrong code is counted, and stays counted.
    _refuse_wrong(device, code)
    return _confirmed(device, by)


@transaction.atomic
def _confirmed(device: TOTPDevice, by: Account) -> list[str]:
    TOTPDevice.objects.filter(user=by, confirmed=True).delete()
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    codes = [by_chance(_GROUPS, _GROUP) for _ in range(CODES)]
    StaticDevice.objects.filter(user=by).delete()
    spare = StaticDevice.objects.create(user=by, name="恢复码")
    StaticToken.objects.bulk_create(
        StaticToken(device=spare, token=_kept(code, by)) for code in codes
    )
    _on_record(Administration.TWO_STEPS_ON, by)
    return codes


@transaction.atomic
def switch_off_two_steps(*, by: Account) -> None:
    """本人关闭两步验证；密码由登录的人当场再输一遍. Refused where she is obliged to it."""
    if is_obliged_to_two_steps(by):
        raise Refused("您的岗位必须用两步验证，不能关闭。换手机的，请重新扫码。")
    if remove_two_steps(by):
        _on_record(Administration.TWO_STEPS_OFF, by)


def remove_two_steps(account: Account) -> bool:
    """Take keys and recovery codes away; whether there were any. Inside a transaction."""
    StaticDevice.objects.filter(user=account).delete()
    removed, _ = TOTPDevice.objects.filter(user=account).delete()
    return bool(removed)


def _lock(account: Account, is_figures: bool) -> TOTPDevice | StaticDevice | None:
    """The key, or the list of recovery codes, with its row held."""
    kind: type[TOTPDevice] | type[StaticDevice] = TOTPDevice if is_figures else StaticDevice
    return kind.objects.select_for_update().filter(user=account, confirmed=True).first()


def check_second_step(account: Account, code: str) -> str:
    """Is it the code of the phone, or a recovery code, which is used up by it? The device's name.

    Raises Refused in words otherwise; whoever guesses waits longer each time.
    """
    plain = "".join(code.split()).replace("-", "").lower()[:LONGEST_CODE]
    is_figures = are_digits(plain) and len(plain) == _FIGURES
    refusal = None
    with transaction.atomic():
        device = _lock(account, is_figures)
        if device is None:
            raise Refused("验证码不对。")
        try:
            _refuse_wrong(device, plain if is_figures else _kept(plain, account))
        except Refused as reason:
            refusal = reason
        if refusal is None and not is_figures:
            _on_record(Administration.RECOVERY_CODE, account)
    if refusal:
        raise refusal
    return str(device.persistent_id)


def _refuse_wrong(device: TOTPDevice | StaticDevice, code: str) -> None:
    is_allowed, why = device.verify_is_allowed()
    if not is_allowed:
        seconds = max(1, int((why["locked_until"] - clock.now()).total_seconds()) + 1)
        raise Refused(f"验证码输错太快，请{seconds}秒后再试。")
    if not device.verify_token(code):
        raise Refused("验证码不对。请看手机上现在显示的六位数字，或者用一个没有用过的恢复码。")


def _kept(code: str, account: Account) -> str:
    """How a recovery code is kept: nobody who reads the database can use it."""
    plain = code.replace("-", "")
    return salted_hmac(f"recovery-code-{account.pk}", plain, algorithm="sha256").hexdigest()[:16]


def _on_record(action: Administration, account: Account) -> None:
    record_administration(county_of(account), action, account, subject=account.username)
