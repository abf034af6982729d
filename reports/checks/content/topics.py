"""What is a problem, or a measure, about? A few topics that reports keep coming back to."""

import re

TOPICS = {
    "解读": re.compile(r"解读"),
    "队伍": re.compile(r"队伍|人员|培训|业务|能力|素质|专业|专人|轮岗|交接"),
    "认识": re.compile(r"认识|意识|重视|思想|理解|宣传教育|学习"),
    "形式": re.compile(r"形式|渠道|载体|方式|新媒体|单一|多样|公众号|途径|图解|视频"),
    "内容": re.compile(
        r"内容|数量|发布量|范围|丰富|深度|广度|细化|[不加够]全面|覆盖|深化|目录|重点领域|拓展|主动公开"
    ),
    "时效": re.compile(r"及时|时效|更新|滞后|效率|延迟|频率|每周|每月|每季|定期"),
    "制度": re.compile(r"制度|机制|规范|流程|标准|程序|责任|审核|审查|分工"),
    "互动": re.compile(r"宣传|引导|知晓|参与|互动|回应|关切|意见|反馈|满意"),
    "平台": re.compile(r"专区|专栏|网站|栏目|平台|设备|公示栏|公开栏"),
    "申请": re.compile(r"依申请|答复|申请"),
    "监督": re.compile(r"监督|考核|检查|督促|督查|指导|评议"),
}


def topics(text: str) -> frozenset[str]:
    """The topics that a text touches; none where it speaks of something else."""
    return frozenset(name for name, words in TOPICS.items() if words.search(text))
