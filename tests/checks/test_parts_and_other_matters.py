"""Numbers that differ from the tables and do not contradict them, and some like them that do."""

import pytest

from reports.checks import Dossier
from reports.checks.cells import (
    CARRIED_IN,
    CARRIED_OUT,
    COERCIONS,
    IN_FORCE,
    ISSUED,
    LICENCES,
    LITIGATION,
    NEW_RECEIVED,
    PENALTIES,
    RECONSIDERATION,
    REPEALED,
    RESULT_TOTAL,
)
from tests.checks.judging import found
from tests.documents import sound, with_figures, with_text

ASKED, PUBLISHED, MANAGED = "overview.on_request", "overview.proactive", "overview.management"
FIGURES = {
    NEW_RECEIVED: 20,
    "requests.new_received.natural_person": 14,
    "requests.new_received.commercial": 4,
    "requests.new_received.legal_service": 2,
    CARRIED_IN: 3,
    "requests.granted.total": 9,
    "requests.partly_granted.total": 4,
    "requests.denied_third_party_rights.total": 1,
    "requests.denied_process_information.total": 2,
    "requests.unavailable_not_held.total": 4,
    "requests.not_processed_petition.total": 1,
    RESULT_TOTAL: 21,
    CARRIED_OUT: 2,
    ISSUED: 6,
    REPEALED: 2,
    IN_FORCE: 19,
    LICENCES: 80,
    PENALTIES: 25,
    COERCIONS: 5,
    RECONSIDERATION: 5,
    "disputes.reconsideration.upheld": 3,
    "disputes.reconsideration.corrected": 1,
    "disputes.reconsideration.pending": 1,
    LITIGATION[0]: 2,
    LITIGATION[1]: 1,
}

TRUE = {
    ("X01", ASKED): (
        "收到居民个人申请14件，收到企业申请4件，收到律师事务所申请2件。",
        "收到公民提出的申请14件、企业提出的申请4件、律师事务所提出的申请2件。",
        "局机关收到申请13件，两个下属分局收到申请7件。",
        "街道办事处机关收到申请16件，社区收到4件，合计20件。",
        "上半年共收到个人申请8件、单位申请12件，总计20件。",
        "收到申请20件。未收到企业、科研机构提出的政府信息公开申请。",
        "收到申请20件，没有收到社会公益组织、法律服务机构的申请。",
        "收到申请20件。未收到律师事务所、企业提交的申请。",
        "有14位村民、4家企业和2家律师事务所向我镇提出政府信息公开申请20件。",
        "2位公民、1家律师事务所和2家企业提出政府信息公开申请20件。",
    ),
    ("X03", ASKED): (
        "收到申请20件。5个工作日内办结6件，6至20个工作日办结14件，延期办结1件。",
        "收到申请20件，一般程序办结18件，经征求第三方意见后办结3件。",
        "收到申请20件，延期后办结4件，全年共办结21件。",
        "收到申请20件。本级平台征集建议9条，答复9条。",
        "收到申请20件；受理网民留言31件，答复31件。",
        "收到申请20件。另收到咨询6件，均已答复6件。",
        "收到申请20件，复查后重新答复2件。",
        "收到申请20件，被撤销原答复3件。",
        "收到申请20件，逾期答复0件。",
        "收到申请20件，最快答复2件，当天送达。",
        "收到申请20件。协助县政府答复申请5件。",
        "收到申请20件。指导所属事业单位答复4件，不计入本机关。",
        "收到申请20件，办结21件；2023年收到17件，办结14件。",
        "收到申请20件。2022年办结申请11件，数量逐年上升。",
        "收到申请20件，代拟答复的申请6件（未计入上表）。",
    ),
    ("X04", ASKED): (
        "收到申请20件。因商业秘密不予公开1件，因讨论记录不予公开2件。",
        "收到申请20件。对个人的申请予以公开7件、不予公开2件；对企业的申请予以公开2件、不予公开1件。",
        "收到申请20件。上年结转的3件中，予以公开2件，部分公开1件；新收的20件中，办结18件，"
        "包括予以公开7件、部分公开3件、不予公开3件。",
        "收到申请20件，县本级的6件申请中，予以公开4件。",
        "收到申请20件，信函提交的5件当中，部分公开3件。",
        "收到申请20件，共涉及32项信息，其中公开20项、不予公开7项。",
        "收到20件申请，按信息事项计，不予公开9项。",
    ),
    ("X05", MANAGED): (
        "行政规范性文件：县本级制发4件，乡镇制发2件。",
        "新制定行政规范性文件5件，修订1件，共制发6件。",
        "公开行政规范性文件6件（新制发4件、修订后重新公布2件）。",
        "行政规范性文件废止2件，继续有效13件，加上新印发的共19件有效。",
        "政府办制发行政规范性文件3件，部门制发行政规范性文件3件。",
    ),
    ("X06", PUBLISHED): (
        "一般程序行政处罚20件、简易程序行政处罚5件。",
        "对企业作出的行政处罚15件，对个人作出的行政处罚10件。",
        "变更行政处罚2件，作出行政处罚共25件。",
        "减免行政处罚4件，作出行政处罚25件。",
        "办理行政处罚案件30件，其中25件作出处罚决定。",
        "当场行政处罚310件不计入统计，普通程序行政处罚25件。",
        "首次许可行政许可60件、延续行政许可20件，合计80件。",
    ),
    ("X07", ASKED): (
        "收到申请20件。行政复议5件；诉讼2件已判决，1件审理中。",
        "收到申请20件。因依申请公开经复议后提起行政诉讼1件、直接提起行政诉讼2件。",
        "收到申请20件。不服答复，复议后又诉讼的1件。",
        "收到申请20件。去年未审结的1件行政复议已维持；本年新发生行政复议4件。",
        "收到申请20件。作为第三人参加行政诉讼4件。",
        "收到申请20件。配合县政府办理以县政府为被申请人的行政复议2件。",
        "收到申请20件。调解撤回行政复议2件，不计入上表。",
        "收到申请20件。没有因部分公开引发的行政复议。",
        "收到申请20件。未发生因超期答复引起的行政诉讼。",
        "收到申请20件。未发生集体行政复议。",
    ),
    ("X07", "other_matters"): (
        "本年度其他行政复议案件2件，与政府信息公开无关。",
        "代表县政府参加行政诉讼6件（征收类，不涉及政府信息公开）。",
    ),
    ("X08", PUBLISHED): (
        "公开信息共90条，包括但不限于：机构信息5条、政策20条、动态40条。",
        "公开项目26项、价格54项、公告7则，合计87项（则）。",
        "收到申请20件。其中延期办结2件、提前办结11件、按期办结8件，全年办结21件。",
        "公开通知12则、公示8则，共20则。",
    ),
    ("X10", ASKED): (
        "收到申请20件，个人申请的14件中2件结存。企业申请的4件全部办结。",
        "收到申请20件；2023年结转的3件在2024年2月全部办结。",
        "收到申请20件，律师事务所提交的2件均已办结。",
    ),
    ("D07", ASKED): (
        "2024年，收到申请20件；2023年，收到申请17件；2022年，收到申请9件。",
        "2024年，我镇收到申请20件。2023年收到17件，已办结。",
        "收到申请20件，办结21件；2023年收到17件，办结14件。",
        "2023年未审结的1件复议于本年维持。",
    ),
    ("C02", "problems"): (
        "老年人查找信息有困难。",
        "专业术语多，群众理解存在一定困难。",
        "视障人士使用网站较为困难，外来人员办事有困难。",
    ),
}
FALSE = {
    ("X01", ASKED): (
        "收到申请18件，其中网上申请2件。",
        "收到政府信息公开申请17件，上年结转3件。",
        "收到申请16件（企业申请4件）。",
        "收到公民申请14件、企业申请4件、律师事务所申请1件，合计19件。",
        "收到申请19件，不予公开1件。",
        "本年度未收到公民、企业提出的政府信息公开申请。",
        "收到企业提出的政府信息公开申请9件。",
    ),
    ("X03", ASKED): (
        "收到申请20件，办结16件，其中延期办结5件。",
        "收到申请21件，加上年结转3件，共计21件，办结17件。",
        "收到申请20件，答复17件，答复咨询4件。",
        "收到申请20件，2024年办结19件。",
        "收到申请20件。收到建议6条；答复申请19件。",
        "5个工作日内办结6件，20个工作日办结13件，共办结19件。",
    ),
    ("X04", ASKED): (
        "收到申请20件，予以公开8件，其中网上予以公开1件。",
        "收到申请20件。因商业秘密不予公开1件，因讨论记录不予公开3件。",
        "收到的20件申请中，予以公开7件。",
        "收到申请20件，不予公开5件。",
    ),
    ("X05", MANAGED): (
        "制发行政规范性文件5件，废止1件。",
        "行政规范性文件：县本级制发4件，乡镇制发1件。",
        "制发行政规范性文件4件，其中修订2件。",
    ),
    ("X06", PUBLISHED): (
        "一般程序行政处罚19件、简易程序行政处罚5件。",
        "作出行政处罚20件，其中简易程序行政处罚5件。",
        "作出行政处罚24件，行政强制1件。",
    ),
    ("X07", ASKED): (
        "收到申请20件。行政复议4件，其中行政复议1件被纠正。",
        "收到申请20件。经复议后提起行政诉讼2件。",
        "收到申请20件。直接提起行政诉讼1件。",
        "收到申请20件。未发生因政府信息公开引发的行政复议。",
        "收到申请20件。没有因依申请公开直接引起的行政复议、行政诉讼。",
        "收到申请20件。行政诉讼4件。",
    ),
    ("X08", PUBLISHED): (
        "公开信息共60条，包括但不限于：机构信息5条、政策20条、动态40条。",
        "公开项目26项、价格54项、公告7则，合计97项（则）。",
        "收到申请20件。其中延期办结2件、提前办结11件、按期办结8件，全年办结22件。",
    ),
    ("X10", ASKED): (
        "收到的20件申请全部办结。",
        "收到申请20件，全部办结。",
        "收到申请20件，网上申请的5件占四分之一，申请均已办结。",
    ),
    ("D07", ASKED): (
        "2023年，我镇收到申请17件。",
        "2023年，收到申请17件。共收到申请20件。",
        "2023年，我镇收到申请17件。2024年我镇将继续规范答复。",
    ),
    ("C02", "problems"): (
        "工作中还有困难。",
        "工作开展有一定困难和不足。",
    ),
}


def _said(check, section, text):
    document = with_text(with_figures(sound(), FIGURES), section, text)
    return {one.check for one in found(Dossier(document), check) if one.severity != "hint"}


def _all(told):
    return [(*key, text) for key, texts in told.items() for text in texts]


@pytest.mark.parametrize(
    "text",
    [
        "现行有效行政规范性文件19件，其中今年印发6件；废止2件。",
        "制发文件210件，其中行政规范性文件6件；废止2件，保留19件。",
        "印发文件70件，其中行政规范性文件6件，现行有效19件。",
    ],
)
def test_what_is_repealed_or_in_force_is_no_part_of_what_was_issued(text):
    document = with_text(with_figures(sound(), FIGURES), MANAGED, text)
    assert not found(Dossier(document), "X08")


@pytest.mark.parametrize(("check", "section", "text"), _all(TRUE))
def test_a_part_or_another_matter_contradicts_nothing(check, section, text):
    assert _said(check, section, text) == set()


@pytest.mark.parametrize(("check", "section", "text"), _all(FALSE))
def test_a_number_that_nothing_explains_is_told(check, section, text):
    assert _said(check, section, text) == {check}
