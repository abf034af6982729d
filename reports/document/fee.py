"""What was collected as 信息处理费, and the sentence that chapter 六 says about it?"""

import re
from dataclasses import dataclass
from decimal import Decimal

from reports.statute.schema import AMOUNT_PLACES, MOST_DIGITS

BASIS = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）"

_AMOUNT = rf"[0-9]{{1,{MOST_DIGITS}}}(?:\.[0-9]{{1,{AMOUNT_PLACES}}})?"
_SENTENCE = re.compile(
    rf"(?:发出收费通知(?P<notices>[0-9]{{1,{MOST_DIGITS}}})件)?，?"
    rf"(?:涉及金额(?P<amount>{_AMOUNT})元)?，?"
    rf"(?:实际收取信息处理费(?P<received>{_AMOUNT})元)?。"
)


@dataclass(frozen=True)
class ProcessingFee:
    """信息处理费 of the year: notices issued, amount notified and received in 元; None = not said.

    Source: 条例第四十二条; 国办函〔2020〕109号.
    """

    notices: int | None = None
    amount: Decimal | None = None
    received: Decimal | None = None

    @property
    def is_stated(self) -> bool:
        return (self.notices, self.amount, self.received) != (None, None, None)

    def sentence(self, year: int) -> str:
        """The first paragraph of chapter 六; empty while nothing is stated."""
        said = [
            text
            for value, text in (
                (self.notices, f"发出收费通知{self.notices}件"),
                (self.amount, f"涉及金额{yuan(self.amount)}元"),
                (self.received, f"实际收取信息处理费{yuan(self.received)}元"),
            )
            if value is not None
        ]
        return f"本机关依据{BASIS}，{year}年{'，'.join(said)}。" if said else ""


def yuan(amount: Decimal | None) -> str:
    """Write an amount plainly: no exponent, no trailing zeros after the point."""
    if amount is None:
        return ""
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def read_sentence(text: str, year: int) -> ProcessingFee | None:
    """The fee that a sentence states, when it is the very sentence printed for that year."""
    said = _SENTENCE.fullmatch(text.removeprefix(f"本机关依据{BASIS}，{year}年"))
    if not said:
        return None
    notices, *amounts = said.group("notices", "amount", "received")
    fee = ProcessingFee(
        None if notices is None else int(notices),
        *(None if amount is None else Decimal(amount) for amount in amounts),
    )
    return fee if fee.sentence(year) == text else None
