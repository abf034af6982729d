"""国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知（国办公开办函〔2021〕30号）."""

from reports.statute.equations import (
    applicant_totals,
    dispute_totals,
    request_balances,
    result_totals,
)
from reports.statute.schema import Axis, Block, Edition, Table
from reports.statute.text_sections import COVER, CarryOver, Chapter, Stock, TextSection

NOTICE = "国办公开办函〔2021〕30号"

CHAPTERS = (
    Chapter("1", "一", "总体情况", "条例第五十条第一款第四项", hinted="总体|概述|概况|基本情况|工作情况$|开展情况$|推进情况$"),
    Chapter("2", "二", "主动公开政府信息情况", "条例第五十条第一款第一项", table="disclosure", hinted="主动公开"),
    Chapter("3", "三", "收到和处理政府信息公开申请情况", "条例第五十条第一款第二项", table="requests", hinted="申请"),
    Chapter("4", "四", "政府信息公开行政复议、行政诉讼情况", "条例第五十条第一款第三项", table="disputes", hinted="复议|诉讼"),
    Chapter("5", "五", "存在的主要问题及改进情况", "条例第五十条第一款第四项", hinted="问题|不足|改进"),
    Chapter("6", "六", "其他需要报告的事项", "条例第五十条第一款第五项", hinted="其[他它]|需要(?:报告|说明)"),
)

# 二、主动公开政府信息情况

_DECISIONS = (Axis("decisions", "本年处理决定数量", meaning="本年内作出的全部处理决定，包括已公开和依法未公开的。"),)

DISCLOSURE = Table(
    key="disclosure",
    chapter="2",
    caption="主动公开政府信息情况",
    tab="主动公开",
    widths=(39, 39, 39, 39),
    blocks=(
        Block(
            heading="第二十条第（一）项",
            corner="信息内容",
            columns=(
                Axis("issued", "本年制发件数", "a", meaning="本年内制定并印发的件数。"),
                Axis("repealed", "本年废止件数", "b", meaning="本年内废止或者宣布失效的件数。"),
                Axis("in_force", "现行有效件数", "c", meaning="截至12月31日仍然有效的件数，包括往年制发的。"),
            ),
            lines=(
                Axis("regulations", "规章", "A1", article="条例第二十条第一项", meaning="只有国务院部门和省级、设区的市（自治州）政府能制定规章，乡镇（街道）填0。"),
                Axis("normative_documents", "行政规范性文件", "A2", article="条例第二十条第一项", meaning="涉及公民、法人和其他组织权利义务、具有普遍约束力、一段时期内反复适用的文件；普通公文、会议通知不算。建议会同司法行政部门填写。"),
            ),
        ),
        Block(
            heading="第二十条第（五）项",
            corner="信息内容",
            columns=_DECISIONS,
            lines=(
                Axis("licences", "行政许可", "B1", article="条例第二十条第五项", meaning="以本机关名义作出的许可决定；代办、初审、帮办不计。"),
            ),
        ),
        Block(
            heading="第二十条第（六）项",
            corner="信息内容",
            columns=_DECISIONS,
            lines=(
                Axis("penalties", "行政处罚", "C1", article="条例第二十条第六项", meaning="以本机关名义作出的处罚决定；乡镇（街道）须有赋权依据。"),
                Axis("coercions", "行政强制", "C2", article="条例第二十条第六项", meaning="以本机关名义作出的强制决定，须有法律、法规的明确授权。"),
            ),
        ),
        Block(
            heading="第二十条第（八）项",
            corner="信息内容",
            columns=(
                Axis("amount", "本年收费金额（单位：万元）", meaning="单位是万元，可以有小数：5000元填0.5。"),
            ),
            lines=(
                Axis("fees", "行政事业性收费", "D1", article="条例第二十条第八项", meaning="本年实际收取的行政事业性收费；依申请公开的信息处理费写在第六章，不填在这里。"),
            ),
            is_amount=True,
        ),
    ),
)

# 三、收到和处理政府信息公开申请情况

NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
_APPLICANT = ("申请人情况",)
_ORGANISATION = ("申请人情况", "法人或其他组织")

APPLICANTS = (
    Axis("natural_person", "自然人", "n", _APPLICANT, meaning="以个人名义提出的申请。"),
    Axis("commercial", "商业企业", "e", _ORGANISATION, meaning="公司、企业、个体工商户等营利性组织。"),
    Axis("research", "科研机构", "r", _ORGANISATION, meaning="高校、研究院所等。"),
    Axis("public_welfare", "社会公益组织", "p", _ORGANISATION, meaning="基金会、社会团体、慈善组织等。"),
    Axis("legal_service", "法律服务机构", "l", _ORGANISATION, meaning="律师事务所、法律服务所等以机构名义提出的申请；代理他人的，按被代理人归类。"),
    Axis("other_organisation", "其他", "o", _ORGANISATION, meaning="不属于前四类的法人或其他组织。"),
)
TOTAL = Axis("total", "总计", "t", _APPLICANT, meaning="前六列之和。")

_RESULT = ("三、本年度办理结果",)
_DENIED = (*_RESULT, "（三）不予公开")
_UNAVAILABLE = (*_RESULT, "（四）无法提供")
_NOT_PROCESSED = (*_RESULT, "（五）不予处理")
_OTHER = (*_RESULT, "（六）其他处理")

RECEIVED = (
    Axis("new_received", "一、本年新收政府信息公开申请数量", "R1", article="条例第二十九条、第三十一条", meaning="本年内收到的申请，按件计。当面提交的以提交日为准，邮寄的以签收日为准，网络、传真的以双方确认日为准。"),
    Axis("carried_in", "二、上年结转政府信息公开申请数量", "R2", article="条例第五十条第一款第二项", meaning="上年12月31日尚未办结的申请，逐列等于上年报告的“结转下年度继续办理”。"),
)

OUTCOMES = (
    Axis("granted", "（一）予以公开", "R3.1", _RESULT, "条例第三十六条第一项、第二项", "已经主动公开、告知获取方式的，或者可以公开、已经提供的。"),
    Axis("partly_granted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "R3.2", _RESULT, "条例第三十七条", "一件申请作了区分处理的，只计在这里，计一次。"),
    Axis("denied_state_secret", "1.属于国家秘密", "R3.3.1", _DENIED, "条例第十四条", "依法确定为国家秘密的政府信息。"),
    Axis("denied_prohibited_by_law", "2.其他法律行政法规禁止公开", "R3.3.2", _DENIED, "条例第十四条", "法律、行政法规禁止公开的政府信息。"),
    Axis("denied_security_stability", "3.危及“三安全一稳定”", "R3.3.3", _DENIED, "条例第十四条", "公开后可能危及国家安全、公共安全、经济安全、社会稳定的。"),
    Axis("denied_third_party_rights", "4.保护第三方合法权益", "R3.3.4", _DENIED, "条例第十五条、第三十二条", "涉及商业秘密、个人隐私等，公开会损害第三方合法权益的。"),
    Axis("denied_internal_affairs", "5.属于三类内部事务信息", "R3.3.5", _DENIED, "条例第十六条第一款", "人事管理、后勤管理、内部工作流程三类。"),
    Axis("denied_process_information", "6.属于四类过程性信息", "R3.3.6", _DENIED, "条例第十六条第二款", "讨论记录、过程稿、磋商信函、请示报告四类。"),
    Axis("denied_enforcement_file", "7.属于行政执法案卷", "R3.3.7", _DENIED, "条例第十六条第二款", "行政执法案卷信息。"),
    Axis("denied_administrative_query", "8.属于行政查询事项", "R3.3.8", _DENIED, "条例第三十六条第七项", "工商、不动产登记资料等法律、行政法规对查询另有规定的。"),
    Axis("unavailable_not_held", "1.本机关不掌握相关政府信息", "R3.4.1", _UNAVAILABLE, "条例第三十六条第四项、第五项", "经检索没有，或者不属于本机关负责公开的。"),
    Axis("unavailable_needs_making", "2.没有现成信息需要另行制作", "R3.4.2", _UNAVAILABLE, "条例第三十八条", "需要对现有政府信息进行加工、分析的。"),
    Axis("unavailable_still_unclear", "3.补正后申请内容仍不明确", "R3.4.3", _UNAVAILABLE, "条例第三十条", "按要求补正后，申请内容仍然不明确的。"),
    Axis("not_processed_petition", "1.信访举报投诉类申请", "R3.5.1", _NOT_PROCESSED, "条例第三十九条第一款", "以申请公开的形式进行信访、投诉、举报等活动的。"),
    Axis("not_processed_repeated", "2.重复申请", "R3.5.2", _NOT_PROCESSED, "条例第三十六条第六项", "已经答复，申请人又就同样内容申请的。"),
    Axis("not_processed_publication", "3.要求提供公开出版物", "R3.5.3", _NOT_PROCESSED, "条例第三十九条第二款", "要求提供政府公报、报刊、书籍等公开出版物的。"),
    Axis("not_processed_excessive", "4.无正当理由大量反复申请", "R3.5.4", _NOT_PROCESSED, "条例第三十五条", "数量、频次明显超过合理范围，且理由不合理的。"),
    Axis("not_processed_reconfirmation", "5.要求行政机关确认或重新出具已获取信息", "R3.5.5", _NOT_PROCESSED, "条例第二条、第三十六条", "申请人已经取得信息，又要求确认或者重新出具的。"),
    Axis("other_not_corrected_in_time", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "R3.6.1", _OTHER, "条例第三十条", "逾期不补正的，视为放弃申请。"),
    Axis("other_fee_not_paid_in_time", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "R3.6.2", _OTHER, "条例第四十二条；国办函〔2020〕109号", "发出收费通知而逾期未缴费的；填了这里，第六章就要写收费通知情况。"),
    Axis("other_other", "3.其他", "R3.6.3", _OTHER, meaning="以上各项都不适用的，如申请人撤回申请。"),
)
RESULT_TOTAL = Axis("result_total", "（七）总计", "R3.7", _RESULT, meaning="（一）至（六）各行之和。")
CARRIED_OUT = Axis("carried_out", "四、结转下年度继续办理", "R4", article="条例第三十三条", meaning="12月31日尚未答复的申请。")

REQUESTS = Table(
    key="requests",
    chapter="3",
    caption="收到和处理政府信息公开申请情况",
    tab="申请办理",
    nothing="本年未收到申请",
    widths=(12.0, 14.7, 52.3, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0),
    blocks=(
        Block(
            lines=(*RECEIVED, *OUTCOMES, RESULT_TOTAL, CARRIED_OUT),
            columns=(*APPLICANTS, TOTAL),
            corner=NOTE,
        ),
    ),
)

# 四、政府信息公开行政复议、行政诉讼情况

VERDICTS = (
    Axis("upheld", "结果维持", "1", meaning="维持原行政行为，或者判决驳回原告诉讼请求。"),
    Axis("corrected", "结果纠正", "2", meaning="撤销、变更、确认违法、责令履行等。"),
    Axis("other", "其他结果", "3", meaning="驳回申请、终止、撤回、调解等。"),
    Axis("pending", "尚未审结", "4", meaning="截至12月31日仍在审理的。"),
)
_LITIGATION = ("行政诉讼",)

PROCEEDINGS = (
    Axis("reconsideration", "行政复议", "F", article="条例第五十一条", meaning="只填以本机关为被申请人、因政府信息公开引起的行政复议。"),
    Axis("litigation_direct", "未经复议直接起诉", "S", _LITIGATION, "条例第五十一条", "只填以本机关为被告、因政府信息公开引起、未经复议的行政诉讼。"),
    Axis("litigation_after_reconsideration", "复议后起诉", "P", _LITIGATION, "条例第五十一条", "经过行政复议后提起的行政诉讼；同一案件的一审、二审不重复计数。"),
)

DISPUTES = Table(
    key="disputes",
    chapter="4",
    caption="政府信息公开行政复议、行政诉讼情况",
    tab="复议诉讼",
    widths=(10.4,) * 15,
    blocks=(
        Block(
            lines=PROCEEDINGS,
            columns=(*VERDICTS, Axis("total", "总计", "5", meaning="前四格之和。")),
        ),
    ),
    lines_across=True,
)

# 文字

TEXTS = (
    TextSection("lead", COVER, "编制说明", "放在“一、总体情况”之前：编制依据、六个部分、统计期限、电子版下载地址和联系方式（办公电话，不写个人姓名、手机号）。", rows=5, starters=(
        "联系地址：XX，邮政编码：XX，联系电话：XX。",
        "本报告电子版可在XX网站查阅、下载。",
    )),
    TextSection("overview.intro", "1", "总述", "一两句话，不写套话。", optional=True, rows=2, carried=True),
    TextSection("overview.proactive", "1", "主动公开", "写公开了多少条：政府网站、政务新媒体、公示栏各多少；政策解读、回应关切、重点领域各多少。", "aspect", headed=True, rows=5, carried=True,
        called="(?:政府|政务)?(?:信息)?(?:公开)?主动公开(?:政府|政务)?(?:信息)?(?:公开)?|主动(?:对外|向社会)?公开", hinted="主动公开|信息发布", live=("行政许可", "行政处罚", "行政强制"), starters=(
        "{year}年，通过政府网站主动公开政府信息XX条，通过政务新媒体发布XX条，通过公开栏、公示栏公开XX条。",
        "围绕重点领域公开信息XX条，其中社会救助XX条、涉农补贴XX条、财政预决算XX条。",
        "发布政策解读XX条，回应群众关切XX条。",
    )),
    TextSection("overview.on_request", "1", "依申请公开", "写本年新收申请件数和办理结果；没有收到也要写明。", "aspect", headed=True, carried=True,
        called="(?:政府|政务)?(?:信息)?(?:受理|处理|办理|收到和处理)?依?(?:法)?(?:公民)?申请(?:信息)?公开(?:政府|政务)?(?:信息)?(?:的)?(?:申请)?(?:受理|处理|办理|答复|回复)?|(?:受理|处理|办理|答复|收到|收到[和及与、]?处理)?(?:的)?(?:政府|政务)?信息公开(?:依)?申请(?:的)?(?:受理|处理|办理|答复)?", hinted="依申请|申请公开|公开申请", live=("新收申请", "上年结转", "办理总计", "予以公开", "部分公开", "结转下年"), starters=(
        "{year}年，本机关未收到政府信息公开申请，无上年结转申请。",
        "{year}年，本机关新收政府信息公开申请{{新收申请}}件，上年结转{{上年结转}}件，办理{{办理总计}}件，结转下年度{{结转下年}}件。",
    )),
    TextSection("overview.management", "1", "政府信息管理", "写行政规范性文件制发、废止、现行有效件数（与第二章一致），以及审查制度的落实。", "aspect", headed=True, carried=True,
        called="(?:政府|政务|公开)*信息(?:公开)?(?:资源|规范化|制度|日常|动态|全流程|规范|的)*管理(?:制度|机制|体系)?", hinted="信息(?:公开)?(?:资源|规范化|动态|日常|规范)*管理|规范性文件", live=("制发规范性文件", "废止规范性文件", "现行有效规范性文件"), starters=(
        "{year}年，制发行政规范性文件{{制发规范性文件}}件，废止{{废止规范性文件}}件，截至年底现行有效{{现行有效规范性文件}}件。",
        "严格执行先审查、后公开，公开前逐条进行保密审查，全年未发生泄密事件。",
    )),
    TextSection("overview.platform", "1", "政府信息公开平台建设", "写网站、政务新媒体、公开栏、政务公开专区的数量和维护。", "aspect", headed=True, carried=True,
        called="(?:政府|政务|信息|公开|网络|线上|线上线下|门户|网站)*(?:平台|载体|阵地|渠道)(?:[和及与].{1,12})?(?:建设|管理|运维|维护|运行|保障)*(?:[和及与](?:建设|管理|运维|维护|运行))?", hinted="平台|载体|阵地|公开渠道|(?:网站|新媒体|公众号)(?:建设|管理|运维)", word="平台建设", starters=(
        "维护政府网站公开专栏XX个、政务新媒体账号XX个、村（社区）公开栏XX处。",
        "在便民服务中心设置政务公开专区，提供政府信息查阅、咨询和申请服务。",
    )),
    TextSection("overview.supervision", "1", "监督保障", "写工作考核、社会评议、责任追究三项结果，以及培训次数。", "aspect", headed=True, carried=True,
        called="(?:政府|政务|信息|公开|工作)*(?:监督|监管|保障|考核)(?:[和及与]?(?:监督|监管|管理|保障|考核|评议|评价|评估|检查|问责|机制|措施|体系|落实|培训|指导))*(?:机制|措施|制度|体系)?", hinted="监督|监管|保障|考核|责任追究|社会评议", live=("行政复议", "直接起诉", "复议后起诉"), starters=(
        "将政府信息公开工作纳入年度工作考核，全年组织业务培训XX次。",
        "开展社会评议XX次，评议结果为XX。",
        "{year}年未发生因政府信息公开工作被追究责任的情形。",
    )),
    TextSection("problems", "5", "存在的主要问题", kind="problems", headed=True, carried=True,
        called="(?:我(?:单位|机关|街道|.)|本(?:单位|机关|部门|街道|地区|.)|政府|政务|信息|公开|工作|中)*(?:目前|当前|仍|还)*(?:存在|面临)?的?(?:主要|突出|一些)*的?(?:问题|不足|短板|困难|差距|薄弱环节)(?:[和及与]?(?:问题|不足|短板|困难|差距|原因))*[一二三四五六七八九]?", hinted="问题|不足|短板|困难|差距|薄弱", word="问题", starters=("政策解读形式比较单一，图解、视频类解读偏少。", "公开栏更新不够及时。")),
    TextSection("measures", "5", "改进情况", kind="measures", answers="problems", headed=True, carried=True,
        called="(?:下一步|下步|今后|下一阶段|下年度|明年|主要|具体|相关|针对|问题|计划|拟|采取)*的?(?:情况)?(?:改进|整改|工作|努力|对策|打算|措施)(?:[和及与]?(?:改进|整改|措施|举措|打算|计划|思路|安排|方向|建议|对策|重点|提升))*[一二三四五六七八九]?", hinted="改进|整改|措施|举措|下一步|下步|打算|今后|对策|思路|努力方向", opened="下一步|下步|今后|下一阶段|针对(?:上述|以上|这些|存在)|为(?:此|解决(?:上述|以上))|改进(?:措施|情况)|202[0-9]年[，,]?.{0,12}将|我.{1,3}将", starters=("每季度至少制作一期图解，在政府网站同步发布。", "明确专人每周更新公开栏，每月检查一次。")),
    TextSection("processing_fee", "6", "信息处理费", kind="fee"),
    TextSection("other_matters", "6", "其他需要报告的事项", "上面三格会自动写成第六章的第一句话；这里写其他事项，没有可以不写。", optional=True, carried=True, starters=("{year}年，本机关没有其他需要报告的事项。",)),
)

LIVE_FIELDS = {
    "新收申请": "requests.new_received.total", "上年结转": "requests.carried_in.total",
    "办理总计": "requests.result_total.total",
    "予以公开": "requests.granted.total", "部分公开": "requests.partly_granted.total",
    "结转下年": "requests.carried_out.total",
    "制发规范性文件": "disclosure.normative_documents.issued",
    "废止规范性文件": "disclosure.normative_documents.repealed",
    "现行有效规范性文件": "disclosure.normative_documents.in_force",
    "行政许可": "disclosure.licences.decisions",
    "行政处罚": "disclosure.penalties.decisions", "行政强制": "disclosure.coercions.decisions",
    "行政复议": "disputes.reconsideration.total",
    "直接起诉": "disputes.litigation_direct.total", "复议后起诉": "disputes.litigation_after_reconsideration.total",
}

STOCKS = tuple(Stock("disclosure", line.key, "in_force", "issued", "repealed") for line in DISCLOSURE.blocks[0].lines)
CARRY_OVERS = (CarryOver("requests", before="carried_out", now="carried_in"),)

FORMAT_2021 = Edition(
    key="2021",
    document=NOTICE,
    document_title="《中华人民共和国政府信息公开工作年度报告格式》",
    first_year=2021,
    filed=True,
    chapters=CHAPTERS,
    texts=TEXTS,
    tables=(DISCLOSURE, REQUESTS, DISPUTES),
    identities=(
        *request_balances(REQUESTS, f"{NOTICE} 附件 三 表注"),
        *result_totals(REQUESTS, OUTCOMES, f"{NOTICE} 附件 三"),
        *applicant_totals(REQUESTS, f"{NOTICE} 附件 三"),
        *dispute_totals(DISPUTES, f"{NOTICE} 附件 四"),
    ),
    live_fields=LIVE_FIELDS,
    carry_overs=CARRY_OVERS,
    stocks=STOCKS,
)
