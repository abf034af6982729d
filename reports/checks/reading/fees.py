"""What does chapter 六 say about 信息处理费, in the answers and in free text?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reports.checks.reading.text import Sentence
from reports.document import Document

_FEE = re.compile(r"处理费|信息公开费|收费|收取[^，。；]{0,12}费|费用")
_NAME = r"(?:信息(?:公开)?处理费|信息公开费|收费|费用)"
_NOTHING = r"(?:0(?:\.0+)?|零)(?:万?元|[笔次件])"
_NO_FEE = re.compile(
    rf"(?:未|没有|无|不存在|未曾)(?!按|依|缴|支付|经|乱|违)(?:(?!违|乱|其他|检索|复制|邮寄)[^，。；]){{0,16}}?{_NAME}"
    r"(?!(?:收费)?(?:标准|通知|依据|项目|管理))"
    rf"|{_NAME}(?:收取|收缴|征收)?(?:情况|总?金额|总额|收入)?(?:均|都|共计?)?(?:为|是|：|:)?"
    rf"(?:{_NOTHING}|(?:0|零|无)(?=[，。；]|$))"
    rf"|(?:实收|收取)(?:总?金额|总额)?(?:共计?)?(?:为|：)?{_NOTHING}|零收[取费]"
)
_SIGNS = "零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟"
_MONEY = re.compile(
    r"(?P<what>[^，。；、（）]{0,30}?)(?<![0-9.])"
    rf"(?P<amount>[0-9]{{1,12}}(?:\.[0-9]{{1,9}})?|[{_SIGNS}]{{1,9}})(?:万?元)"
)
_ANY = re.compile("[^0.零〇]")
_DUE = re.compile(r"收费通知[^，。；]{0,60}，(?:总|合计|应收)?(?:金额|计)[^，。；]*")
"""What notices ask for has not been received yet."""
_NOTICES = re.compile(
    r"收费通知(?:书)?(?:共|计)?(?:0|零)(?:件|份|次)"
    r"|(?:未|没有|无)(?!按|依|缴)(?:发出|下达)?[^，。；]{0,8}收费通知"
)
"""None went out; 未按收费通知缴纳 says that one did."""
_SENT = re.compile(
    r"(?:发出|下达|出具|送达)[^，。；0-9]{0,8}收费通知书?(?:共|计|：)?(?P<number>[0-9]{1,6}|[一二两三四五六七八九十])[件份次]"
)
_HANDLING = re.compile(r"处理费|信息公开费|收费通知")
_NOT_RECEIVED = re.compile(
    r"标准|每件|每页|以上|以下|按件|按量|涉及金额|应收|通知|减免|免收|退|行政事业性|罚款|其他"
)


@dataclass(frozen=True)
class SaidOfFees:
    """What is said: anything at all, that none was taken, that some was, that notices went out."""

    said: Sentence | None
    none: Sentence | None
    taken: Sentence | None
    notices: bool
    notified: Sentence | None
    """Says how many notices went out, and that is not none."""
    is_whole: bool
    """In numbers, or none of all: no notice went out, so no sum was due, and none was taken."""


def fee_statement(document: Document, sentences: tuple[Sentence, ...]) -> SaidOfFees:
    """Read chapter 六; the structured answers count as the sentence they are printed as."""
    fee = document.fee
    said = [one for one in sentences if _FEE.search(one.text) or one.section == "processing_fee"]
    money = [one for one in said if _HANDLING.search(one.text)]
    free = [one for one in said if one.section != "processing_fee"]
    printed = next((one for one in said if one.section == "processing_fee"), None)
    none = next((one for one in free if _NO_FEE.search(one.text)), None)
    text = "".join(one.text for one in free)
    has_no_notice = bool(_NOTICES.search(text))
    return SaidOfFees(
        said=next(iter(said), None),
        none=none,
        taken=printed if fee.received else next(_taken(money), None),
        notified=printed if fee.notices else next(_notified(free), None),
        notices=bool(fee.notices) or ("收费通知" in text and not has_no_notice),
        is_whole=(none is not None and has_no_notice)
        or None not in (fee.notices, fee.amount, fee.received)
        or (not fee.is_stated and bool(re.search(r"[0-9][元件]", text))),
    )


def _notified(sentences: list[Sentence]) -> Iterator[Sentence]:
    for sentence in sentences:
        if any(_ANY.search(one["number"]) for one in _SENT.finditer(sentence.text)):
            yield sentence


def _taken(sentences: list[Sentence]) -> Iterator[Sentence]:
    for sentence in sentences:
        if sentence.section == "processing_fee" or "元" not in sentence.text:
            continue
        for match in _MONEY.finditer(_DUE.sub("", sentence.text)):
            if _ANY.search(match["amount"]) and not _NOT_RECEIVED.search(match["what"]):
                yield sentence
