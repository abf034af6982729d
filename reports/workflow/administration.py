"""What do administrators and the operator do that is kept on record, beside the reports?"""

from enum import StrEnum


class Administration(StrEnum):
    """事项 of a county's record."""

    SIGN_IN = "sign_in"
    SIGN_IN_FAILED = "sign_in_failed"
    SIGN_OUT = "sign_out"
    OPEN_ACCOUNT = "open_account"
    CHANGE_ACCOUNT = "change_account"
    CLOSE_ACCOUNT = "close_account"
    REOPEN_ACCOUNT = "reopen_account"
    RESET_PASSWORD = "reset_password"
    CHANGE_PASSWORD = "change_password"
    TWO_STEPS_ON = "two_steps_on"
    TWO_STEPS_OFF = "two_steps_off"
    RECOVERY_CODE = "recovery_code"
    BIND_IDENTITY = "bind_identity"
    UNBIND_IDENTITY = "unbind_identity"
    OPEN_AGENCY = "open_agency"
    CHANGE_AGENCY = "change_agency"
    RENAME_AGENCY = "rename_agency"
    MERGE_AGENCY = "merge_agency"
    REMOVE_AGENCY = "remove_agency"
    ASSIGN_UNITS = "assign_units"
    CHANGE_SETTINGS = "change_settings"
    URGE = "urge"
    CORRECT_INDICATOR = "correct_indicator"
    EXPORT_COUNTY = "export_county"
    REMOVE_COUNTY = "remove_county"
    HAND_OVER = "hand_over"
    RETRY_TASK = "retry_task"
    GIVE_UP_TASK = "give_up_task"
    HAND_IN = "hand_in"
    NAME_ARRIVAL = "name_arrival"
    DECIDE_COUNTING = "decide_counting"
    KEEP_OWN_FIGURES = "keep_own_figures"
    ADJUST_SUM = "adjust_sum"
    WITHDRAW_ADJUSTMENT = "withdraw_adjustment"
    KEEP_CITY_TABLE = "keep_city_table"
    ANSWER_QUESTION = "answer_question"
    SET_CONTROL_FIGURE = "set_control_figure"
    FIX_SUM = "fix_sum"
    REOPEN_SUM = "reopen_sum"
    DECLINE_CHANGE = "decline_change"
    MAKE_KEY = "make_key"
    WRITE_PACKAGE = "write_package"
    HAND_IN_PACKAGE = "hand_in_package"
    CONFIRM_KEY = "confirm_key"
    TAKE_PACKAGE = "take_package"
    SET_ASIDE_PACKAGE = "set_aside_package"
    PUBLIC_PACKAGE = "public_package"
    LIFT_LOCK = "lift_lock"
    TAKE_IN_ROSTER = "take_in_roster"

    @property
    def label(self) -> str:
        return _ADMINISTRATION[self]


_ADMINISTRATION = {
    Administration.SIGN_IN: "登录",
    Administration.SIGN_IN_FAILED: "登录失败",
    Administration.SIGN_OUT: "退出",
    Administration.OPEN_ACCOUNT: "开通账号",
    Administration.CHANGE_ACCOUNT: "修改账号",
    Administration.CLOSE_ACCOUNT: "停用账号",
    Administration.REOPEN_ACCOUNT: "恢复账号",
    Administration.RESET_PASSWORD: "重置密码",
    Administration.CHANGE_PASSWORD: "修改密码",
    Administration.TWO_STEPS_ON: "开启两步验证",
    Administration.TWO_STEPS_OFF: "关闭两步验证",
    Administration.RECOVERY_CODE: "用恢复码登录",
    Administration.BIND_IDENTITY: "绑定统一身份",
    Administration.UNBIND_IDENTITY: "解除统一身份",
    Administration.OPEN_AGENCY: "增加单位",
    Administration.CHANGE_AGENCY: "修改单位",
    Administration.RENAME_AGENCY: "单位更名",
    Administration.MERGE_AGENCY: "单位撤并",
    Administration.REMOVE_AGENCY: "删除单位",
    Administration.ASSIGN_UNITS: "分派单位",
    Administration.CHANGE_SETTINGS: "修改规定",
    Administration.URGE: "催报",
    Administration.CORRECT_INDICATOR: "改文字指标",
    Administration.EXPORT_COUNTY: "导出全县数据",
    Administration.REMOVE_COUNTY: "移出一个县",
    Administration.HAND_OVER: "档案移交",
    Administration.RETRY_TASK: "再办后台任务",
    Administration.GIVE_UP_TASK: "放弃后台任务",
    Administration.HAND_IN: "收件",
    Administration.NAME_ARRIVAL: "认定来件单位",
    Administration.DECIDE_COUNTING: "决定是否计入汇总",
    Administration.KEEP_OWN_FIGURES: "填写本级数",
    Administration.ADJUST_SUM: "调整汇总",
    Administration.WITHDRAW_ADJUSTMENT: "撤销调整",
    Administration.KEEP_CITY_TABLE: "认定市里的表的栏目",
    Administration.ANSWER_QUESTION: "答复汇总问题",
    Administration.SET_CONTROL_FIGURE: "填写口径核对数",
    Administration.FIX_SUM: "定数",
    Administration.REOPEN_SUM: "撤销定数",
    Administration.DECLINE_CHANGE: "不采纳更正",
    Administration.MAKE_KEY: "生成签名密钥",
    Administration.WRITE_PACKAGE: "生成交换包",
    Administration.HAND_IN_PACKAGE: "交来交换包",
    Administration.CONFIRM_KEY: "确认县里的密钥",
    Administration.TAKE_PACKAGE: "收下交换包",
    Administration.SET_ASIDE_PACKAGE: "不收交换包",
    Administration.PUBLIC_PACKAGE: "生成公开数据包",
    Administration.LIFT_LOCK: "解除暂停登录",
    Administration.TAKE_IN_ROSTER: "导入机构名册",
}
