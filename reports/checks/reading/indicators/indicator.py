"""What does a county count in texts? The indicators, and the units each is counted in."""

from dataclasses import dataclass

_PUBLISHED = frozenset({"条", "篇", "件", "份", "则", "项", "条次"})
_POSTED = _PUBLISHED | {"期", "次"}


@dataclass(frozen=True)
class Indicator:
    """One column of 文字指标; ``label`` is short, as in 指标.网站, ``title`` says it in full."""

    key: str
    label: str
    title: str
    units: frozenset[str]


INDICATORS = (
    Indicator("total", "主动公开", "主动公开政府信息总数", _PUBLISHED),
    Indicator("website", "网站", "政府网站公开", _PUBLISHED),
    Indicator("media", "新媒体", "政务新媒体（微信、微博等）发布", _POSTED),
    Indicator("board", "公开栏", "公开栏、公示栏公开", _POSTED),
    Indicator("explained", "解读", "政策解读", _POSTED | {"个", "场", "部"}),
    Indicator("answered", "回应", "回应关切", _PUBLISHED | {"次", "个", "起", "件次"}),
    Indicator(
        "trainings", "培训", "业务培训场次", frozenset({"场", "次", "期", "场次", "期次", "轮"})
    ),
    Indicator("trained", "培训人次", "业务培训人次", frozenset({"人次", "人", "名"})),
    Indicator("corners", "专区", "政务公开专区、查阅点", frozenset({"个", "处", "家"})),
    Indicator("appraisals", "评议", "社会评议", frozenset({"次", "场", "轮", "期", "场次"})),
    Indicator("blamed", "问责", "责任追究", frozenset("人次起件名例宗") | {"人次"}),
)
"""In the order in which a county asks for them."""

BY_KEY = {one.key: one for one in INDICATORS}
