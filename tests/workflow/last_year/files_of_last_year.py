"""Last year's files as townships type them: every sentence with the place that it belongs to."""

from dataclasses import dataclass

from hypothesis import strategies as st

from reports.document import Document
from tests.documents import ORGANISATION, sound
from tests.importers.shapes import whole

YEAR = 2023
NUMERALS = "一二三四五六七八九十"
HEADINGS = {
    "overview.proactive": ("主动公开政府信息方面", "主动公开情况", "主动公开"),
    "overview.on_request": ("依申请公开政府信息方面", "依申请公开情况"),
    "overview.management": ("政府信息管理情况", "政府信息管理"),
    "overview.platform": ("政府信息公开平台建设情况", "平台建设"),
    "overview.supervision": ("监督保障情况", "监督保障"),
}
SAID = {
    "overview.proactive": ("全年公开村务信息{n}条。", "2023年，公开财政预决算{n}条。"),
    "overview.on_request": ("本年度没有人来申请公开信息。", "老街村来访{n}人次，当场答复。"),
    "overview.management": ("公文起草时就定好公开属性。", "清理旧文件{n}件。"),
    "overview.platform": ("专人每周维护网站栏目。", "渡口村新设公开栏{n}处。"),
    "overview.supervision": ("组织站所培训{n}次。", "把公开工作列入年终考评。"),
}
PROBLEMS = ("图解类解读偏少", "村务公开栏更新慢", "站所报送信息迟", "专区设备旧了")
MEASURES = ("每季度制作一期图解", "每周五更新公开栏", "按月通报报送情况", "年内换新查询机")
SIGNS = ("{n}是", "（{n}）", "{d}.", "{d}、", "（{d}）", "第{n}，")
OPENINGS = ("", "工作虽有进展，但还存在以下问题：", "2023年取得一定成效，仍有不足，主要表现在：")
TURNS = ("2024年，我镇将采取以下措施加以改进：", "下一步，重点抓好以下工作：")
ENDINGS = (
    "（此件公开发布）",
    "附件：1.青石镇主动公开目录",
    "抄送：县政府办公室。",
    "青石镇党政办2024年1月8日印发",
    "欢迎扫码关注本镇公众号，了解更多。",
)


@dataclass(frozen=True)
class Typed:
    """A file, and where each of its sentences belongs: place and words."""

    text: str
    sentences: list[tuple[str, str]]
    problems: int
    measures: int


def table_text(key: str) -> str:
    """A table of zeros, a row a line."""
    report: Document = sound(YEAR)
    return "\n".join("\t".join(row) for row in whole(report.edition.by_key[key], report))


def _listed(draw: st.DrawFn, words: tuple[str, ...], opening: str) -> tuple[list[str], list[str]]:
    """The paragraphs of a list, and its items."""
    count = draw(st.integers(2, len(words)))
    sign = draw(st.sampled_from(SIGNS))
    end = draw(st.sampled_from("。；")) if sign[0] != "{" or "是" in sign else "。"
    marks = [sign.format(n=NUMERALS[n], d=n + 1) for n in range(count)]
    items = [f"{mark}{one}{end}" for mark, one in zip(marks, words, strict=False)]
    if draw(st.booleans()):
        return [opening + "".join(items)], items
    return [*filter(None, [opening]), *items], items


def _overview(draw: st.DrawFn) -> tuple[list[str], list[tuple[str, str]]]:
    lines, said = ["青石镇把公开工作放在心上。"], [("overview.intro", "青石镇把公开工作放在心上。")]
    for number, (key, titles) in enumerate(HEADINGS.items()):
        some = [one.format(n=draw(st.integers(2, 99))) for one in SAID[key]]
        title = f"（{NUMERALS[number]}）{draw(st.sampled_from(titles))}"
        if draw(st.booleans()):
            lines.append(f"{title}。{''.join(some)}")
        else:
            lines += [title, *some] if draw(st.booleans()) else [title, "".join(some)]
        said += [(key, one) for one in some]
    return lines, said


@st.composite
def files(draw: st.DrawFn) -> Typed:
    """A report as text: chapter five in many shapes, anything behind the signature."""
    overview, said = _overview(draw)
    opening = draw(st.sampled_from(OPENINGS))
    problems, first = _listed(draw, PROBLEMS, opening)
    is_headed = draw(st.booleans())
    turn = "" if is_headed else draw(st.sampled_from(TURNS))
    measures, second = _listed(draw, MEASURES, turn)
    headings = (["（一）存在的主要问题"], ["（二）改进措施"]) if is_headed else ([], [])
    tail = draw(st.lists(st.sampled_from(ENDINGS), unique=True, max_size=4))
    signed = [ORGANISATION, "2024年1月8日"] if tail or draw(st.booleans()) else []
    said += [("problems", one) for one in filter(None, [opening, *first])]
    said += [("measures", one) for one in filter(None, [turn, *second])]
    said += [("other_matters", "青石镇没有其他要报告的。"), *(("", one) for one in tail)]
    lines = [
        *(f"{ORGANISATION}{YEAR}年政府信息公开工作年度报告", "一、总体情况", *overview),
        *("二、主动公开政府信息情况", table_text("disclosure")),
        *("三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"),
        *("五、存在的主要问题及改进情况", *headings[0], *problems, *headings[1], *measures),
        *("六、其他需要报告的事项", "青石镇没有其他要报告的。", *signed, *tail),
    ]
    return Typed("\n\n".join(lines), said, len(first), len(second))
