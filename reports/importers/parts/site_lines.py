"""Is this line one that a web site prints around a text? Told by its shape, and by its words.

来源：某镇　浏览次数：12 is a list of short values under names, 首页 > 政务公开 a way through
the site, 【打印】【关闭】 nothing but buttons. A sentence of a report is none of these.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from reports.importers.same_label import KEPT, dense

_LONGEST = 200
_LONGEST_NAME = 8
_LONGEST_VALUE = 60
_SENTENCE = re.compile(r"[。；！？]")
_COLON = re.compile(r"(?<![0-9])[:：]")
_APART = " \t\u3000\xa0|\uff5c[]【】()（）,，"
_NAME = re.compile(
    r"(?:信息|文章|稿件|内容|公文|文件|网站)?"
    r"(?:来源|出处|作者|编辑|责编|录入|撰稿|供稿|审核|签发|校对|编审)(?:人|者|单位|部门|员)?"
    r"|(?:责任|值班|网站)编辑"
    r"|(?:信息)?(?:发布|发文|公开|成文|生成|生效|失效|更新|上传|印发|废止|制发|登记)"
    r"(?:时间|日期|机构|机关|单位|部门|方式|范围|形式|类型|字号|者|人|时限|属性)"
    r"|(?:文件|信息)?(?:日期|时间|文号|标题|名称|编号|格式|时效)|发文字号|统一编号|内容概述|载体类型"
    r"|(?:信息)?(?:索引|索取)(?:编)?号"
    r"|(?:主题|体裁|组配|信息|公文|所属|内容|目录)(?:分类|类别|种类|栏目|词|号|编码)|语种|栏目|分类"
    r"|服务对象|所属机构|是否有效|有效性|效力状态|时效性?|关键[词字]|附件下载|记录形式"
    r"|(?:浏览|阅读|访问|点击|查看|浏览点击)(?:次数|量|数|人数|次)?|人气|热度"
    r"|字体(?:大小)?|字号|视力保护色?|背景色|保护视力色?|分享到?|打印"
)
"""The names under which sites say something of a text."""

_NAME_BEHIND = re.compile(f"(?:{_NAME.pattern})$")
"""A name that sticks to the value before it: 2025-01-22 10:16信息来源."""

_STRONG = re.compile(
    r"来源|浏览|阅读|访问|点击|字体|字号|索引|索取|发布|编辑|分类|视力|有效性|时效|分享|供稿|责编|文号|成文"
)
"""Those that a report does not use for itself: one of them is enough."""

_BUTTON = re.compile(
    r"(?:(?:我要|点击|加入|添加|设为|返回|网站|本站|站点|无障碍|关怀|长者|适老化?|大字|语音|手机|移动|微信|新浪"
    r"|腾讯|QQ|官方)?"
    r"(?:打印|关闭|分享|收藏|下载|保存|纠错|返回|首页|主页|顶部|底部|列表|上一页|下一页|浏览|阅读|模式|版|播报|登录"
    r"|注册|搜索|检索|地图|微信|微博|空间|好友|朋友圈|二维码|扫一扫|[繁简][体體]|中文|导航|帮助|辅助工具|客户端)"
    r"(?:版|本页|此页|页面|窗口|正文|全文|到|文章|本站|一下|码|朗读|中文|此信息|内容)?"
    r"|展开(?:全文|更多)?|收起(?:全文)?|(?:查看)?更多|图片|(?:点|在)?[赞看]|写?留言|评论|转发|推荐|(?:喜欢|赞赏)作者|公众号|人划线"
    r"|[大中小]|[AT][+大小\-]|RSS|EN|English|QQ|字体|字号|较大|默认|标准)"
)
_SIGNS = re.compile(r"[\s|\uff5c\[\]【】()（）:：、，,/·•+<>《》«»]+")
_TEASER = re.compile(
    r"(?:…|\.{3})\s*[\[【<]?(?:详细|详情|全文|更多|(?:查看|阅读)(?:全文|详情|更多|原文))[\]】>]?$"
)
"""The opening of another text, and the way to the rest of it."""

_STAMP = re.compile(
    r"(?:(?:[0-9]{4}[年/-])?[0-9]{1,2}[月/-][0-9]{1,2}日?|[今昨前]天) ?"
    r"[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?|[0-9]{1,2}(?:天|小时|分钟)前"
)
"""A day with its hour: when a page was put there; no report is signed so."""

_ACCOUNT = re.compile(
    r"原创 [^，。；！？]{2,60}"
    rf"|(?:原创 ?.{{2,60}}|[^，。；！？：:]{{2,30}} )?(?:{_STAMP.pattern})(?: [^ 。；！？]{{2,8}})?"
    r"|发表于 ?[^ 。；！？]{2,8}"
    r"|[↑↓▲▼]{0,3}(?:点击|长按|扫码|识别)(?:上方|下方|标题下|左上角)?的?(?:蓝[字色](?:文字)?|二维码|卡片|名片)"
    r"[ ,，、!！]*(?:即可|可以|快速|一键)?(?:关注|订阅|加关注)?(?:我们|公众号|本号)?[!！~]?"
    r"[↑↓▲▼]{0,3}"
    r"|(?:微信扫一扫|扫一扫|长按)?[ ,，]*关注(?:该|本|我们的?)?公众号|预览时标签不可点"
    r"|扫码关注.{0,30}公众号|.{2,30}(?:(?:微信)?公众号二维码|官方账号)|[0-9]{1,6}篇原创内容"
    r"|留言 ?[0-9]+"
    r"|(?:轻触|点击|继续)?阅读原文|在小说阅读器中?(?:沉浸阅读|读本章)|(?:向上)?滑动看下一个"
    r"|阅读 ?[0-9万+.]+(?: ?(?:点?赞|在看|分享|收藏|写?留言|评论) ?[0-9万+.]*)+"
)
"""What an account prints over and under its article: 原创, 点击蓝字 关注我们, 阅读 316 赞 2."""

_STEP = r"\s*[>\uff1e»\u203a→\\/]"
_WAY = re.compile(
    r"^(?:您?的?(?:当前|现在|目前|所在)*的?(?:位置|栏目)(?:是|为)?[:：]"
    rf"|(?:网站|本站)?(?:首页|主页){_STEP}|[^>。；]{{0,40}}{_STEP}[^>。；]{{0,40}}{_STEP})"
)
_RELATED = re.compile(
    r"^(?:相关(?:附件|解读|链接|文档|文件|阅读|报道|新闻)|延伸阅读)[:：]|^▲[^，。；]{2,40}$"
)
_NEIGHBOUR = re.compile(r"^[\[【(<]?(?:上|下)一(?:篇|条|页|则|个)[\]】)>]?(?:[:：]|$|没有|暂无|无)")
_FOOT = re.compile(
    r"版权所有|网站标识码|ICP备|公网安备|网站地图|扫一扫|分享到|Copyright"
    r"|^(?:主办|承办|协办|维护)(?:单位)?[:：]|^技术支持[:：]|^责任编辑"
    r"|^[^，。；：:]{4,40}(?:主办|承办|协办|建设维护|制作维护|技术支持)$"
    r"|^相关(?:链接|文章|附件|阅读|新闻|信息)|^(?:返回|回到)(?:顶部|首页|列表)$"
)


@lru_cache(KEPT)
def is_site_line(text: str) -> bool:
    """Whether a line anywhere in a file is a site's."""
    plain = " ".join(text.split())
    if not plain or len(plain) > _LONGEST:
        return False
    if _SENTENCE.search(plain):
        return bool(_TEASER.search(plain) or _ACCOUNT.fullmatch(plain))
    return _are_buttons(plain) or _is_known(plain) or _is_list(plain)


def _is_known(plain: str) -> bool:
    return bool(
        _WAY.match(plain)
        or _NEIGHBOUR.match(plain)
        or _RELATED.match(plain)
        or _TEASER.search(plain)
        or _ACCOUNT.fullmatch(plain)
    )


def is_stamp(text: str) -> bool:
    """Whether a line is the day and hour at which a page was put there."""
    return len(text) <= _LONGEST and bool(_STAMP.fullmatch(" ".join(text.split())))


def opens_foot(text: str) -> bool:
    """Whether the foot of a page begins with a line that stands behind the text."""
    plain = dense(text)
    return len(plain) < _LONGEST and bool(_FOOT.search(plain) or _NEIGHBOUR.match(plain))


def _are_buttons(plain: str) -> bool:
    words = [one for one in _SIGNS.split(plain) if one]
    return bool(words) and all(map(_BUTTON.fullmatch, words)) and words != ["大"]


def _is_list(plain: str) -> bool:
    """Whether a line is names with short values, one of the names being a site's."""
    (opening, _), *pairs = _pairs(plain)
    if opening or not pairs:
        return False
    if any(len(name) > _LONGEST_NAME or len(value) > _LONGEST_VALUE for name, value in pairs):
        return False
    known = [name for name, _ in pairs if _NAME.fullmatch(name)]
    return len(known) > 1 or (len(known) == len(pairs) and bool(_STRONG.search(known[0])))


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """What stands before the first name of a line, then the names with what stands behind each."""
    *named, last = _COLON.split(text) if len(text) <= _LONGEST else [text]
    name = ""
    for part in named:
        value, following = _before_name(part)
        yield (name, value) if name else (value, "")
        name = following
    yield (name, last.strip(_APART)) if named else (last, "")


def _before_name(part: str) -> tuple[str, str]:
    """What stands before a colon: a value, and the name behind it, its characters perhaps apart."""
    words = [one for one in re.split(f"[{re.escape(_APART)}]+", part) if one]
    first = len(words) - 1
    while 0 < first < len(words) and all(len(one) == 1 for one in words[first - 1 :]):
        first -= 1
    first = max(first, 0)
    value, name = words[:first], "".join(words[first:])
    glued = None if _NAME.fullmatch(name) else _NAME_BEHIND.search(name)
    if glued:
        value, name = [*value, name[: glued.start()]], glued[0]
    return " ".join(value), name
