"""What do the reports of the demonstration county say? Invented sentences, with room for numbers."""

TEXT_OF_1 = {
    "overview.intro": "{year}年，{self}按照《条例》要求推进政府信息公开，有关情况如下。",
    "overview.proactive": "全年主动公开政府信息{total}条，其中政府网站{site}条，政务新媒体{media}条，公开栏{board}条；"
    "发布政策解读{readings}条，回应关切3条。",
    "overview.on_request": "{year}年，{self}新收政府信息公开申请{{新收申请}}件，上年结转{{上年结转}}件，"
    "办理{{办理总计}}件，结转下年度{{结转下年}}件。",
    "overview.management": "全年制发行政规范性文件{{制发规范性文件}}件，废止{{废止规范性文件}}件，"
    "现行有效{{现行有效规范性文件}}件；公开前逐条进行保密审查。",
    "overview.platform": "维护政府网站公开专栏1个、政务新媒体账号1个，{place}。",
    "overview.supervision": "将政府信息公开纳入年度工作考核，组织业务培训{trainings}次，开展社会评议1次，"
    "全年未发生因政府信息公开工作被追究责任的情形。",
}

OF_A_FURTHER_ASPECT = "{title}方面全年开展活动{trainings}次，收到意见{readings}条，均已回复。"
"""What is said of an aspect that only a later edition asks for."""

PLACES = {
    False: "在便民服务中心设置政务公开专区，{boards}处村（社区）公开栏每月更新",
    True: "在办事大厅设置政务公开专区和自助查询机{boards}台",
}
"""Where people read what is made public: 乡镇（街道） and 县直部门."""

TEXT_OF_5 = (
    {
        "problems.0": "一是政策解读形式比较单一，全年{readings}条解读中图解只有1条。",
        "measures.0": "一是每季度至少制作一期图解，{next}年6月底前在政府网站开设图解专栏。",
        "problems.1": "二是公开栏更新不够及时，抽查的{boards}处中有2处超过一个月没有更新。",
        "measures.1": "二是明确专人每周更新公开栏，由党政办每月检查一次并通报。",
    },
    {
        "problems.0": "一是答复申请的文书不够规范，{year}年抽查的答复书中有1份引用条款不完整。",
        "measures.0": "一是{next}年3月底前统一答复书格式，答复前由法律顾问逐份审核。",
        "problems.1": "二是业务人员变动较多，全年更换信息员{trainings}名。",
        "measures.1": "二是新到岗人员一周内完成培训，每半年组织一次测试。",
    },
    {
        "problems.0": "一是主动公开的栏目之间有重复，同一政策在{trainings}个栏目发布。",
        "measures.0": "一是{next}年上半年清理栏目目录，一项政策只在一个栏目发布，其他栏目链接过去。",
        "problems.1": "二是群众对专业性强的文件看不懂，电话咨询全年{boards}次。",
        "measures.1": "二是重要文件同步发布问答，由起草科室负责人解读。",
    },
)

FEES = {"fee.notices": "0", "fee.amount": "0", "fee.received": "0"}

ON_A_CELL = "本栏的件数与依申请公开台账不一致，请核对后修改。"
ON_A_SENTENCE = "请写明涉及哪些单位、什么时候整改到位。"
RETURN_NOTE = "表格与台账核对，文字按意见补充，三个工作日内再次报送。"
ANSWERS = ("已与台账核对，件数无误，台账漏登一件，已补登。", "已补充整改时限和责任单位。")
ON_DUTY = "政府信息公开工作由值班人员受理，值班电话19900000000，节假日照常接听。"
WAIVER = "号码登记在乡政府名下，由值班人员轮流使用，不是个人手机号，已核实。"
CORRECTION = "上报后发现漏登申请一件，经核实更正。"

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
