"""Which number is written here? Arabic or Chinese numerals, and the patterns around them."""

from reports.document.digits import are_digits

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5}
_DIGITS |= {"六": 6, "七": 7, "八": 8, "九": 9}
_TENS = {"十": 10, "百": 100, "千": 1000, "万": 10000}

NUMBER = (
    r"(?:[0-9]{1,9}(?![0-9.])"
    r"|(?<![一二三四五六七八九十百千第每逐])[零〇一二两三四五六七八九十百千]{1,7})"
)
FILLER = (
    r"(?:案件|申请|事项|办件|决定书|决定|总数|总量|数量|件数|数(?=为|是|共|[0-9])|共计|合计|总计|累计|共有|共|均为|各"
    r"|为|是|有|达到|达|：|:|，(?=共|合计|总计|数量)|的|了|“){0,5}"
)


def to_int(numeral: str) -> int:
    """Read 12, 十二, 一百零三 or 两千; the caller's pattern has made sure it is a numeral."""
    if are_digits(numeral):
        return int(numeral)
    if not set(numeral) & set(_TENS):
        return int("".join(str(_DIGITS[sign]) for sign in numeral))
    total, digit = 0, 0
    for sign in numeral:
        if sign in _TENS:
            total += (digit or 1) * _TENS[sign]
            digit = 0
        else:
            digit = _DIGITS[sign]
    return total + digit
