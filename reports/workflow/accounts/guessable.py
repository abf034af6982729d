"""Would somebody who tries the usual passwords of this country find this one?"""

import re
from collections.abc import Iterator

from django.core.exceptions import ValidationError

from reports.models import Account, Agency

_ROWS = (
    *("0123456789", "abcdefghijklmnopqrstuvwxyz"),
    *("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"),
    *("qazwsxedcrfvtgbyhnujm", "147258369", "159753"),
)
"""What fingers run along: anything of three signs on, forwards or backwards."""

_WORDS = (
    *("password", "passw0rd", "mima", "admin", "administrator", "root", "guest", "welcome", "test"),
    *("woaini", "woaiwojia", "iloveyou", "loveyou", "nihao", "wode", "zhongguo", "china", "love"),
    *("zhengfu", "zhengwu", "gongkai", "niandubaogao", "nianbao", "baogao", "xinxi", "guanli"),
    *("guanliyuan", "shenhe", "xitong", "denglu", "yonghu", "zhanghao", "xiangzhen", "bangongshi"),
    *("5201314", "1314520", "1314", "521", "520", "668", "888", "666", "000", "a1b2c3", "qq", "wx"),
    *("密码", "管理员", "我爱你", "政府", "信息公开", "年度报告", "年报", "公开", "人民"),
)
_YEARS = re.compile(r"(19|20)[0-9][0-9]")
_SAME = re.compile(r"(.)\1\1+")
_RUN, _LEFT, _DIFFERENT = 3, 4, 5


class NotGuessable:
    """密码不好猜: what is left without usual words, runs of keys, years and one's own names."""

    def validate(self, password: str, user: Account | None = None) -> None:
        """Refuse a password of which an attacker's list of usual pieces makes up nearly all."""
        plain = re.sub(r"[\W_]+", "", password.lower())
        if len(set(plain)) < _DIFFERENT or _repeats(plain) or len(_left(plain, user)) < _LEFT:
            raise ValidationError(
                "密码太好猜：不要只用数字串、键盘顺序、常见词、年份或者自己的用户名、单位名来拼。"
            )

    def get_help_text(self) -> str:
        return "不要只用数字串、键盘顺序、常见词或者自己的用户名、单位名。"


def _repeats(text: str) -> bool:
    """Whether the text is one short piece over and over."""
    return any(text == (text[:size] * len(text))[: len(text)] for size in range(1, 5))


def _left(text: str, user: Account | None) -> str:
    for word in sorted({*_WORDS, *_own_names(user)}, key=len, reverse=True):
        text = text.replace(word, " ")
    text = _YEARS.sub(" ", _SAME.sub(" ", text))
    return "".join(part for part in _without_runs(text).split() if len(part) > 1)


def _own_names(user: Account | None) -> Iterator[str]:
    if user is None:
        return
    units = Agency.objects.filter(appointments__account=user) if user.pk else ()
    names = [user.username, user.full_name]
    names += [name for unit in units for name in (unit.name, unit.short_name)]
    for name in names:
        plain = re.sub(r"[\W_]+", "", name.lower())
        if len(plain) > 1:
            yield plain


def _without_runs(text: str) -> str:
    """The text with every run of keys taken out."""
    kept, start = [], 0
    while start < len(text):
        length = next(
            (n for n in range(len(text) - start, _RUN - 1, -1) if _is_run(text[start : start + n])),
            0,
        )
        kept.append(" " if length else text[start])
        start += length or 1
    return "".join(kept)


def _is_run(piece: str) -> bool:
    return any(piece in row or piece[::-1] in row for row in _ROWS)
