"""Which words stand in a statement on applications received, and which part does each play?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from reports.checks.reading.numerals import NUMBER

UNIT = r"(?:件次|件|宗|份|条|起|例|次(?!性)|封|项|笔)(?!事|套)"
NOUN = (
    r"(?:依(?:法)?申请(?:政府信息|政务信息|信息)?公开(?:政府信息|政务信息|信息)?(?:的?申请)?"
    r"|(?:政府|政务)信息(?:公开)?的?(?:申请|请求)|信息公开的?(?:申请|请求)"
    r"|申请(?:公开)(?:政府信息|信息)?|公开申请)"
)
"""An application, named so that nothing else can be meant."""
_NAMED = (
    rf"(?:政府|政务)?信息(?:公开)?方面的申请|(?:政府|政务)?信息依申请公开|{NOUN}"
    r"|申请(?:政府|政务)?信息公开|依申请(?=件|[0-9])"
)
_NOT_AN_APPLICATION = (
    r"(?!人|表|材料|渠道|办理(?:流程|程序|制度|机制|规范)|流程|方式|条件|程序|指南|受理点|点|栏|平台"
    r"|系统)"
)
_DONE = r"(?:答复|办结|回复|办毕|办完|完成)"
_IN_TIME = r"(?:依法|依规|按期|按时|及时|均|已|全部)"
_GET = (
    r"(?:收到|接到|接收到?|收悉|接受|受理|办理|处理|登记到?|收办|承接|承办|接办|接件|收件|提出|提交|递交"
    r"|收取到|新?收(?=[0-9依政信申]))"
)
_AND_DONE = rf"了?(?:[、和及]|并且?|且)(?:{_IN_TIME})*(?:{_GET}|{_DONE})"
"""收到并答复: received all the same."""


class WordRole(StrEnum):
    """What a word does in the sentence; ``OPAQUE`` is a word that nobody has explained."""

    COUNT = "count"
    ZERO = "zero"
    NOUN = "noun"
    WEAK = "weak"
    NEW = "new"
    GET = "get"
    DONE = "done"
    NOT = "not"
    CARRY = "carry"
    COMPARE = "compare"
    OPENS = "opens"
    RULE = "rule"
    OTHER = "other"
    NOW = "now"
    THEN = "then"
    YEAR = "year"
    PART = "part"
    CHANNEL = "channel"
    APPLICANT = "applicant"
    PEOPLE = "people"
    WHO = "who"
    AND = "and"
    SMALL = "small"
    OPAQUE = "opaque"


_MANNER = r"(?:渠道|方式|类型|类别|内容|来源|形式|途径|对象|主体|申请人)"
_MONTH = r"[0-9]{1,2}月(?:份|底|末)?(?:[0-9]{1,2}日)?"
_WORDS = (
    (
        WordRole.OTHER,
        r"12345|申请(?:人(?![提递申的])|表|材料|渠道|受理点)|法规|办法|条例|"
        r"(?:培训|会议|公文|栏目|专栏)",
    ),
    (WordRole.NOW, r"1(?:月(?:份|1日)?)?(?:至|到|[-—–~]{1,2})(?:20[0-9]{2}年)?12月(?:份|31日)?"),
    (
        WordRole.THEN,
        r"20[0-9]{2}年?[—–~至到-]{1,2}20[0-9]{2}年|上一?年度?|去年|往年|历年|同期|近[一二两三四五六七八九十0-9]+年|以来|[次明]年|"
        r"下一?年度?",
    ),
    (
        WordRole.YEAR,
        rf""
        rf"(?:自|从|截至|截止|至|到|在)?20[0-9]{{2}}年(?:度|以来|内|全年|期间)?(?:{_MONTH})?(?:起|止|底|末|以来)?",
    ),
    (
        WordRole.NOW,
        rf"今年(?:以来|度|内)?|本年(?:度|内)?|年度?内|全年度?|一年以?来|报告期内?|报告年度|"
        rf"统计期限?内?|年初以来|年底|年末|当年|目前|(?:截至|截止|至){_MONTH}|截至|截止|期间",
    ),
    (
        WordRole.CARRY,
        r""
        r"(?:上一?年度?|去年|往年|以前年度)?(?:的|无)?结转(?:至|到|入)?(?:下一?年度?|本年度?|次年)?|"
        r"顺延|转下年|旧存|遗留|积存",
    ),
    (
        WordRole.COMPARE,
        r"同比|环比|[与和同跟](?:上一?年度?|去年|20[0-9]{2}年)(?:同期)?(?:相比|比较|持平)|"
        r"相比|较(?:上|去|20|往|前|同)[^0-9]{0,6}|比(?=上|去|20|往|前)|增长|增加|减少|下降|"
        r"上升|持平|基础上|多(?=[0-9])|少(?=[0-9])|零增长",
    ),
    (WordRole.PEOPLE, r"(?:其他|其它)(?:社会)?组织"),
    (
        WordRole.PART,
        rf"[上下]半年|第[一二三四]季度|{_MONTH}|转办|转来|转送|交办|"
        rf"关于(?!政府信息|政务信息|信息公开)|涉及|针对|重复|有效|不予|逾期|补正|延期|本级|"
        rf"各部门|除|其他|其它|其余|另有?|部分",
    ),
    (
        WordRole.OPENS,
        rf"其中|分别|包括|包含|含(?!有)|按[^，]{{0,3}}{_MANNER}[^，]{{0,4}}分|"
        rf"从[^，]{{0,4}}{_MANNER}[^，]{{0,4}}看",
    ),
    (
        WordRole.RULE,
        r"如(?!实|下|期)|若|凡|每|避免|杜绝|防止|确保|应当?(?!公)|是否|一旦|力争|参照|案例|"
        r"实行",
    ),
    (
        WordRole.NOUN,
        rf"(?:{_NAMED})(?:{_NOT_AN_APPLICATION}(?:的?申请书|书(?=[0-9共]))?|表(?=共?[0-9]))",
    ),
    (WordRole.WEAK, rf"(?:申请|请求){_NOT_AN_APPLICATION}"),
    (
        WordRole.OTHER,
        r"(?:行政)?(?:许可|复议|诉讼)|投诉|举报|异议|信访|来信|来访|来电|热线|留言|信箱|工单|"
        r"咨询|救助|低保|补贴|收费|费|缴|办证|建议|提案|诉求|意见|求助|点击|访问|查询|宅基地|"
        r"审批",
    ),
    (
        WordRole.NOT,
        r"从未|尚未|未曾|暂未|并未|均未|还未|未有|没有|"
        r"(?:尚|暂|并|均)?无(?!法|障|偿|条|论|误|需|须)|未(?!来|成|央)|没|不存在",
    ),
    (WordRole.NEW, rf"新(?:{_GET}|收|接|增)(?:{_AND_DONE})?"),
    (WordRole.GET, rf"{_GET}(?:{_AND_DONE})?|发生|产生|出现|实现|有(?={NUMBER})"),
    (WordRole.DONE, rf"{_DONE}|公开(?=[0-9])|解释"),
    (
        WordRole.COUNT,
        rf"“?(?P<number>{NUMBER})”?(?P<about>余|多|来)?(?:{UNIT}|个(?!工|月|日|自|百|小))",
    ),
    (WordRole.COUNT, r"(?<=[数量为：])“?(?P<bare>[1-9][0-9]{0,8})”?$"),
    (WordRole.ZERO, r"零(?:报告|申请|受理|件次?)?(?![一二三四五六七八九])|0(?![0-9.])"),
    (
        WordRole.CHANNEL,
        r"线[上下]|网络|网上|网站|平台|信函|书面|邮寄|邮件|邮箱|当面|现场|传真|窗口|微信|"
        r"电话|系统|专递|快递",
    ),
    (
        WordRole.APPLICANT,
        r"自然人|商业企业|企业|法人|科研机构|社会公益组织|律师事务所|律师|法律服务机构",
    ),
    (
        WordRole.PEOPLE,
        r"[0-9一二三四五六七八九十两]{0,3}[位名]|(?:社会)?(?:公民|公众|群众|居民|村民|市民)|"
        r"社会|单位|个人|组织|(?:申请)?人",
    ),
    (
        WordRole.WHO,
        r"[我本全各][市县区旗镇乡街局委办站所村][局直属]?|"
        r"[我本](?:校|院|公司|集团|馆|园|企业)|我街道|本街道|全街道|"
        r"[我本](?:机关|单位|中心|部门|管委会)|街道(?:办事处)?|县局|管委会|"
        r"[镇乡县区市]人?民?政府(?:办(?:公室)?)?|上级|机关|党政办(?:公室)?|办事处",
    ),
    (WordRole.AND, r"[、和及或与也且并]|以及|或者"),
    (
        WordRole.SMALL,
        r"共计|合计|总计|累计|总共|一共|共|均为|均|都|为|是|有|需要?|继续|仍|依然|依旧|保持|"
        r"达到?|总数|总量|数量|件数|数|量|的|了|过|案件|办件|件|事项|情况|情形|方面|工作|"
        r"业务|任何|任意|一件|1件|相关|有关|各类|各|类|种|政府信息|政务信息|信息|公开|依法|"
        r"依规|按期|按时|及时|实际|已|先后|陆续|分批|规范|妥善|直接|新|向|在|通过|由|等|形式|"
        r"途径|渠道|多种|“|”|：|年",
    ),
)
_LEXER = re.compile("|".join(f"(?P<w{n}>{words})" for n, (_, words) in enumerate(_WORDS)))
_ROLES = {f"w{n}": role for n, (role, _) in enumerate(_WORDS)}


@dataclass(frozen=True)
class Word:
    """One word of a clause, where it stands in the sentence, and its role there."""

    role: WordRole
    text: str
    start: int
    end: int
    number: str = ""
    is_about: bool = False


@lru_cache(2_000)
def words_of(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of a clause; whatever nobody knows stands between them as ``OPAQUE``."""
    return tuple(_words(text, start, end))


def _words(text: str, start: int, end: int) -> Iterator[Word]:
    ahead = start
    for match in _LEXER.finditer(text, start, end):
        if match.start() > ahead:
            yield Word(WordRole.OPAQUE, text[ahead : match.start()], ahead, match.start())
        role = _ROLES[match.lastgroup or ""]
        number = (match["number"] or match["bare"] or "") if role is WordRole.COUNT else ""
        yield Word(role, match[0], match.start(), match.end(), number, bool(match["about"]))
        ahead = match.end()
    if ahead < end:
        yield Word(WordRole.OPAQUE, text[ahead:end], ahead, end)
