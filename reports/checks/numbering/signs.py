"""N06, N12, N14, N15: signs and dates that a pattern shows to be wrong, a row each."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from reports.checks.base import PRUDENCE, Check, Dossier, Objection
from reports.checks.line_places import on, on_title
from reports.checks.printed_examples import printed
from reports.checks.reading.outline import Outline
from reports.checks.reading.sought import Sought
from reports.checks.surety import Surety

_HAN = r"[\u4e00-\u9fff]"
_CLOSED = r"[\u4e00-\u9fff）》”〕]"


@dataclass(frozen=True)
class Signs:
    """{said} is what the pattern found; one finding a paragraph, at the first place in it."""

    code: str
    title: str
    says: str
    regex: str
    severity: str
    source: str
    trips: tuple[str, str]
    passes: tuple[str, str]
    milder: Callable[[Outline], bool] = lambda outline: False
    in_title: str = ""

    @cached_property
    def _pattern(self) -> Sought:
        return Sought(self.regex)

    def judge(self, dossier: Dossier) -> Iterator[Objection]:
        outline = dossier.outline
        if outline is None:
            return
        if self.in_title and (match := re.search(self.in_title, outline.title)):
            yield Objection(self.says.format(said=match[0]), place=on_title(outline))
        for row in outline.writing if self._pattern.may_be_in(outline.written) else ():
            match = self._pattern.search(row.raw)
            if match:
                yield Objection(
                    self.says.format(said=match[0].strip()),
                    place=on(row, *match.span()),
                    severity="hint" if self.milder(outline) else None,
                )

    def as_check(self) -> Check:
        return Check(
            code=self.code,
            title=self.title,
            severity=self.severity,
            surety=Surety.SEEN,
            source=self.source,
            judge=self.judge,
            trips=printed(self.trips),
            passes=printed(self.passes),
        )


N06, N12, N14, N15 = (
    row.as_check()
    for row in (
        Signs(
            "N06",
            "中文里用了半角标点",
            "“{said}”用了半角标点。",
            rf"{_HAN}{{0,4}}{_CLOSED}[,;:?!]\s*(?={_HAN}|[“《（]|[0-9０-９]{{4}}年|$){_HAN}{{0,4}}"
            rf"|(?<=[0-9０-９%]),(?={_HAN}){_HAN}{{1,4}}"
            rf"|\([^()（）]{{0,20}}{_HAN}[^()（）]{{0,20}}\)",
            "warning",
            "GB/T 15834—2011",
            ("情况。维护政府网站专栏1个，设置", "情况。维护政府网站专栏,设置"),
            ("维护政府网站专栏1个", "维护政府网站（http://www.example.cn/a,b）专栏1,200个"),
        ),
        Signs(
            "N12",
            "年份写法不对",
            "年份写法不对：“{said}”。",
            r"二(?<![零〇一二三四五六七八九十百千万0-9０-９]二)(?=[^年]{0,2}[零Oo0\uff2f\uff10\u25cb])"
            r"[零〇一二三四五六七八九Oo0\uff2f\uff10\u25cb]{3}年"
            r"|20(?<![0-9０-９.\-/第]20)[0-4][0-9０-９](?:度(?!假)|(?=[1-9][0-9０-９]?月)|(?=[我全本](?:[乡镇县市区]|街道))"
            r"|(?=政府信息公开))",
            "warning",
            "GB/T 15835—2011",
            ("本年度，我镇认真", "{year}我镇认真"),
            ("本年度，我镇认真", "二〇二四年，我镇按照{year}年度工作要点认真"),
            lambda outline: outline.is_web_page,
            r"(?<![0-9０-９])[0-9０-９]{2}年度?(?=政府信息公开)",
        ),
        Signs(
            "N14",
            "电话号码的连接号",
            "电话“{said}”里的连接号请用“-”。",
            r"(?<![0-9０-９])0[0-9０-９]{2,3}\s*(?:[—－\u2013―─~\uff5e]{1,2}|-{2,})\s*[0-9０-９]{7,8}(?![0-9０-９])",
            "hint",
            PRUDENCE,
            ("0123-4567890", "0123—4567890"),
            ("联系电话：0123-4567890", "联系电话：0123-4567890，邮编：123456"),
        ),
        Signs(
            "N15",
            "多余标点",
            "多余标点：“{said}”。",
            r"(?:^|(?<=[。；：，\s]))[一二三四五六七八九十]是[，,、：:]"
            r"|，，|。。(?!。)|、、|；；|：：|，。|。，|、，|，、|、。|；。|。；|：。|，；"
            rf"|{_HAN}{{2,4}}、(?:情况|方面|等(?!级|次|额|价|候|待|同|效))",
            "hint",
            PRUDENCE,
            ("一是政策解读", "一是，政策解读"),
            ("一是政策解读形式单一。", "一是政策解读形式单一、等级不高……"),
        ),
    )
)
