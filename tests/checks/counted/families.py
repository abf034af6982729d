"""Which sentences belong to an indicator: with its number, saying there was none, and neither?"""

from dataclasses import dataclass

from tests.checks.counted.wordings import (
    BOARDS,
    BY_CHANNEL,
    MEDIA,
    NO_TOTALS,
    OF_ONE_PART,
    SITES,
    TOTAL_TAILS,
    TOTALS,
)


@dataclass(frozen=True)
class WordedFamily:
    """The wordings of one indicator; ``units`` it is counted in, ``nouns`` it is named by."""

    key: str
    said: tuple[str, ...]
    others: tuple[str, ...]
    nothing: tuple[str, ...] = ()
    units: tuple[str, ...] = ("条", "条")
    nouns: tuple[str, ...] = ("", "")
    tails: tuple[str, ...] = ()


def _channel(key: str, names: tuple[str, ...]) -> WordedFamily:
    return WordedFamily(key, BY_CHANNEL, OF_ONE_PART, nouns=names)


FAMILIES = (
    WordedFamily("total", TOTALS, NO_TOTALS, tails=TOTAL_TAILS),
    _channel("website", SITES),
    _channel("media", MEDIA),
    _channel("board", BOARDS),
    WordedFamily(
        "explained",
        (
            "{many}发布{noun}{said}{unit}",
            "{many}制作{noun}{said}{unit}",
            "{noun}{said}{unit}",
            "发布{said}{unit}{noun}",
            "{noun}方面，{many}发布{said}{unit}",
            "通过政府网站{many}发布{noun}{said}{unit}",
            "开展{noun}{said}{unit}",
            "通过图文、视频等形式制作{noun}{said}{unit}",
            "公开{noun}{many}{said}{unit}",
            "{noun}数量为{said}{unit}",
        ),
        (
            "发布惠农{noun}{m}{unit}",
            "{noun}较上年增加{m}{unit}",
            "{last}年发布{noun}{m}{unit}",
            "去年{noun}{m}{unit}",
            "每季度至少发布{noun}{m}{unit}",
            "{noun}阅读量{m}万次",
            "制发文件{m}件，同步做好{noun}",
            "解答群众咨询{m}次",
            "{next}年计划发布{noun}{m}{unit}",
            "图解{m}个",
        ),
        ("未发布{noun}。", "没有发布{noun}。", "{noun}0{unit}。", "{noun}：无。", "未开展{noun}。"),
        ("条", "篇", "份", "件", "次", "个", "期"),
        ("政策解读", "政策解读信息", "政策文件解读", "政策解读材料", "解读材料", "解读文件"),
    ),
    WordedFamily(
        "answered",
        (
            "{many}{noun}{said}{unit}",
            "{noun}{many}{said}{unit}",
            "发布{noun}信息{said}{unit}",
            "开展{noun}{said}{unit}",
            "{noun}方面，{many}{said}{unit}",
            "{noun}情况，全年{said}{unit}",
        ),
        (
            "{noun}较上年增加{m}{unit}",
            "{last}年{noun}{m}{unit}",
            "受理群众咨询{m}次",
            "答复领导信箱来信{m}件",
            "办理人大建议{m}件，{noun}",
            "每月{noun}不少于{m}{unit}",
            "办结12345工单{m}件",
            "{next}年拟{noun}{m}{unit}",
        ),
        ("{noun}0{unit}。", "未开展{noun}。", "{noun}为零。", "没有{noun}。"),
        ("条", "次", "件", "个", "起", "件次"),
        (
            "回应关切",
            "回应社会关切",
            "回应群众关切",
            "回应公众关注热点",
            "回应热点问题",
            "热点回应",
        ),
    ),
    WordedFamily(
        "trainings",
        (
            "{many}组织{noun}{said}{unit}",
            "开展{noun}{many}{said}{unit}",
            "举办{noun}{said}{unit}",
            "组织{said}{unit}{noun}",
            "召开{noun}{said}{unit}",
            "对各科室信息员开展{noun}{said}{unit}",
            "在镇政府会议室组织{noun}{said}{unit}",
            "{noun}{many}{said}{unit}",
            "组织全体干部开展{noun}{said}{unit}",
            "组织机关干部进行{noun}{said}{unit}",
        ),
        (
            "参加县政府办组织的{noun}{m}{unit}",
            "开展安全生产培训{m}{unit}",
            "每季度组织{noun}{m}{unit}",
            "{last}年组织{noun}{m}{unit}",
            "去年举办{noun}{m}{unit}",
            "{next}年计划组织{noun}{m}{unit}",
            "组织农民实用技术培训{m}{unit}",
            "{noun}较上年增加{m}{unit}",
            "派员参加{noun}{m}{unit}",
            "上半年组织{noun}{m}{unit}",
            "召开工作例会{m}{unit}",
            "开展督导检查{m}{unit}",
        ),
        ("未组织{noun}。", "未开展{noun}。", "没有举办{noun}。", "{noun}0{unit}。", "{noun}：无。"),
        ("次", "场", "期", "场次"),
        (
            "业务培训",
            "政务公开培训",
            "培训",
            "政府信息公开业务培训",
            "专题培训",
            "政务公开专题培训",
            "信息公开工作培训会",
            "政务公开业务培训班",
        ),
    ),
    WordedFamily(
        "trained",
        (
            "组织业务培训，{many}培训{said}{unit}",
            "{many}培训工作人员{said}{unit}",
            "业务培训{noun}{said}{unit}",
            "开展政务公开培训，{many}{said}{unit}参加",
            "举办业务培训班，{noun}{said}{unit}",
            "培训{many}{said}{unit}",
            "组织政务公开专题培训，覆盖{said}人次",
            "组织业务培训，{noun}达{said}{unit}",
        ),
        (
            "配备专职人员{m}名，负责业务培训",
            "选派{m}名工作人员参加县级培训",
            "{last}年培训{m}人次",
            "开展就业技能培训，培训{m}人次",
            "接待群众查阅{m}人次",
            "培训人次较上年增加{m}人次",
            "去年参训{m}人次",
            "{next}年计划培训{m}人次",
        ),
        (),
        ("人次", "人", "名"),
        ("参训人员", "参训", "受训人员", "参训干部"),
    ),
    WordedFamily(
        "corners",
        (
            "设立{noun}{said}{unit}",
            "{many}建成{noun}{said}{unit}",
            "在便民服务中心设置{noun}{said}{unit}",
            "设有{said}{unit}{noun}",
            "{noun}{many}{said}{unit}",
            "打造{noun}{said}{unit}",
            "在各村设置{noun}{said}{unit}",
        ),
        (
            "{noun}配备查询机{m}台",
            "新增{noun}{m}{unit}",
            "{noun}接待群众{m}人次",
            "网站开设专题专栏{m}个",
            "{noun}较上年增加{m}{unit}",
            "{next}年拟建设{noun}{m}{unit}",
            "公开栏{m}处",
            "{noun}摆放宣传资料{m}份",
            "设置{noun}，{m}处村（社区）公开栏每月更新",
            "建成{noun}，{m}个村定期报送信息",
            "{noun}覆盖{m}个村",
            "设立{noun}，{m}{unit}网格同步宣传",
        ),
        ("未设置{noun}。", "{noun}0{unit}。"),
        ("个", "处"),
        (
            "政务公开专区",
            "政府信息查阅点",
            "信息公开专区",
            "政府信息查阅场所",
            "政府信息公开查阅点",
            "政务公开体验区",
        ),
    ),
    WordedFamily(
        "appraisals",
        (
            "{many}开展{noun}{said}{unit}",
            "组织{said}{unit}{noun}",
            "{noun}{said}{unit}",
            "组织开展{noun}{many}{said}{unit}",
            "{noun}方面，{many}开展{said}{unit}",
            "邀请群众代表开展{noun}{said}{unit}",
        ),
        (
            "{noun}发放问卷{m}份",
            "{noun}满意率{m}%",
            "{last}年开展{noun}{m}{unit}",
            "每年开展{noun}{m}{unit}",
            "{next}年计划开展{noun}{m}{unit}",
            "{noun}收到意见{m}条",
            "{noun}得分{m}分",
            "邀请{m}名代表参加{noun}",
        ),
        (
            "未开展{noun}。",
            "没有开展{noun}。",
            "{noun}0{unit}。",
            "未组织{noun}。",
            "{noun}：无。",
            "{noun}为零。",
        ),
        ("次", "场"),
        ("社会评议", "群众评议", "政务公开社会评议", "公众评议"),
    ),
    WordedFamily(
        "blamed",
        (
            "{noun}{said}{unit}",
            "对{said}名责任人进行{noun}",
            "{many}{noun}{said}{unit}",
            "作出{noun}{said}{unit}",
            "因信息发布不及时被{noun}{said}{unit}",
        ),
        (
            "对不及时公开的行为依规{noun}",
            "{last}年{noun}{m}{unit}",
            "整改问题{m}个，未按时完成的予以{noun}",
            "通报{m}次，情节严重的{noun}",
            "建立{noun}制度{m}项",
            "{noun}制度{m}项",
        ),
        (
            "未发生{noun}情形。",
            "无{noun}情况。",
            "没有发生{noun}。",
            "未发生因政府信息公开工作被{noun}的情况。",
            "{noun}0{unit}。",
            "{noun}情况：无。",
            "没有因政府信息公开被{noun}的单位和个人。",
            "{noun}为零。",
            "未出现需要{noun}的情形。",
            "不存在{noun}情形。",
        ),
        ("人", "起", "次"),
        ("责任追究", "追究责任", "问责", "追责问责", "追责"),
    ),
)
