"""Which sentences may a clerk start from? XX marks what she must fill in."""

STARTERS: dict[str, tuple[str, ...]] = {
    "overview.proactive": (
        "{year}年，通过政府网站主动公开政府信息XX条，通过政务新媒体发布XX条，通过公开栏、公示栏公开XX条。",
        "围绕重点领域公开信息XX条，其中社会救助XX条、涉农补贴XX条、财政预决算XX条。",
        "发布政策解读XX条，回应群众关切XX条。",
    ),
    "overview.on_request": (
        "{year}年，本机关未收到政府信息公开申请，无上年结转申请。",
        "{year}年，本机关新收政府信息公开申请{{新收申请}}件，上年结转{{上年结转}}件，"
        "办理{{办理总计}}件，结转下年度{{结转下年}}件。",
    ),
    "overview.management": (
        "{year}年，制发行政规范性文件{{制发规范性文件}}件，废止{{废止规范性文件}}件，"
        "截至年底现行有效{{现行有效规范性文件}}件。",
        "严格执行先审查、后公开，公开前逐条进行保密审查，全年未发生泄密事件。",
    ),
    "overview.platform": (
        "维护政府网站公开专栏XX个、政务新媒体账号XX个、村（社区）公开栏XX处。",
        "在便民服务中心设置政务公开专区，提供政府信息查阅、咨询和申请服务。",
    ),
    "overview.supervision": (
        "将政府信息公开工作纳入年度工作考核，全年组织业务培训XX次。",
        "开展社会评议XX次，评议结果为XX。",
        "{year}年未发生因政府信息公开工作被追究责任的情形。",
    ),
    "problems": ("政策解读形式比较单一，图解、视频类解读偏少。", "公开栏更新不够及时。"),
    "measures": (
        "每季度至少制作一期图解，在政府网站同步发布。",
        "明确专人每周更新公开栏，每月检查一次。",
    ),
    "lead": ("联系地址：XX，邮政编码：XX，联系电话：XX。", "本报告电子版可在XX网站查阅、下载。"),
    "other_matters": ("{year}年，本机关没有其他需要报告的事项。",),
}


def starters_for(name: str, year: int) -> tuple[str, ...]:
    """The starter sentences of a slot, with the year filled in."""
    key = name if name in STARTERS else name.partition(".")[0]
    return tuple(sentence.format(year=year) for sentence in STARTERS.get(key, ()))
