"""How does a 审核意见书 read as an official letter? For every exporter."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reports.exporters.blocks import HeadingBlock, Paragraph, SignatureBlock, Title, chinese_date
from reports.exporters.opinion.opinion_value import Found, Opinion, Outlook, Remarked, Round, Waived
from reports.exporters.title_lines import title_lines, width
from reports.statute.text_sections import COVER

DRAFT = "草稿"
_NUMERALS = "一二三四五"
_LARGEST, _LINE = 31, 475
"""Points."""
_DAYS = "一二三四五六日"

Parts = Iterator[tuple[str, list[str]]]


@dataclass(frozen=True)
class OpinionLetter:
    """信函格式 of GB/T 9704 (10.1): its head, its text, and what stands below."""

    issuer: str
    number: str
    title: Title
    addressee: str
    body: tuple[HeadingBlock | Paragraph, ...]
    signature: SignatureBlock
    contact: str
    mark: str
    """What every page says of a letter that has not been sent; empty for one that was."""

    @property
    def issuer_size(self) -> float:
        """Points of 发文机关标志: as large as is usual, and in one line of 170 mm."""
        return min(_LARGEST, _LINE / max(width(self.issuer), 1))


def letter_of(opinion: Opinion) -> OpinionLetter:
    """The letter; a part in which there is nothing is left out."""
    heading = opinion.heading
    return OpinionLetter(
        issuer=opinion.issuer,
        number=opinion.number,
        title=Title(COVER, heading, title_lines(heading)),
        addressee=f"{opinion.unit}：",
        body=tuple(_body(opinion)),
        signature=SignatureBlock(COVER, opinion.issuer, chinese_date(opinion.date), opinion.sealed),
        contact=f"（联系人：{opinion.contact}）" if opinion.contact else "",
        mark=DRAFT if opinion.outlook is Outlook.UNDECIDED else "",
    )


def _body(opinion: Opinion) -> Iterator[HeadingBlock | Paragraph]:
    is_approved = opinion.outlook is Outlook.APPROVED
    parts = [(title, texts) for title, texts in _parts(opinion, is_approved) if texts]
    received = f"你单位报送的《{opinion.title}》收悉。"
    yield Paragraph(COVER, received + (_passed(opinion) if is_approved else _returned(parts)))
    for numeral, (title, texts) in zip(_NUMERALS, parts, strict=False):
        yield HeadingBlock(COVER, 1, f"{numeral}、{title}")
        yield from (Paragraph(COVER, text) for text in texts)


def _passed(opinion: Opinion) -> str:
    times = len(opinion.rounds)
    return f"经{times}次审核，审核通过。" if times > 1 else "经审核，审核通过。"


def _returned(parts: list[tuple[str, list[str]]]) -> str:
    return "经审核，现退回修改，具体意见如下。" if len(parts) > 1 else "经审核，现退回修改。"


def _parts(opinion: Opinion, is_approved: bool) -> Parts:
    """The headings are of characters that the form has: 黑体 is prepared for no others."""
    if is_approved:
        yield "审核经过", _rounds(opinion.rounds)
    remarks = (_remark(one, is_approved) for one in opinion.remarks)
    yield "审核发现的问题", _numbered((*remarks, *map(_finding, opinion.findings)))
    if is_approved:
        yield "不要求改正的问题", _numbered(map(_waiver, opinion.waivers))
    else:
        yield "改正要求", list(_asked(opinion))


def _numbered(texts: Iterable[str]) -> list[str]:
    """第三层 of a text, “1.”; a single one bears no number."""
    every = [_ended(one) for one in texts]
    return [f"{n}.{one}" for n, one in enumerate(every, 1)] if len(every) > 1 else every


def _remark(one: Remarked, is_approved: bool) -> str:
    place = f"{one.place}“{one.quote}”" if one.quote else one.place
    said = f"{place}：{_line(one.text)}"
    if not is_approved:
        return said
    answers = "".join(f"{line.kind}：{_ended(_line(line.text))}" for line in one.lines if line.text)
    return f"{_ended(said)}{answers}（{one.state}）"


def _finding(one: Found) -> str:
    explained = f"单位说明：{_line(one.explanation)}" if one.explanation else ""
    message = f"{one.place}：{_line(one.message).rstrip('。')}"
    return f"{message}。{explained}" if explained else f"{message}（{one.asks}）。"


def _waiver(one: Waived) -> str:
    return f"{_ended(_line(one.message))}豁免理由：{_line(one.reason)}"


def _asked(opinion: Opinion) -> Iterator[str]:
    yield from (_ended(one) for one in opinion.note.splitlines())
    if opinion.mend_by:
        day = f"{chinese_date(opinion.mend_by)}（星期{_DAYS[opinion.mend_by.weekday()]}）"
        yield f"整改期限为{day}。请在期限以内（含当日）修改完毕，逐条回复审核意见，重新报送。"


def _rounds(rounds: tuple[Round, ...]) -> list[str]:
    """What came of each time that the report was opened; of a single one the letter has told."""
    said = [f"第{n}次审核：{_round(one)}。" for n, one in enumerate(rounds, 1)]
    return said if len(said) > 1 else []


def _round(one: Round) -> str:
    note = f"（{_line(one.note).rstrip('。')}）" if one.note else ""
    return f"{one.reviewer}{_day(one.decided)}{one.result}{note}"


def _day(at: datetime.datetime) -> str:
    return chinese_date(at.date())


def _line(text: str) -> str:
    return " ".join(text.split("\n"))


def _ended(text: str) -> str:
    """A sentence ends with a sign, whatever was typed."""
    return (
        text if text.endswith(("。", "！", "？", "）", "……")) else f"{text.rstrip('；，、;,.')}。"
    )
