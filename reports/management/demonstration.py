"""The demonstration county: invented units, people and texts."""

COUNTY = ("临水县人民政府", "临水县")

TOWNSHIPS = (
    ("临水县青石镇人民政府", "青石镇", "qingshi", "王秀英"),
    ("临水县白马乡人民政府", "白马乡", "baima", "周建国"),
    ("临水县河东街道办事处", "河东街道", "hedong", "陈晓梅"),
    ("临水县柳溪镇人民政府", "柳溪镇", "liuxi", "赵志远"),
)
"""Full name, short name, account and name of the 填报员."""

REVIEWER = ("shenhe", "李慧")

PASSWORD = "yangguang-nianbao"

TEXT_OF_1 = {
    "overview.intro": "{year}年，本机关按照《条例》要求推进政府信息公开，有关情况如下。",
    "overview.proactive": "全年主动公开政府信息146条，其中政府网站96条，政务新媒体38条，公开栏12条；"
    "发布政策解读5条，回应关切3条。",
    "overview.on_request": "{year}年，本机关新收政府信息公开申请{{新收申请}}件，上年结转{{上年结转}}件，"
    "办理{{办理总计}}件，结转下年度{{结转下年}}件。",
    "overview.management": "全年制发行政规范性文件{{制发规范性文件}}件，废止{{废止规范性文件}}件，"
    "现行有效{{现行有效规范性文件}}件；公开前逐条进行保密审查。",
    "overview.platform": "维护政府网站公开专栏1个、政务新媒体账号1个、村级公开栏14处，"
    "在便民服务中心设置政务公开专区。",
    "overview.supervision": "将政府信息公开纳入年度工作考核，组织业务培训2次，开展社会评议1次，"
    "全年未发生因政府信息公开工作被追究责任的情形。",
}

TEXT_OF_5 = {
    "problems.0": "一是政策解读形式比较单一，图解类解读偏少。",
    "measures.0": "一是每季度至少制作一期图解，在政府网站同步发布。",
    "problems.1": "二是个别村公开栏更新不够及时。",
    "measures.1": "二是明确专人每周更新公开栏，由党政办每月检查一次。",
}

FEES = {"fee.notices": "0", "fee.amount": "0", "fee.received": "0"}

ONE_REQUEST = {
    "requests.new_received.natural_person": "2",
    "requests.new_received.total": "2",
    "requests.carried_in.natural_person": "1",
    "requests.carried_in.total": "1",
    "requests.granted.natural_person": "2",
    "requests.granted.total": "2",
    "requests.result_total.natural_person": "2",
    "requests.result_total.total": "2",
}
"""Half a table whose first column does not balance yet: 2 + 1 received, 2 answered."""
