"""How does a report say what it counts? Slots of words for each indicator, half of them kept apart.

The reader was written beside the even words of each slot; the odd ones are there to measure it.
``{n}`` is the number that is meant, ``{m}`` one that counts something else.
"""

TIMES = (
    "",
    "{year}年，",
    "全年",
    "本年度，",
    "今年以来，",
    "{year}年度，",
    "截至{year}年12月31日，",
    "年内",
    "报告期内，",
    "{year}年1月1日至12月31日，",
    "自{year}年1月1日以来，",
    "一年来，",
    "今年，",
    "截至年底，",
)
WHO = (
    "",
    "我镇",
    "",
    "我局",
    "本机关",
    "全镇",
    "青石镇",
    "本单位",
    "我街道",
    "镇政府",
    "县农业农村局",
    "我乡",
)
HOW_MANY = ("", "共", "累计", "共计", "", "总计", "一共", "合计", "先后", "总共")
SAID = ("{n}", "{n}余", "约{n}", "近{n}", "{n}多", "超过{n}")
LEADS = (
    "",
    "加强组织领导，",
    "",
    "坚持以公开为常态、不公开为例外，",
    "一是",
    "严格落实“三审三校”制度，",
    "按照《条例》要求，",
    "完善工作机制，明确专人负责，",
)
TAILS = (
    "。",
    "，较上年增加{m}{unit}。",
    "，同比增长12%。",
    "，均按时完成。",
    "（上年为{m}{unit}）。",
    "，比{last}年多{m}{unit}。",
    "；办理群众来信{m}件。",
    "，其中重点领域{m}{unit}。",
    "，同比减少{m}{unit}。",
    "，群众满意度不断提高。",
    "，{last}年为{m}{unit}。",
    "；受理12345热线工单{m}件。",
)

SITES = (
    "政府网站",
    "县政府门户网站",
    "县人民政府网站",
    "市政府网站",
    "门户网站",
    "县政府信息公开平台",
    "区政府门户网站政务公开专栏",
    "政府门户网站",
    "县政府网",
    "政府信息公开网",
)
MEDIA = (
    "政务新媒体",
    "微信公众号",
    "政务微信公众号",
    "政务新媒体平台",
    "“青石发布”微信公众号",
    "官方微博",
    "抖音号",
    "新媒体",
    "微信公众平台",
    "官方公众号",
)
BOARDS = (
    "公开栏",
    "公示栏",
    "政务公开栏",
    "村务公开栏",
    "村（社区）公开栏",
    "各村公示栏",
    "公告栏",
    "信息公开栏",
    "镇村公开栏",
    "线下公开栏",
)
POSTED = ("发布", "公开", "推送", "更新", "公布", "发布各类", "主动公开", "公示", "刊登", "发布了")
OF_INFO = ("信息", "政府信息", "各类信息", "政务信息", "各类政府信息", "政府信息数量")
BY_CHANNEL = (
    "通过{channel}{posted}{info}{many}{said}条",
    "{channel}{posted}{info}{many}{said}条",
    "在{channel}{posted}{info}{said}条",
    "利用{channel}{many}{posted}{said}条{info}",
    "{channel}{many}{posted}{said}条",
    "依托{channel}，{many}{posted}{info}{said}条",
    "{channel}方面，{many}{posted}{info}{said}条",
    "借助{channel}{posted}{info}{said}条",
)
OF_ONE_PART = (
    "通过{channel}公开财政预决算信息{m}条",
    "{channel}公开社会救助信息{m}条",
    "{channel}访问量{m}万次",
    "维护{channel}{m}个",
    "通过{channel}等平台公开{info}的有{m}个科室",
    "{channel}较上年多发布{m}条",
    "{last}年{channel}{posted}{info}{m}条",
    "去年，{channel}{posted}{info}{m}条",
    "{channel}每月更新{m}条",
    "{channel}收到留言{m}条",
    "上半年，{channel}{posted}{info}{m}条",
    "{channel}整改错敏信息{m}处",
    "计划{next}年通过{channel}{posted}{info}{m}条",
    "{channel}平均每周更新{m}条",
)

TOTALS = (
    "{many}主动公开政府信息{said}条",
    "主动公开政府信息{many}{said}条",
    "{many}主动公开各类信息{said}条",
    "通过政府网站、政务新媒体等渠道{many}主动公开政府信息{said}条",
    "主动向社会公开政府信息{said}条",
    "{many}公开各类政府信息{said}条",
    "{many}发布政府信息{said}条",
    "主动公开政府信息总数{said}条",
    "主动公开政务信息数量为{said}条",
    "{many}主动公开政府信息{said}件",
    "通过县政府网站、公示栏等方式{many}主动公开信息{said}条",
)
TOTAL_TAILS = (
    "。",
    "，其中重点领域{m}条。",
    "，较上年增加{m}条。",
    "，包括财政信息{m}条、民政信息{m}条。",
    "，涵盖社会救助、涉农补贴等{m}类。",
    "（上年为{m}条）。",
    "，同比增长{m}%。",
    "，比{last}年增加{m}条。",
)
NO_TOTALS = (
    "主动公开重点领域信息{m}条",
    "围绕乡村振兴公开信息{m}条",
    "主动公开政府信息较上年增加{m}条",
    "{last}年主动公开政府信息{m}条",
    "去年主动公开政府信息{m}条",
    "上半年主动公开政府信息{m}条",
    "每月主动公开政府信息不少于{m}条",
    "通过广播公开信息{m}条",
    "公开政府信息公开指南{m}次",
    "{next}年计划主动公开政府信息{m}条",
    "主动公开行政许可信息{m}条",
    "在村民微信群发布信息{m}条",
    "向上级报送信息{m}条",
    "主动公开目录{m}项",
)
