"""Which kinds of checks are there, and whose warnings must be explained?"""

GROUPS = {
    "A": "表内勾稽",
    "Y": "跨年衔接",
    "P": "合理性",
    "S": "结构",
    "T": "表格标签与单元格",
    "X": "文字与表格一致",
    "D": "日期与年度",
    "L": "引用法规文件",
    "N": "编号与标点",
    "W": "错别字与用语",
    "E": "规范表述",
    "Q": "必备表述",
    "C": "内容质量",
    "I": "个人信息",
    "F": "文件与发布",
}
TO_EXPLAIN = frozenset("AYPTXD")
