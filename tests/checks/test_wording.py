"""W: wrong words, and the right ones that look like them."""

from dataclasses import replace

import pytest

from reports.checks import Dossier, run
from reports.checks.wording import terms, typos, usage
from reports.checks.wording.phrases import Phrases
from tests.checks.judging import found
from tests.documents import sound, with_text

TRIPS = {
    "W01": [
        "由镇党政综合办公室办公室负责。",
        "深入学习深入学习贯彻有关文件。",
        "主动公开政府政府信息。",
        "群众可通过可以通过网站查询。",
        "透明度有待于有待进一步提高。",
        "为公开工作提供有力保障保障。",
        "认真认真落实。",
        "网站公开公开信息12条。",
        "围绕围绕中心工作。",
        "全年我镇我镇公开信息86条。",
        "加强培训、加强培训、强化考核。",
    ],
    "W02": [
        "（一）平台建设方面。平台建设情况。维护专栏1个。",
        "做好公开栏的维护和更新工作，及时上传信息，做好公开栏的维护和更新工作。",
        "平台建设情况。共维护专栏1个。",
    ],
    "W03": [
        "通过各类渠到公开信息。",
        "个别栏目更新不急时。",
        "做到既时更新、既时回应。",
        "提高工作透名度。",
        "保障群众的知请权。",
        "通过既时通讯群组联系。",
        "及时反溃办理结果。",
        "村级公式栏每月更新。",
        "主要领导负总则。",
        "没有上述清醒。",
        "逾期不补正的不现处理。",
        "按照县委统计部署推进。",
        "安全专人负责信息更新。",
        "核实统计书记。",
        "发布三农咨询12条。",
        "上年转结到本年0件。",
        "有力推动工做机制落地。",
        "公众提出申情0件。",
        "未发生行证复议。",
        "进一部完善制度。",
        "加强政策解渎。",
        "在公示拦、公众号发布。",
    ],
    "W04": [
        "建立工作台帐。",
        "注册政务新媒体帐号1个。",
        "公开其它信息3条。",
        "按装电子屏1块。",
        "把公开做为重要工作。",
        "截止2024年12月31日，公开信息86条。",
        "按照上级布署推进。",
        "部份栏目已更新。",
        "处理群众反应的问题2个。",
    ],
    "W05": [
        "全年未收到依申请公开情况。",
        "本年没有接到依申请公开办理。",
        "本年度未依申请公开。",
        "没有依申请公开信息。",
        "无依法申请公开件。",
        "受理依申请公开0件。",
    ],
    "W06": [
        "提升政府公开工作水平。",
        "把政府公开工作纳入议程。",
        "我认真开展公开工作。",
        "加强政府信公开。",
        "本年度现行有效的规范性文件。",
        "制发行政规范性3件。",
        "未收到公民、法人其他组织的申请。",
    ],
    "W07": ["未产生信息公开费。", "全年信息公开处理费为0元。"],
    "W08": [
        "采取有力地措施。",
        "营造良好地氛围。",
        "认真的学习贯彻《条例》。",
        "我镇积极的开展培训。",
        "较好的完成了各项任务。",
        "为了更好的服务群众，增设专区。",
    ],
    "W09": [
        "区分免予公开的内容。",
        "没有收费和减免情况。",
        "坚持以公开为原则。",
        "不涉及国家机密。",
        "未发生行政申诉。",
    ],
    "W10": [
        "我乡及时更新公开栏。",
        "本街道及时更新公开栏。",
        "我局及时更新公开栏。",
        "我市主动公开信息86条。",
    ],
    "W11": [
        "秉持专人负责的管理体系。",
        "逐步实现群众想看的公开内容。",
        "开设党务、村务等等。",
        "涉及到村民的事项及时公开。",
        "加强公开渠道多样化的创新。",
        "目的是为了方便群众。",
        "约100余条信息。",
        "提高公开力度。",
        "防止信息泄露不再发生。",
    ],
    "W12": [
        "收到依申请公开申请2宗。",
        "受理3次政府信息公开申请。",
        "公开各类信息86次。",
    ],
    "W13": ["完善督察检查机制。", "加强督察落实。", "开展政务公开督察。"],
    "W14": [
        "行政复议结果纠错1件。",
        "畅通依法申请公开渠道。",
        "收到政务信息公开申请。",
        "制定行政规范文件。",
    ],
    "W19": ["扎实推进政务公开工作。", "做好政务信息公开。", "对拟公开的政务信息进行审核。"],
    "W20": ["现将情况汇报如下。", "请与贵办联系。", "以上报告，请审阅。", "特此汇报。"],
}
PASSES = {
    "W01": [
        "县政府政府信息公开专栏。",
        "县人民政府政府网站专栏。",
        "湖镇镇及时更新公开栏。",
        "一项一项核对，一件一件办理。",
        "社会保障保障对象名单已公示。",
        "党组织组织开展学习。",
        "规范规范性文件管理。",
        "公共服务服务事项12项。",
        "联系地址：青石镇青石镇街12号。",
        "方方面面都已核对。",
        "由信息公开工作工作人员核对。",
        "向社会公开公开指南。",
        "常态化开展政策研究研究工作。",
        "参与社会社会组织评议。",
        "步步扎实，人人参与，件件有回音。",
        "第一百一百货商店公示栏。",
    ],
    "W02": [
        "平台建设取得实效。平台更新86次。",
        "平台运行平稳。栏目更新及时。",
        "发布行政许可信息10条、行政处罚信息10条。",
    ],
    "W03": [
        "干渠到田头的水量按月公示，做到水到渠成。",
        "既时髦又实用的短视频发布12条，急时刻想到群众。",
        "紧急时更新应急信息。",
        "保持头脑清醒。",
        "建立总则和细则。",
        "做好统计部署应用。",
        "落实网络安全专人负责制度。",
        "土地流转结果已公示。",
        "开展三农咨询服务。",
        "以经济建设为中心。",
        "发放政府付费项目清单。",
        "反正府院联动已建立。",
    ],
    "W04": [
        "发放蚊帐、帐篷。",
        "截止时间为12月31日。",
        "按装置编号分类。",
        "按排名先后公示。",
        "争做为民服务标兵。",
        "化学反应条件公示。",
        "截至2024年12月31日。",
    ],
    "W05": [
        "未收到依申请公开申请。",
        "未收到政府信息公开申请。",
        "没有依申请公开信息逾期未答复的情形。",
        "受理依申请公开2件。",
        "规范依申请公开办理流程。",
    ],
    "W06": [
        "及时发布镇政府公开工作动态。",
        "做好政府信息公开工作。",
        "做好信息公开工作。",
        "现行有效的规范性文件3件。",
        "我镇认真开展公开工作。",
        "公民、法人或者其他组织提出申请。",
        "增强规范性、时效性。",
    ],
    "W07": ["未产生信息处理费。", "政府信息公开信息处理费0元。"],
    "W08": [
        "有力地保障了知情权。",
        "各地措施得力。",
        "政策得到有效的落实。",
        "开展了认真的学习。",
        "提供更好的服务。",
        "属地渠道畅通。",
        "及时有效地办理。",
        "积极开展培训。",
    ],
    "W09": ["以公开为常态、不公开为例外。", "依法不予公开。", "保守国家秘密。"],
    "W10": [
        "我镇及时更新公开栏。",
        "健全乡村两级公示栏。",
        "本乡本土的素材。",
        "参加我县组织的培训。",
        "转发全省通报。",
        "服务乡镇企业。",
    ],
    "W11": [
        "最大限度公开。",
        "加强政策解读形式的创新。",
        "涉及到期事项。",
        "加大公开力度。",
        "约100条信息。",
        "完善工作体系。",
    ],
    "W12": [
        "收到政府信息公开申请3件。",
        "指导申请人12次。",
        "公开各类信息86条。",
        "3个工作日内答复政府信息公开申请。",
    ],
    "W13": ["配合环保督察检查。", "开展督促检查。", "生态环境保护督察落实到位。"],
    "W14": ["公民可以依法申请公开政府信息。", "结果纠正0件。", "行政规范性文件0件。"],
    "W19": [
        "设置政务公开专区1处。",
        "召开政务公开工作会议。",
        "明确政务公开工作人员2名。",
        "落实政府信息与政务公开工作要求。",
        "按照《2024年政务公开工作要点》推进。",
        "开展政务公开标准化规范化建设。",
    ],
    "W20": ["向县政府汇报工作进展。", "现将有关情况报告如下。"],
}


MORE = (
    "依申情公开。公开正府信息，政府付网站。行政付议，行政诉颂。规范性问件。公开条列。制渡建设。"
    "监都检查。惯彻落实。不段提高。切时加强。人名政府。群从满意。社会关却。新媒题平台。"
    "信息处理废0元。处里费。会议记要。坐谈会。通迅员。图文并貌。按步就班。再接再励。一如即往。"
    "有地放矢。因地治宜。以身做则。松驰。问题及改情况。其进他。按排专人。成份。身分证。座落于。"
    "想像力。好象是。图象资料。录相。签定。百份之九十。连络。人材。开设账目，对帐，建帐户。"
    "含第五十条第四项规定的各级人民政府。表格如下。汇报如下。贵办。请审阅。督察指导。"
    "信息公开督察。加大服务水平。最实时。信息不正确。超过100余条。受理2宗政府信息公开申请。"
    "政信息公开。依请公开。更好的满足需求。关注公众浩、微信。"
)
"""One wrong wording for every row that has none above."""


def _codes(said, codes):
    document = with_text(sound(), "overview.platform", said)
    return {one.check for one in found(Dossier(document), codes)}


@pytest.mark.parametrize(
    ("code", "said"), [(code, said) for code, all_said in TRIPS.items() for said in all_said]
)
def test_a_wrong_wording_is_found(code, said):
    assert code in _codes(said, code)


@pytest.mark.parametrize(
    ("code", "said"), [(code, said) for code, all_said in PASSES.items() for said in all_said]
)
def test_a_right_wording_is_left_alone(code, said):
    assert not _codes(said, "W"), code


def test_a_finding_quotes_what_is_wrong_and_says_what_is_right():
    document = with_text(sound(), "overview.platform", "建立审核台帐，登记帐号。")
    found = [one for one in run(Dossier(document)) if one.check == "W04"]
    assert [one.quote for one in found] == ["台帐", "帐号"]
    assert found[1].message == "“帐号”应为“账号”。"


def test_the_same_wrong_word_is_one_finding():
    document = with_text(sound(), "overview.platform", "审核台帐。", "办理台帐。")
    assert len([one for one in run(Dossier(document)) if one.check == "W04"]) == 1


def test_a_word_torn_by_spaces_is_read_and_the_sentence_quoted():
    document = with_text(sound(), "overview.platform", "建立 台 帐。")
    (finding,) = [one for one in run(Dossier(document)) if one.check == "W04"]
    assert finding.quote == "建立 台 帐。"


def test_a_bureau_does_not_call_itself_a_town():
    document = replace(
        sound(), organisation="临水县财政局", title="临水县财政局2024年政府信息公开工作年度报告"
    )
    assert "W10" in {one.check for one in run(Dossier(document))}


@pytest.mark.parametrize(
    ("family", "pattern"),
    [
        (family.code, pattern)
        for module in (terms, typos, usage)
        for family in vars(module).values()
        if isinstance(family, Phrases)
        for pattern, _ in family.patterns
    ],
)
def test_every_row_finds_something(family, pattern):
    said = [one for all_said in TRIPS.values() for one in all_said]
    said += [f"{one}。" for one in MORE.split("。") if one]
    assert any(pattern.search(one) for one in said), family
