"""Which units and people has the demonstration county? All of them are invented."""

from dataclasses import dataclass

COUNTY = ("临水县人民政府", "临水县")

PASSWORD = "yangguang-nianbao"

REVIEWER = ("shenhe", "李慧")
ADMINISTRATOR = ("guanli", "陈国强")
"""She reviews; he looks after units and accounts, and reviews as well."""


@dataclass(frozen=True)
class Unit:
    """One unit, its 填报员 and 审签人, how far its report is, and the year's applications:
    received, taken over from last year, and answered.
    """

    short_name: str
    account: str
    clerk: str
    signer: str
    stage: str
    requests: tuple[int, int, int] = (0, 0, 0)
    documents: tuple[int, int, int] = (0, 0, 0)
    """行政规范性文件: issued, repealed, in force."""
    kept_last_year: bool = False

    @property
    def name(self) -> str:
        """The full legal name."""
        if self.short_name.endswith("街道"):
            return f"{COUNTY[1]}{self.short_name}办事处"
        if self.short_name.endswith("局"):
            return f"{COUNTY[1]}{self.short_name}"
        return f"{COUNTY[1]}{self.short_name}人民政府"

    @property
    def is_department(self) -> bool:
        return self.short_name.endswith("局")

    @property
    def number(self) -> int:
        """Its place among the units, by which its figures differ from the others'."""
        return [one.account for one in UNITS].index(self.account)

    @property
    def signing_account(self) -> str:
        return f"{self.account}-qian"


UNITS = (
    Unit("青石镇", "qingshi", "王秀英", "孙立群", "not_begun", kept_last_year=True),
    Unit("白马乡", "baima", "周建国", "何文斌", "half"),
    Unit("河东街道", "hedong", "陈晓梅", "郭志刚", "without_fee"),
    Unit("柳溪镇", "liuxi", "赵志远", "沈玉兰", "sent", (2, 1, 3), (1, 0, 2), True),
    Unit("城关街道", "chengguan", "刘洋", "唐建平", "published", (9, 2, 10), (1, 0, 4)),
    Unit("石桥镇", "shiqiao", "吴丹", "韩卫东", "awaiting", (1, 0, 1)),
    Unit("双河镇", "shuanghe", "郑凯", "冯海燕", "awaiting"),
    Unit("东岭乡", "dongling", "许静", "曹国庆", "sent", (1, 0, 0)),
    Unit("南湖街道", "nanhu", "邓超群", "彭丽华", "remarked", (6, 1, 6), (1, 0, 3), True),
    Unit("北塘镇", "beitang", "蒋文静", "曾庆华", "complete", (1, 0, 1)),
    Unit("云台乡", "yuntai", "谢军", "潘学文", "opened"),
    Unit("桃源镇", "taoyuan", "宋雅琴", "董明亮", "returned", (3, 0, 2)),
    Unit("枫林镇", "fenglin", "程浩", "袁秋菊", "partly_answered", (2, 0, 2)),
    Unit("沙洲乡", "shazhou", "苏敏", "卢永强", "waived", (4, 0, 3)),
    Unit("金坪镇", "jinping", "蔡旭东", "贾淑芬", "sent_again", (2, 0, 1)),
    Unit("龙潭镇", "longtan", "丁洁", "魏长江", "approved", (1, 0, 1)),
    Unit("财政局", "caizheng", "薛亮", "叶春梅", "published", (5, 0, 5), (2, 1, 12)),
    Unit("教育局", "jiaoyu", "阎红", "余光明", "approved", (12, 0, 11), (1, 0, 8)),
    Unit("卫生健康局", "weijian", "杜鹃", "钟伟业", "correcting", (7, 0, 7), (0, 0, 6)),
    Unit("自然资源局", "ziran", "汪磊", "田桂香", "remarked", (23, 0, 19), (0, 0, 9)),
    Unit("人力资源和社会保障局", "renshe", "任小燕", "石建军", "sent", (8, 0, 8), (1, 0, 7)),
    Unit("市场监督管理局", "shijian", "姚振宇", "陆金花", "sent_again", (15, 0, 13), (0, 0, 5)),
    Unit("民政局", "minzheng", "方圆", "邹兴旺", "returned", (3, 0, 3), (0, 0, 4)),
    Unit("交通运输局", "jiaotong", "熊伟", "孟庆芳", "not_begun"),
)

MAIN = ("qingshi", "baima", "hedong", "liuxi", "taoyuan", "chengguan")
"""The accounts that are named when the demonstration starts; the others follow the same pattern."""

READY_REMARKS = (
    "请与依申请公开台账核对后修改。",
    "请写明具体问题和数字，不要只写“需进一步加强”。",
    "改进措施请写明完成时限和责任单位。",
    "请补充政策解读、回应关切的数量。",
)
