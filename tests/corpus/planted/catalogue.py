"""The kinds of defects that are planted, by what they spoil."""

from tests.corpus.planted.kinds import (
    Kind,
    Spoil,
    empty_improvement,
    figure,
    label,
    more,
    title,
    under_its_parts,
    whole,
    without_aspect,
    words,
)


def _kinds(severity: str, rows: tuple[tuple[str, str, Spoil], ...]) -> tuple[Kind, ...]:
    return tuple(Kind(name, tuple(checks.split()), severity, spoil) for name, checks, spoil in rows)


NUMBERED = "overview.proactive"
REQUESTED = "overview.on_request"
# Results of assessment are asked of 各级人民政府 alone (article 50), not of bureaus and schools.
GOVERNMENT = r"人民政府|街道办事处"

FIGURES = _kinds(
    "error",
    (
        ("outcomes do not add up", "A02 A01 A05", figure("requests.result_total", "*", add=2)),
        ("applicants do not add up", "A03 A02 A05", figure("requests.granted", ".total", add=1)),
        ("the balance is broken", "A01 A03 A05", figure("requests.carried_out", "*", add=3)),
        ("an outcome is raised", "A02 A03 A05", figure("requests.partly_granted", "*", add=4)),
        ("disputes do not add up", "A06", figure("disputes.reconsideration", ".total", add=1)),
        ("a blank cell", "T05", figure("requests.denied_state_secret", "*", to=" ")),
        (
            "a township makes rules",
            "P01",
            figure("disclosure.regulations", ".in_force", to="6", when="镇"),
        ),
    ),
)

AGREEMENT = (
    *_kinds(
        "error",
        (
            (
                "applications disagree",
                "X01",
                words(REQUESTED, r"(?:收到|新收|接收|受理)[^0-9，。（]{0,12}(?P<n>\d+)件", more(3)),
            ),
            (
                "applications where there are none",
                "X01",
                words(REQUESTED, r"未(?:收到|接到)[^，。]*", "收到政府信息公开申请5件"),
            ),
            (
                "decisions disagree",
                "X06",
                words(NUMBERED, r"行政许可(?:决定)?(?P<n>0)件", more(7)),
            ),
            (
                "carried over disagrees",
                "X03",
                words(REQUESTED, r"(?P<n>\d+)件(?:结转下年|继续)", more(2)),
            ),
        ),
    ),
    *_kinds(
        "warning",
        (
            (
                "decisions told otherwise",
                "X06",
                words(NUMBERED, r"行政许可(?:决定)?(?P<n>[1-9]\d*)件", more(7)),
            ),
            (
                "documents disagree",
                "X05",
                words("overview.management", r"(?:制发|印发)行政规范性文件(?P<n>\d+)件", more(2)),
            ),
            (
                "applications unsaid",
                "X02",
                whole(REQUESTED, "严格按照规定的程序和时限做好依申请公开工作。"),
            ),
            (
                "parts do not add up",
                "X08",
                words(NUMBERED, r"信息(?P<n>\d+)条，(?:其中|按类别分)[^。]*", under_its_parts),
            ),
            ("no numbers", "C04", whole(NUMBERED, "通过政府网站等多种渠道主动公开各类政府信息。")),
        ),
    ),
)

STRUCTURE = (
    *_kinds(
        "error",
        (
            (
                "title lacks a word",
                "S02",
                title("政府信息公开工作年度报告", "政府信息公开年度报告"),
            ),
            (
                "chapter renamed",
                "S04",
                words("chapter", "存在的主要问题及改进情况", "存在的问题和下一步打算"),
            ),
            ("chapter misnumbered", "S05 N08", words("chapter", "六、", "七、")),
            (
                "chapter numbered otherwise",
                "N01 S04",
                words("chapter", "二、主动公开", "2、主动公开"),
            ),
            ("an aspect is missing", "S08", without_aspect),
            ("chapter five is empty", "S11 C02", empty_improvement),
            ("no word of a fee", "Q01", whole("other_matters", "没有其他需要报告的事项。")),
            ("heading numbered otherwise", "N02", words("heading", "（二）", "（2）")),
            ("label misprinted", "T04", label("（三）不予公开", "（三）不与公开")),
            ("label of a line misprinted", "T04", label("2.重复申请", "2.重覆申请")),
        ),
    ),
    *_kinds(
        "warning",
        (
            ("a number is left out", "N08", words("heading", "（三）", "（四）")),
            (
                "supervision without results",
                "Q03",
                whole(
                    "overview.supervision",
                    "健全工作机制，明确专人负责，确保各项任务落到实处。",
                    of=GOVERNMENT,
                ),
            ),
            ("half-width brackets", "N06 N03", words("heading", "（二）", "(二)")),
        ),
    ),
)

CITED = (
    *_kinds(
        "error",
        (
            ("number of the notice", "L01", words("lead", r"〔2021〕30号", "〔2021〕3号")),
            ("bracket left open", "N05", words("lead", r"号）", "号")),
            (
                "signed before the year ended",
                "D02",
                words("signature", r"20(\d\d)年1月", lambda m: f"20{int(m[1]) - 1}年11月"),
            ),
            ("a day that is none", "D10", words("signature", r"年1月\d+日", "年2月30日")),
            ("a mobile number", "I02", words("lead", r"0\d{3}-\d{7}", "13912340000")),
            (
                "an identity number",
                "I01",
                words("problems", r"$", "申请人身份证号110101199003070038。"),
            ),
        ),
    ),
    *_kinds(
        "warning",
        (
            ("number of another notice", "L03 L02", words("lead", r"〔2021〕30号", "〔2019〕60号")),
            ("period ends early", "D06", words("lead", "12月31日", "11月30日")),
            (
                "last year's number",
                "D07 Y05",
                words("overview.intro", r"20(\d\d)年", lambda m: f"20{int(m[1]) - 1}年"),
            ),
            ("year cut short", "N12 S02", title("{year}年", "{year}年")),
        ),
    ),
)

WORDING = (
    *_kinds(
        "error",
        (
            ("a word twice", "W01", words(NUMBERED, "公开", "公开公开")),
            ("misprint: 条列", "W03 L01 W14", words("lead", "信息公开条例", "信息公开条列")),
            ("misprint: 既时", "W03", words("problems", "及时", "既时")),
            ("misprint: 渠到", "W03", words(NUMBERED, r"通过", "通过各类渠到")),
            (
                "的 for 地",
                "W08",
                words("overview.supervision", r"$", "各科室认真的做好了相关工作。"),
            ),
        ),
    ),
    *_kinds(
        "warning",
        (
            (
                "a character dropped",
                "W06",
                words("overview.management", r"^", "府信息公开工作有序推进。"),
            ),
            ("no full stop", "N07", words("problems", r"。$", "")),
            ("a half-width comma", "N06", words(NUMBERED, "，", ",")),
            ("a space inside a word", "N10", words("overview.management", "文件", "文 件")),
            ("a placeholder", "F03", words(NUMBERED, r"\d+条", "XX条")),
            ("an odd spelling", "W04 W03", words("overview.intro", r"$", "各项工作按步就班推进。")),
            # 布署 beside 部署 is a variant of the official table, not a misprint: it asks no more.
            ("variant: 布署", "W04", words("measures", r"$", "相关工作已经布署。")),
        ),
    ),
)

KINDS = (*FIGURES, *AGREEMENT, *STRUCTURE, *CITED, *WORDING)
